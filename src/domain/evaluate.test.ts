import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEvaluation } from './check.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, IndicatorRule, Reading, Thresholds } from './indicator.ts';

interface Case { name: string; indicator: IndicatorRule; readings: Reading[]; asOf: string; thresholds?: Thresholds; expect: Partial<Evaluation> }
interface Refused { name: string; body: { indicator: unknown; readings: unknown[]; asOf: string }; refused: string }

const load = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../../tests/cases/${name}.json`, import.meta.url), 'utf8')) as T;

/** The cases print six decimals. */
const rounded = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 + 0 : value);

describe('the worked cases come out as written', () => {
  const cases = load<Case[]>('evaluation');
  it('all of them are here', () => { expect(cases).toHaveLength(49); });
  it.each(cases)('$name', ({ indicator, readings, asOf, thresholds, expect: wanted }) => {
    const evaluation = evaluate(indicator, readings, asOf, thresholds);
    const got = Object.fromEntries(Object.keys(wanted).map((key) => [key, rounded(evaluation[key as keyof Evaluation])]));
    expect(got).toEqual(wanted);
  });
});

describe('what cannot be judged is refused by its field', () => {
  it.each(load<Refused[]>('refusals'))('$name', ({ body, refused }) => {
    expect(checkEvaluation(body)[0]?.path).toBe(refused);
  });
  it.each(load<Case[]>('evaluation'))('and this is not: $name', (body) => {
    expect(checkEvaluation(body)).toEqual([]);
  });
});
