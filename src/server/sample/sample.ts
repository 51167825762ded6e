import { nq02, nq02Agreements, nq02Directives, nq02Objectives, nq02Rounds } from './nq02.ts';
import { nq02Findings, nq02Lessons } from './nq02-findings.ts';
import { nq02FirstIndicators, nq02FirstReadings, nq02FirstTerm, nq02Opinions, nq02Review } from './nq02-first-term.ts';
import { nq02Allocations, nq02Indicators } from './nq02-indicators.ts';
import { nq02Readings } from './nq02-readings.ts';
import { nq02Extensions, nq02Tasks } from './nq02-tasks.ts';
import { nq19, nq19Readings } from './nq19.ts';
import { offices } from './offices.ts';
import type { SampleAccount, SampleDocument, SampleReading } from './shape.ts';

export type { SampleAccount, SampleDocument, SampleReading } from './shape.ts';

/** Every document, after those that it refers to. */
export const sampleDocuments: SampleDocument[] = [
  ...offices, nq02FirstTerm, ...nq02FirstIndicators, ...nq02, ...nq02Objectives, ...nq02Indicators, ...nq02Allocations, ...nq02Findings, ...nq02Lessons, ...nq02Tasks,
  ...nq02Extensions, ...nq02Agreements, ...nq02Directives, ...nq02Rounds, nq02Review, ...nq02Opinions, ...nq19,
];

export const sampleReadings: SampleReading[] = [...nq02FirstReadings, ...nq02Readings, ...nq19Readings];

export const sampleAccounts: SampleAccount[] = [
  { username: 'quantri', name: 'Đ/c Quản trị', roles: ['administrator'], officeIds: [] },
  { username: 'chuyenvien', name: 'Đ/c Chuyên viên', roles: ['specialist'], officeIds: ['dv-ban-dan-van'] },
  { username: 'canbo', name: 'Đ/c Cán bộ Quan Sơn', roles: ['officer'], officeIds: ['dv-quan-son', 'dv-xa-quan-son'] },
  { username: 'lanhdao', name: 'Đ/c Lãnh đạo', roles: ['leader'], officeIds: ['dv-tinh-uy'] },
];
export const samplePassword = 'nghi-quyet-02';
export const sampleOrganisation = 'Tỉnh ủy Thanh Hóa';
