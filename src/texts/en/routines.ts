import type { routines as vi } from '../vi/routines.ts';

export const routines: typeof vi = {
  title: 'Reports by schedule', none: 'No schedule of reports yet', headline: (n, ready) => `${n} schedules of reports, ${ready} drafts ready`,
  standfirst: 'On the day agreed the program makes a draft early in the morning; it lies ready before six. A draft is never issued or sent by itself.',
  add: 'Add a schedule', edit: 'Edit the schedule', saved: 'The schedule is saved.', removed: 'The schedule is gone; the drafts it made remain.', schedules: 'Schedules', runs: 'Made', noRuns: 'Nothing was made by schedule yet.', noneDetail: 'For example: on the 5th of each month the superior level\'s form and the sheets of all offices lie ready.',
  what: { report: 'Draft of a report', sheets: 'Sheets of all offices', form: 'Form of the superior level' },
  every: { month: 'Every month', quarter: 'Every quarter', half: 'Every half year', year: 'Every year' },
  onDay: (day) => `on the morning of day ${day} of the month after the period`, afterRound: 'on the morning after the round has closed (past due or locked)',
  next: (period, day) => `Next: ${period}, on the morning of ${day}.`, waits: 'Waits for the round to close.', paused: 'Paused.', pause: 'Pause',
  field: { what: 'What to make', resolution: 'Resolution', kind: 'Kind of report', office: 'Office', layout: 'Layout', byIssuer: 'By the issuing office', outline: 'By outline', usual: 'The usual outline of the kind', form: 'Form', when: 'When', whenChoice: { day: 'On a day of the month', round: 'After the round has closed' }, frequency: 'Period of the figures', from: 'First period', day: 'Day of the month', dayHint: '1 to 31; a shorter month has it on its last day' },
  columns: { what: 'Report', when: 'Made', state: 'State' }, ready: 'ready', failed: 'could not be made', tries: (n) => `tried ${n} times`, gone: 'draft removed', sent: 'issued or sent', again: 'Try again', againDone: 'Tried again.', open: 'Open', download: 'Download the ZIP',
  bulk: { working: 'being made', done: 'ready', cancelled: 'stopped', failed: 'could not be made', interrupted: 'interrupted' },
  lines: { ready: (names) => `Made by schedule: ${names}.`, failed: (names) => `Could not be made by schedule: ${names}.`, go: 'See reports by schedule', more: (n) => `and ${n} more` },
  letter: { ready: (name) => `Ready: ${name}`, failed: (name) => `Could not be made: ${name}`, readyText: 'By the schedule that you set, a draft has been made:', failedText: 'By the schedule the program tried, but could not make:', draft: 'It is a draft: it was neither issued nor sent.', go: 'See reports by schedule' },
};
