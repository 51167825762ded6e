import type { vi } from '../vi.ts';

export const chart: typeof vi.chart = {
  path: 'Path', plan: 'Planned path', even: 'Straight path',
  actual: 'Actual', expected: 'expected', target: 'Target', baseline: 'Baseline', low: 'Floor', high: 'Cap',
  endOf: (year) => `end ${year}`,
  until: (figure, due) => `Target ${figure} by the end of ${due}`,
  from: (figure) => `${figure} or more`, below: (figure) => `below ${figure}`, above: (figure) => `above ${figure}`,
  upTo: (figure) => `${figure} at most`, between: (low, high) => `${low} to ${high}`, keep: 'at all times',
  axisFrom: (figure) => `vertical axis begins at ${figure}`,
  table: 'See the figures as a table', period: 'Period', gap: 'Gap',
  sentence: {
    noFigures: 'No figures to draw yet',
    way: (progress, time) => `${progress} of the way gone when ${time} of the time has passed`,
    behind: (gap) => `${gap} behind the path`,
    ahead: (gap) => `${gap} ahead of the path`,
    onPath: 'Exactly on the path',
    reached: (figure) => `Target reached, at ${figure}`,
    missed: (figure) => `Due date passed, target not reached: ${figure}`,
    kept: (figure) => `Kept at the level asked for, at ${figure}`,
    notKept: (figure) => `Not kept at the level asked for: ${figure}`,
    last: (figure, period) => `${figure} in ${period}`,
  },
  counts: (total) => `${total} indicators by status`,
  notDrawn: 'This kind of indicator is read in the table.',
};
