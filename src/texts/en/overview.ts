import type { vi } from '../vi.ts';

export const overview: typeof vi.overview = {
  kicker: 'All resolutions',
  headline: (parts) => parts.join('; '),
  offTrack: (n) => `${n} indicators off track`, missed: (n) => `${n} missed`, missedAlone: (n) => `${n} indicators missed`,
  overdue: (n) => `${n} tasks overdue`,
  calm: 'No indicator is off track and no task is overdue',
  empty: { title: 'No resolution yet', detail: 'A specialist adds the first one under Resolutions; every number here follows from it.' },
  attention: (off, none, total) => `${off} indicators off the path, ${none} without figures, of ${total}`,
  columns: { status: 'Status', indicator: 'Indicator and lead office', actual: 'Actual', expected: 'Expected', gap: 'Gap', way: '% of the way to go' },
  wayNote: 'Expected: the level on the path. Dotted line: the limit of off track. A bar beyond the frame carries its number.',
  cannot: 'cannot be reckoned',
  more: (n) => `See all ${n} that need attention`,
  byStatus: (total) => `${total} indicators by status`, press: 'Each number opens its list',
  total: (n, parts) => `Total ${n} = ${parts}.`, met: (met, total, exceeded) => `Met and exceeded ${met}/${total} (${exceeded} exceeded).`,
  tasks: (n) => `${n} tasks`,
  byResolution: 'By resolution',
  resolution: { title: 'Resolution', indicators: 'Indicators', met: 'Met and exceeded', attention: 'Need attention', overdue: 'Tasks overdue' },
};
