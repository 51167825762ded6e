import type { EntryRow } from '#api/entry';
import { figureFields, type ReadingInput, type Seen, type StoredReading } from '#api/readings';
import { doubtsOf, type Doubt, type Suspect } from '#domain/doubt';
import { readFigure, type FigureProblem } from '#domain/number';
import type { AroundPart } from '#domain/parts';
import { formatNumber } from '#texts/format';
import type { Language } from '#texts/language';

/** What a person has typed in one row, and over which figures; absent fields are as they stand on the server. */
export interface Draft { first?: string; second?: string; estimate?: boolean; none?: boolean; note?: string; evidence?: string; seen?: Seen }
export type Trouble = { code: FigureProblem | 'needDenominator'; choices: string[] };

export const keyOf = ({ indicatorId, officeId, period }: Pick<EntryRow, 'indicatorId' | 'officeId' | 'period'>): string => `${indicatorId} ${officeId} ${period}`;

const print = (value: number | undefined, language: Language): string => (value === undefined ? '' : formatNumber(value, language).replace('−', '-'));

/** The texts of a row's cells: typed, else what stands. */
export function textsOf(row: EntryRow, draft: Draft | undefined, language: Language): { first: string; second: string } {
  const stands = row.current;
  if (row.aim === 'grade') return { first: draft?.first ?? stands?.grade ?? '', second: '' };
  if (row.aim === 'reach') return { first: draft?.first ?? (stands?.reached === undefined ? '' : stands.reached ? 'yes' : 'no'), second: '' };
  return {
    first: draft?.first ?? print(row.ratio ? stands?.numerator : stands?.value, language),
    second: draft?.second ?? print(stands?.denominator, language),
  };
}

export const seenOf = (reading: StoredReading | null): Seen => {
  if (!reading) return null;
  const seen: Record<string, unknown> = {};
  for (const field of figureFields) if (reading[field] !== undefined) seen[field] = reading[field];
  return seen as Seen;
};
const sawThis = (seen: Seen, stands: StoredReading | null): boolean =>
  (seen === null || stands === null ? seen === null && stands === null : figureFields.every((field) => (seen as Partial<StoredReading>)[field] === stands[field]));

/** What is wrong with a row as it is typed, null when nothing is. */
export function troubleOf(row: EntryRow, draft: Draft | undefined, language: Language): Trouble | null {
  if (!draft || row.aim === 'grade' || row.aim === 'reach') return null;
  const { first, second } = textsOf(row, draft, language);
  const typed = row.ratio ? [first, second] : [first];
  if (typed.every((text) => text.trim() === '')) return null;
  for (const text of typed) {
    const found = readFigure(text);
    if (!found.ok && found.reason === 'blank') return { code: 'needDenominator', choices: [] };
    if (!found.ok) return { code: found.reason, choices: found.choices ?? [] };
  }
  return null;
}

export const flag = (row: EntryRow, draft: Draft | undefined, which: 'estimate' | 'none'): boolean => draft?.[which] ?? row.current?.[which] ?? false;
export const noteOf = (row: EntryRow, draft: Draft | undefined): string => draft?.note ?? row.current?.note ?? '';
/** Evidence, one line each. */
export const evidenceOf = (row: EntryRow, draft: Draft | undefined): string => draft?.evidence ?? (row.current?.evidence ?? []).join('\n');
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Whether a draft says something else than what stands. */
export function isChanged(row: EntryRow, draft: Draft | undefined, language: Language): boolean {
  if (!draft) return false;
  const now = textsOf(row, draft, language);
  const stands = row.current ? textsOf(row, undefined, language) : { first: '', second: '' };
  return now.first.trim() !== stands.first || now.second.trim() !== stands.second || otherwise(row, draft);
}
/** Whether what goes with a figure was changed. */
function otherwise(row: EntryRow, draft: Draft): boolean {
  return flag(row, draft, 'estimate') !== (row.current?.estimate ?? false) || flag(row, draft, 'none') !== (row.current?.none ?? false)
    || noteOf(row, draft) !== (row.current?.note ?? '') || evidenceOf(row, draft) !== evidenceOf(row, undefined);
}

/** What somebody else put in the cell since the person began to type there; undefined when nobody did. */
export function theirsOf(row: EntryRow, draft: Draft | undefined, language: Language): StoredReading | null | undefined {
  if (!draft || draft.seen === undefined || sawThis(draft.seen, row.current) || !isChanged(row, draft, language)) return undefined;
  return row.current;
}

const numberOf = (text: string): number => {
  const found = readFigure(text);
  return found.ok ? found.value : Number.NaN;
};

/** The figure to send for a row; an emptied cell says so outright. */
export function inputOf(row: EntryRow, draft: Draft, language: Language): ReadingInput {
  const seen = draft.seen === undefined ? seenOf(row.current) : draft.seen;
  const cell = { indicatorId: row.indicatorId, officeId: row.officeId, period: row.period, seen };
  const { first, second } = textsOf(row, draft, language);
  if (first.trim() === '' && second.trim() === '') return { ...cell, clear: true };
  const [note, evidence] = [noteOf(row, draft).trim(), linesOf(evidenceOf(row, draft))];
  const more = {
    ...(flag(row, draft, 'estimate') ? { estimate: true } : {}), ...(flag(row, draft, 'none') ? { none: true } : {}),
    ...(note === '' ? {} : { note }), ...(evidence.length === 0 ? {} : { evidence }),
    ...(row.illustrative ? { provenance: { kind: 'illustrative' as const } } : {}),
  };
  if (row.aim === 'grade') return { ...cell, ...more, grade: first };
  if (row.aim === 'reach') return { ...cell, ...more, reached: first === 'yes' };
  return row.ratio ? { ...cell, ...more, numerator: numberOf(first), denominator: numberOf(second) } : { ...cell, ...more, value: numberOf(first) };
}

/** A reading in words, as the columns beside the cell print it. */
export function readingWords(reading: StoredReading | null, row: EntryRow, language: Language): string {
  if (!reading) return '–';
  if (reading.denominator !== undefined && reading.numerator !== undefined) {
    return reading.denominator === 0 ? '–' : `${formatNumber((100 * reading.numerator) / reading.denominator, language, row.decimals)}\u00a0%`;
  }
  if (reading.value !== undefined) return formatNumber(reading.value, language, row.decimals);
  return reading.grade ?? (reading.reached === undefined ? '–' : reading.reached ? '✓' : '–');
}

/** What is typed in a row as one figure, null while it is none. */
export function typedValue(row: EntryRow, draft: Draft | undefined, language: Language): { value: number; numerator?: number; denominator?: number } | null {
  const { first, second } = textsOf(row, draft, language);
  const numbers = (row.ratio ? [first, second] : [first]).map(numberOf);
  if (row.aim === 'reach' || row.aim === 'grade' || numbers.some(Number.isNaN)) return null;
  const [value = 0, denominator] = numbers;
  if (denominator === undefined) return { value };
  return denominator === 0 ? null : { value: (100 * value) / denominator, numerator: value, denominator };
}

/** What a cell is compared with while it is typed. */
export interface Around extends AroundPart { past: number[]; earlierThisYear?: number }

const settled = (row: EntryRow): boolean => row.current?.state === 'approved' || row.current?.state === 'locked';

/** What asks for a second look in a cell as it is typed, or as it stands. */
export function doubtsOfRow(row: EntryRow, draft: Draft | undefined, language: Language, around: Around): Doubt[] {
  const changed = isChanged(row, draft, language);
  const whole = row.partOfId === undefined && !row.partsAddUp;
  if (!changed && (whole || settled(row))) return row.doubts;
  const typed = typedValue(row, draft, language);
  return typed ? doubtsOf({ rule: row as Suspect['rule'], ...typed, ...around, peers: row.peers }) : [];
}

/** What stands in the way of saving a cell, and whether there is anything to save. */
export interface Standing { changed: boolean; trouble: boolean; clash: boolean; corrects: boolean }
const nothing: Standing = { changed: false, trouble: false, clash: false, corrects: false };
const known = new WeakMap<Draft, { row: EntryRow; language: Language; standing: Standing }>();
/** Whether that is known already. */
export const isJudged = (row: EntryRow, draft: Draft, language: Language): boolean => {
  const before = known.get(draft);
  return before?.row === row && before.language === language;
};
/** How a draft stands to its cell; drafts are never changed in place, so that it is worked out once. */
export function standingOf(row: EntryRow, draft: Draft | undefined, language: Language): Standing {
  if (!draft) return nothing;
  const before = known.get(draft);
  if (before?.row === row && before.language === language) return before.standing;
  const changed = isChanged(row, draft, language);
  const standing = {
    changed, trouble: troubleOf(row, draft, language) !== null, clash: theirsOf(row, draft, language) !== undefined,
    corrects: changed && row.current?.state === 'approved',
  };
  known.set(draft, { row, language, standing });
  return standing;
}
