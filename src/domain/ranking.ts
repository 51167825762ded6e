import { figureOf } from './actual.ts';
import type { Aim, Reading, Target } from './indicator.ts';
import { satisfies } from './verdict.ts';

export interface Ranked { name: string; value: number; reading: Reading; target?: Target | undefined; satisfied: boolean | null }
/** Offices in their order, the ones that did better first; those without a figure stand apart and have no place. */
export interface Ranking { rows: (Ranked & { place: number })[]; without: string[] }

/** Offices by their figure of one period. Equal figures share a place. */
export function rankOffices(aim: Aim, offices: readonly { name: string; reading?: Reading | undefined; target?: Target | undefined }[]): Ranking {
  const more = aim !== 'fall' && aim !== 'atMost';
  const rows = offices.flatMap(({ name, reading, target }): Ranked[] => {
    const value = reading ? figureOf(reading) : null;
    return reading && typeof value === 'number' ? [{ name, value, reading, target, satisfied: target ? satisfies({ aim }, target, value) : null }] : [];
  }).sort((a, b) => (more ? b.value - a.value : a.value - b.value));
  const known = new Set(rows.map(({ name }) => name));
  return {
    rows: rows.map((row) => ({ ...row, place: rows.findIndex(({ value }) => value === row.value) + 1 })),
    without: offices.map(({ name }) => name).filter((name) => !known.has(name)),
  };
}
