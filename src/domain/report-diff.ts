import { equal } from './compare.ts';
import type { Actual, Status } from './indicator.ts';

/** vì sao khác: figures of that time corrected, only a new period, both, or the indicator itself came or went */
export const differenceCauses = ['corrected', 'newPeriod', 'both', 'added', 'removed'] as const;
export type DifferenceCause = (typeof differenceCauses)[number];
/** what a PDF is found to be: the issued one, that one signed and brought back, that one with more after it, an altered copy, none of ours */
export const verdicts = ['issued', 'signed', 'extended', 'altered', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** con số như đã phát hành: what a report said of an indicator */
export interface ReportedFigure {
  indicatorId: string; number: string; name: string; measure: string; decimals?: number | undefined;
  status: Status; actual: Actual; expected: number | null; at: string | null;
}
/** con số khác báo cáo trước; `flips` when its status is another one now */
export interface FigureChange { indicatorId: string; was: ReportedFigure | null; now: ReportedFigure | null; flips: boolean }

const sameActual = (a: Actual, b: Actual): boolean => (typeof a === 'number' && typeof b === 'number' ? equal(a, b) : a === b);
const same = (a: ReportedFigure, b: ReportedFigure): boolean => sameActual(a.actual, b.actual) && sameActual(a.expected, b.expected) && a.status === b.status;

/** Every figure that a report would say otherwise now, those whose status flips first, then in the order of the new one. */
export function figureChanges(was: readonly ReportedFigure[], now: readonly ReportedFigure[]): FigureChange[] {
  const before = new Map(was.map((one) => [one.indicatorId, one]));
  const after = new Set(now.map(({ indicatorId }) => indicatorId));
  const changes: FigureChange[] = [
    ...now.flatMap((one): FigureChange[] => {
      const old = before.get(one.indicatorId) ?? null;
      return old && same(old, one) ? [] : [{ indicatorId: one.indicatorId, was: old, now: one, flips: old !== null && old.status !== one.status }];
    }),
    ...was.filter(({ indicatorId }) => !after.has(indicatorId)).map((old): FigureChange => ({ indicatorId: old.indicatorId, was: old, now: null, flips: false })),
  ];
  return [...changes.filter(({ flips }) => flips), ...changes.filter(({ flips }) => !flips)];
}
