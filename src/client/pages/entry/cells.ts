import type { EntryRow, ReadingInput, Seen, StoredReading } from '#api/readings';
import { readFigure, type FigureProblem } from '#domain/number';
import { formatNumber } from '#texts/format';
import type { Language } from '#texts/language';

/** What a person has typed in one row; absent fields are as they stand on the server. */
export interface Draft { first?: string; second?: string; estimate?: boolean; note?: string }
export type Trouble = { code: FigureProblem | 'needDenominator'; choices: string[] };

export const keyOf = ({ indicatorId, officeId }: Pick<EntryRow, 'indicatorId' | 'officeId'>): string => `${indicatorId} ${officeId}`;

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
  const { value, numerator, denominator, reached, grade } = reading;
  return Object.fromEntries(Object.entries({ value, numerator, denominator, reached, grade }).filter(([, one]) => one !== undefined)) as Seen;
};

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

/** Whether a draft says something else than what stands. */
export function isChanged(row: EntryRow, draft: Draft | undefined, language: Language): boolean {
  if (!draft) return false;
  const [now, stands] = [textsOf(row, draft, language), textsOf(row, undefined, language)];
  return now.first.trim() !== stands.first || now.second.trim() !== stands.second
    || (draft.estimate ?? row.current?.estimate ?? false) !== (row.current?.estimate ?? false) || (draft.note ?? row.current?.note ?? '') !== (row.current?.note ?? '');
}

const numberOf = (text: string): number => {
  const found = readFigure(text);
  return found.ok ? found.value : Number.NaN;
};

/** The figure to send for a row; an emptied cell says so outright. */
export function inputOf(row: EntryRow, draft: Draft, period: string, language: Language, seen: Seen): ReadingInput {
  const cell = { indicatorId: row.indicatorId, officeId: row.officeId, period, seen };
  const { first, second } = textsOf(row, draft, language);
  if (first.trim() === '' && second.trim() === '') return { ...cell, clear: true };
  const note = draft.note ?? row.current?.note ?? '';
  const more = {
    ...((draft.estimate ?? row.current?.estimate) ? { estimate: true } : {}), ...(note === '' ? {} : { note }),
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
