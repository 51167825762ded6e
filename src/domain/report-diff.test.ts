import { expect, it } from 'vitest';
import { figureChanges, type ReportedFigure } from './report-diff.ts';

const figure = (id: string, actual: number | null, status: ReportedFigure['status'] = 'onTrack'): ReportedFigure => ({ indicatorId: id, number: id, name: id, measure: '%', status, actual, expected: 60, at: '2023Q3' });

it('figures that are the same but for the last bit are no change', () => {
  expect(figureChanges([figure('a', 0.3)], [figure('a', 0.1 + 0.2)])).toEqual([]);
});

it('a figure that flips its status comes first; one that is new or gone is told without a flip', () => {
  const changes = figureChanges([figure('a', 61), figure('b', 50), figure('c', 1)], [figure('a', 62), figure('b', 70, 'met'), figure('d', null)]);
  expect(changes.map(({ indicatorId, flips }) => [indicatorId, flips])).toEqual([['b', true], ['a', false], ['d', false], ['c', false]]);
  expect(changes[2]?.was).toBeNull();
  expect(changes[3]?.now).toBeNull();
});
