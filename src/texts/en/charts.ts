import type { vi } from '../vi.ts';

export const charts: typeof vi.charts = {
  loading: 'Drawing charts', none: 'Nothing to draw yet',
  bullets: {
    sentence: (reached, total) => `${reached} of ${total} indicators have got to what is asked for`, worst: (name, share) => `; farthest is “${name}” (${share})`,
    subtitle: 'Bar: how far, as a share of what is asked for (100 %). Stroke across it: where it ought to be by now. A bar that is cut says its number.',
    kind: { way: 'On the way to a target', floor: 'To be kept above a floor', cap: 'To be kept below a cap' },
    base: 'base', goal: { way: 'target', floor: 'floor', cap: 'cap' }, expected: (share) => `expected ${share}`,
    none: (names) => `Cannot be drawn on this axis: ${names}.`,
    columns: { number: 'No.', name: 'Indicator', kind: 'Against', at: 'Got to', expected: 'Expected', status: 'Status' },
  },
  course: {
    sentence: (period, good, total) => `${period}: ${good} of ${total} indicators on track or better`,
    more: (n, before) => `, ${n} more than in ${before}`, less: (n, before) => `, ${n} fewer than in ${before}`, same: (before) => `, as in ${before}`,
    subtitle: 'Each column is all indicators at the end of a period, by the figures there are today', fromFoot: (period, parts) => `Last column from the foot up (${period}): ${parts}.`,
    byPeople: (n) => `In the last period ${n} were set by a person, not by the rule.`, earlier: (n) => `… ${n} earlier periods`, period: 'Period', total: 'Total', table: 'Each number opens the list of its period',
  },
  multiples: { sentence: (good, total) => `${good} of ${total} indicators keep to their path or are there`, subtitle: 'Full line: actual; dotted: path; thin: target. At the left: the last figure; at the right: the target. Each picture has a vertical axis of its own.', target: 'target', empty: 'no figures yet', columns: { name: 'Indicator', period: 'Period', actual: 'Actual', target: 'Target', status: 'Status' } },
  burnUp: {
    behind: (n) => `${n} fewer tasks done than were due`, ahead: (n) => `${n} more tasks done than were due`, even: 'As many tasks done as were due',
    subtitle: (total, beside) => `${total} tasks with a deadline${beside}, added up by month`, beside: (n) => ` (beside ${n} standing or undated ones)`,
    total: (n) => `All ${n}`, due: (n) => `Due ${n}`, done: (n) => `Done ${n}`, none: 'No task has a deadline.',
    columns: { month: 'End of', due: 'Due', done: 'Done' },
  },
  ranking: {
    sentence: (first, value, last, least) => `Highest: ${first} (${value}); lowest: ${last} (${least})`, sentenceLess: (first, value, last, least) => `Lowest: ${first} (${value}); highest: ${last} (${least})`,
    subtitle: (period, n, total) => `${period}; ${n} of ${total} offices have a figure`, target: 'Upright stroke: the office\'s own target.', hollow: 'Hollow bar: own target not reached.', reachedOwn: (n, total) => `${n} of ${total} offices have reached their own target. `, whole: (value) => `whole ${value}`,
    middle: (n) => `… ${n} offices between, see the table`, without: (n, names) => `${n} offices without a figure, not ranked: ${names}.`, andMore: (n) => `and ${n} more`,
    columns: { place: 'Place', name: 'Office', value: 'Figure', of: 'Numerator/denominator', own: 'Own target', reached: 'Against own target' }, reached: 'reached', notReached: 'not reached', noOwn: 'none given', noFigure: 'no figure',
  },
  heat: {
    sentence: (n, total) => `${n} of ${total} figures of offices have reached the own target`, sentenceNone: 'No office has been given a target of its own', subtitle: 'Shape: status against the own target. The darker, the nearer to it or beyond. Only indicators that several offices report.',
    office: 'Office', notAsked: 'does not report', missing: 'none', ofOwn: (share) => `${share} of own target`, none: 'No indicator of this resolution is reported by several offices.',
    scale: 'Against own target', steps: ['under 50 %', '50–80 %', '80–100 %', '100 % or more'], search: 'Find an office',
  },
};
