import type { Evaluation } from './indicator.ts';

/** chất lượng số liệu: what must be known beside a figure before it is relied on. */
export const qualityFaults = ['neverReported', 'notUpdated', 'sumIncomplete', 'officesMissing', 'provisional'] as const;
export type QualityFault = (typeof qualityFaults)[number];

/** What is to be said of the figures that an evaluation stands on; nothing where they are whole and up to date. */
export function faultsOf({ dataState, missing, offices, provisional, actual }: Pick<Evaluation, 'dataState' | 'missing' | 'offices' | 'provisional' | 'actual'>): QualityFault[] {
  return [
    ...(dataState === 'none' ? ['neverReported' as const] : []),
    ...(dataState === 'overdue' || dataState === 'stale' ? ['notUpdated' as const] : []),
    ...(missing.length > 0 ? ['sumIncomplete' as const] : []),
    ...(offices && offices.reported < offices.expected ? ['officesMissing' as const] : []),
    ...(provisional && actual !== null ? ['provisional' as const] : []),
  ];
}
