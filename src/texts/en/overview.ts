import type { vi } from '../vi.ts';

export const overview: typeof vi.overview = {
  kicker: 'All resolutions',
  headline: (parts) => parts.join('; '),
  offTrack: (n) => `${n} indicators off track`, missed: (n) => `${n} missed`, missedAlone: (n) => `${n} indicators missed`,
  overdue: (n) => `${n} tasks overdue`,
  calm: 'No indicator is off track and no task is overdue',
  empty: { title: 'No resolution yet', detail: 'A specialist adds the first one under Resolutions; every number here follows from it.' },
  columns: { status: 'Status', indicator: 'Indicator and lead office', actual: 'Actual', expected: 'Expected', gap: 'Gap', way: '% of the way to go' },
  wayNote: 'Expected: the level on the path. Dotted line: the limit of off track. A bar beyond the frame carries its number.',
  cannot: 'cannot be reckoned',
  more: (n) => `See all ${n} that need attention`,
  byStatus: (total) => `${total} indicators by status`, press: 'Each number opens its list',
  sum: { total: 'Total', reached: 'Met or exceeded', exceeded: 'exceeded', byPeople: 'Assessed by a person:' },
  tasks: (n) => `${n} tasks`,
  byResolution: 'By resolution',
  resolution: { title: 'Resolution', indicators: 'Indicators', met: 'Met and exceeded', attention: 'Need attention', overdue: 'Tasks overdue' },
  answers: {
    what: 'Which indicators are off track?', far: 'By how much?', whose: 'Whose are they?', decide: 'What needs a decision?',
    off: (total) => `of ${total} indicators`, none: 'No indicator is off track.', noGap: 'No gap can be told.',
    gap: (gap) => `${gap} behind`, over: (gap) => `${gap} over`, indicators: (n) => `${n} indicators`, tasks: (n) => `${n} tasks overdue`, others: (n) => `and ${n} other offices`, nobody: 'No office has an indicator off track or a task overdue.',
    missed: 'targets missed, to be dealt with', asking: 'requests to extend a task', awaiting: 'tasks waiting for acceptance', reports: 'reports waiting for approval', nothing: 'Nothing is waiting.',
  },
  narrow: { label: 'What is looked at', resolution: 'Resolution', office: 'Lead office', all: 'All', today: 'in today\'s boundaries', clear: 'See everything', nothing: 'No indicator and no task here.' },
  worst: 'Asks for attention, farthest behind first',
  round: {
    title: (period) => `Reporting discipline, ${period}`, none: 'No round has been opened.', due: (day) => `due ${day}`, locked: 'locked',
    total: 'offices owe a report', approved: 'approved', waiting: 'waiting for approval', owing: 'not handed in', late: 'late', doubted: 'with something doubtful',
  },
  since: {
    title: (n, moment) => `${n} changes since you last looked (${moment})`, none: (moment) => `Nothing changed since you last looked (${moment})`, first: 'This is your first look: from the next one on, what changed is told here.',
    was: (from, to) => `${from} → ${to}`, movement: { worse: 'worse', better: 'better', other: 'changed', same: 'as before' }, more: (n) => `See all ${n} changes`,
  },
};
