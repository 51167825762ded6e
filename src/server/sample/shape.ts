import type { BodyOf, Kind } from '#api/document';
import type { StoredReading } from '#api/readings';
import type { Role, Provenance } from '#api/route';

export interface SampleDocument<K extends Kind = Kind> { id: string; kind: K; body: BodyOf<K> }
export type SampleReading = Omit<StoredReading, 'estimate' | 'none' | 'updatedAt' | 'updatedBy'> & { estimate?: boolean; none?: boolean };
export interface SampleAccount { username: string; name: string; roles: Role[]; officeIds: string[] }

/** A document whose body the compiler checks against its kind. */
export const sample = <K extends Kind>(kind: K, id: string, body: BodyOf<K>): SampleDocument<K> => ({ id, kind, body });

/** The report of the meeting, from which every word about 02-NQ/TU comes. */
export const article = 'Bài tường thuật hội nghị Ban Thường vụ Tỉnh ủy Thanh Hóa ngày 13-8, Trang thông tin điện tử Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa';

export const official = (...quotes: string[]): Provenance => ({ kind: 'official', source: article, ...(quotes.length > 0 ? { quotes } : {}) });

/** Drawn from sentences of the article by whoever made the sample, not said in these words there. */
export const derived = (source: string, ...quotes: string[]): Provenance => ({ kind: 'derived', source, ...(quotes.length > 0 ? { quotes } : {}) });

/** Invented for the sample; quotes, where given, are the sentences that it is built around. */
export const illustrative = (...quotes: string[]): Provenance => ({
  kind: 'illustrative', source: 'Số liệu minh họa, không có trong văn bản nào', ...(quotes.length > 0 ? { quotes } : {}),
});
