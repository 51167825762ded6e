import type { IndicatorRule } from './indicator.ts';
import { comparePeriods } from './period.ts';

/** điều đáng ngờ của một số liệu: a reason to look again, never a wall. */
export const doubtCodes = ['scale', 'fallingTotal', 'numeratorAbove', 'aboveHundred', 'farFromPast', 'farFromPeers', 'sameAsBefore', 'partsDiffer', 'partAbove', 'negative'] as const;
export type DoubtCode = (typeof doubtCodes)[number];
/** With the figures that the sentence about it needs: what is usual, and how many times it differs. */
export interface Doubt { code: DoubtCode; usual?: number; times?: number }

export interface Suspect {
  rule: Pick<IndicatorRule, 'entered' | 'overTime'> & { measure?: string };
  value: number;
  numerator?: number | undefined;
  denominator?: number | undefined;
  /** The office's earlier figures of this indicator, oldest first. */
  past: readonly number[];
  /** The last running total of the same year (`earlierThisYear`). */
  earlierThisYear?: number | undefined;
  /** The other offices' figures of the same period. */
  peers?: Peers | undefined;
  /** What the parts of this figure add up to, where all are known and must make it up. */
  parts?: number | undefined;
  /** The figure that this one is a part of. */
  whole?: number | undefined;
}

/** What is usual among other offices: their middle and how far they lie from it in the middle. */
export interface Peers { count: number; middle: number; spread: number }

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The middle one; the mean of the two in the middle. Null for none. */
export function median(values: readonly number[]): number | null {
  const [all, half] = [sorted(values), Math.floor(values.length / 2)];
  const upper = all[half];
  if (upper === undefined) return null;
  return values.length % 2 === 1 ? upper : ((all[half - 1] ?? upper) + upper) / 2;
}

/** Figures of a period told as what is usual among them; undefined for none. */
export function peersOf(values: readonly number[]): Peers | undefined {
  const middle = median(values);
  return middle === null ? undefined : { count: values.length, middle, spread: median(values.map((one) => Math.abs(one - middle))) ?? 0 };
}

/** The last running total of the same year before a period: what the next one may not fall below. Undefined for none. */
export const earlierThisYear = (figures: readonly { period: string; value: number }[], period: string): number | undefined =>
  figures.filter((one) => one.period.slice(0, 4) === period.slice(0, 4) && comparePeriods(one.period, period) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period)).at(-1)?.value;

/**
 * How far a figure lies from others, in robust standard deviations (Iglewicz and Hoaglin's modified z-score,
 * 0.6745 × (x − median) ÷ MAD); where most are alike, a twentieth of the median stands for the spread.
 * @param counts things counted vary by the root of their number at the least: three meetings after two are no news
 */
export function strangeness(value: number, others: Peers | undefined, counts = false): number {
  if (!others) return 0;
  const { middle } = others;
  const spread = Math.max(others.spread, Math.abs(middle) / 20, counts ? Math.sqrt(Math.abs(middle)) : 0);
  return spread === 0 ? 0 : (0.6745 * Math.abs(value - middle)) / spread;
}

/** The power of ten by which a figure misses the usual, when it does so by nearly a whole one. */
function scaleOf(value: number, usual: number): number | null {
  if (value <= 0 || usual <= 0) return null;
  const power = Math.round(Math.log10(value / usual));
  if (power === 0) return null;
  const nearly = Math.abs(Math.log10(value / usual) - power) < 0.2;
  return nearly ? power : null;
}

const enough = 4;
/** Below this, the same count again and again is ordinary. */
const few = 20;
/** Beyond 3.5 is the limit that Iglewicz and Hoaglin recommend. */
const far = 3.5;

function comparisons({ rule, value, past, peers }: Suspect): Doubt[] {
  const counts = rule.measure?.trim() !== '%';
  const usual = median(past.slice(-8));
  const power = usual === null || past.length < 2 ? null : scaleOf(value, usual);
  if (power !== null && usual !== null) return [{ code: 'scale', usual, times: 10 ** Math.abs(power) }];
  const found: Doubt[] = [];
  if (usual !== null && past.length >= enough && strangeness(value, peersOf(past.slice(-8)), counts) > far) found.push({ code: 'farFromPast', usual });
  if (peers && peers.count >= 5 && strangeness(value, peers, counts) > far * 2) found.push({ code: 'farFromPeers', usual: peers.middle });
  return found;
}

/** Everything that asks for a second look at a figure, the gravest first; empty when nothing does. */
export function doubtsOf(suspect: Suspect): Doubt[] {
  const { rule, value, numerator, denominator, past, earlierThisYear: before, parts, whole } = suspect;
  const found: Doubt[] = [];
  if (value < 0 && past.length > 0 && past.every((one) => one >= 0)) found.push({ code: 'negative' });
  if (rule.entered === 'runningTotal' && before !== undefined && value < before) found.push({ code: 'fallingTotal', usual: before });
  // A running total climbs through the year: compared with its own past it would always look strange.
  const compared = rule.entered === 'runningTotal' ? [] : comparisons(suspect);
  found.push(...compared);
  if (numerator !== undefined && denominator !== undefined && denominator > 0 && numerator > denominator) found.push({ code: 'numeratorAbove' });
  else if (compared.length === 0 && rule.measure?.trim() === '%' && value > 100 && past.length > 0 && past.every((one) => one <= 100)) found.push({ code: 'aboveHundred' });
  if (parts !== undefined && Math.abs(parts - value) > 1e-9 * Math.max(1, Math.abs(value))) found.push({ code: 'partsDiffer', usual: parts });
  if (whole !== undefined && value - whole > 1e-9 * Math.max(1, Math.abs(whole))) found.push({ code: 'partAbove', usual: whole });
  const last = past.at(-1);
  if (rule.entered !== 'runningTotal' && last === value && (Math.abs(value) >= few || !Number.isInteger(value)) && past.length >= 3 && past.slice(-3).every((one) => one === value)) found.push({ code: 'sameAsBefore' });
  return found;
}
