import type { BodyOf, Kind } from '#api/document';
import type { Role } from '#api/route';
import type { StoredReading } from '#api/readings';
export interface SampleDocument<K extends Kind = Kind> { id: string; kind: K; body: BodyOf<K> }
export type SampleReading = Omit<StoredReading, 'estimate' | 'none' | 'updatedAt' | 'updatedBy'> & { estimate?: boolean; none?: boolean };
export interface SampleAccount { username: string; name: string; roles: Role[]; officeIds: string[] }
export const sampleDocuments: SampleDocument[] = [];
export const sampleReadings: SampleReading[] = [];
export const sampleAccounts: SampleAccount[] = [];
export const samplePassword = 'nghi-quyet-02';
export const sampleOrganisation = 'Tỉnh ủy Thanh Hóa';
