import type { vi } from '../vi.ts';

export const rounds: typeof vi.rounds = {
  headline: (done, all) => `${done}/${all} offices have handed in`, headlineAll: 'Every office has handed in', headlineNone: 'No round is open yet',
  noneLead: 'Open a round so that offices know what to hand in and by when; what they hand in is approved here.',
  standfirst: (approved, waiting, returned, owing) => `${approved} approved, ${waiting} waiting for approval, ${returned} sent back, ${owing} not handed in.`,
  due: (day) => `Due ${day}.`, locked: 'This round is locked.', whole: 'every resolution',
  pick: 'Round', add: 'Open a round', period: 'Period', periodHint: 'For example 2026Q4 (quarter), 202611 (month), 2026S1 (half), 2026 (year).', dueDay: 'Due on (year-month-day)', resolution: 'Resolution', all: 'Every resolution',
  opened: 'The round is open.', lock: 'Lock the round', lockedDone: 'The round is locked.', reopen: 'Reopen the round', reopenWhy: 'Why it is reopened', reopenDone: 'The round is open again.',
  columns: { office: 'Office', state: 'State', filled: 'Cells', late: 'Late', reminders: 'Reminders', people: 'Officers' },
  show: 'Show', every: 'Every office', owing: 'Not handed in', waitingOnly: 'Waiting for approval', approvedOnly: 'Approved', doubtedOnly: 'Asking for a second look', lateOnly: 'Overdue',
  chooseAll: 'Choose every office shown', choose: (name) => `Choose ${name}`, chosen: (n) => `${n} offices chosen`,
  approve: (n) => `Approve ${n} offices`, approved: (n) => `${n} offices approved.`, remind: (n) => `Remind ${n} offices`, reminded: (n) => `${n} offices reminded; the reminder stands on their entry page.`,
  remindWord: 'What the reminder says', daysLate: (n) => `${n} days`, nobody: 'nobody', people: (n) => `${n} people`, times: (n) => `${n} times`,
  sheet: (office) => `Figures of ${office}`, close: 'Close', indicator: 'Indicator', figure: 'Figure', before: 'Period before', note: 'Note', state: 'State', missing: 'none', returnCell: 'Send back',
  returnWhy: 'Why it is sent back', returnAll: 'Send the whole report back', returnSome: (n) => `Send ${n} cells back`, returned: 'Sent back to the office.', approveOne: 'Approve', said: (text) => `The office says: ${text}`,
  submittedBy: (name, day) => `Handed in by ${name} on ${day}.`, history: 'History',
  mark: { missing: 'none', draft: 'draft', submitted: 'waiting', returned: 'sent back', approved: 'approved', locked: 'locked', doubt: 'second look' },
  legend: 'One mark for each indicator:', cellsOf: (name) => `Cells of ${name}`, open: (name) => `Open the figures of ${name}`,
};
