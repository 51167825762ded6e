import type { vi } from '../vi.ts';

export const compare: typeof vi.compare = {
  nav: 'Compare', sideA: 'This side', sideB: 'Against', period: 'Period', swap: 'Swap the sides',
  headline: (better, worse) => `${better} indicators better, ${worse} worse`, same: 'No indicator changed its status', apart: (a, b) => `On track or better: ${a} against ${b}`,
  what: 'Status', difference: 'Difference', total: 'Indicators in all', onCourse: 'On track or better', tasks: 'Tasks', overdue: 'Tasks overdue', done: 'Tasks done',
  group: { worse: (n) => `${n} indicators worse`, better: (n) => `${n} indicators better`, other: (n) => `${n} indicators changed otherwise (figures came or went)`, same: (n) => `${n} indicators as before` },
  columns: { name: 'Indicator', before: 'Before', now: 'Now', figure: 'Figure' }, noCommon: 'The sides have no indicator in common: only their counts compare.', none: 'No indicator on this side.',
};
