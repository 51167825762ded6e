import type { vi } from '../vi.ts';

export const tasks: typeof vi.tasks = {
  headline: (parts, total) => (parts.length > 0 ? `${parts.join('; ')}; ${total} tasks in all` : `${total} tasks, none overdue`),
  overdueDays: (n, days) => `${n} overdue, up to ${days} days`, waiting: (n) => `${n} awaiting acceptance`,
  asOf: (day) => `As of the end of ${day}.`, shown: (n, total) => `Showing ${n} of ${total} tasks.`, all: 'Show all', today: (day) => `today (${day})`, period: (day) => `end of the period (${day})`, when: 'As of',
  none: { title: 'No task yet', detail: 'A specialist adds tasks on the page of a resolution, under Tasks and solutions; every number here follows from them.', go: 'To the resolutions' }, nothing: { title: 'No task fits', detail: 'Take a filter away to see more.' },
  views: { label: 'View', board: 'Board', timeline: 'Timeline', office: 'By office' },
  filter: {
    title: 'Filter tasks', resolution: 'Resolution', office: 'Office', role: 'As', lead: 'Lead', co: 'Co-ordinating', either: 'Lead or co-ordinating', state: 'State', group: 'Group of tasks', search: 'Search', searchHint: 'no diacritics needed', every: 'All',
  },
  filters: {
    doneOnTime: 'Done in time', doneLate: 'Done late', inProgress: 'Not done, in time', overdue: 'Not done, overdue', standing: 'Standing', noDeadline: 'No deadline written', doneUndated: 'Done, no deadline',
    dated: 'With a deadline', done: 'Done', notDone: 'Not done', due: 'Were due', late: 'Late', awaiting: 'Awaiting acceptance', extended: 'Extended', asking: 'Extension asked for',
  },
  two: {
    title: 'Dated tasks, two by two', done: 'Done', notDone: 'Not done', inTime: 'In time', late: 'Late', together: 'Together',
    share: (done, overdue) => `Of those that were due: ${done} done, ${overdue} not done.`, noneDue: 'No task was due yet.', beside: 'Outside the table', among: 'Of these',
    days: (n) => `up to ${n} days`, open: (what, n) => `${what}: ${n} tasks, see the list`,
  },
  todo: { title: 'Waiting for you', accept: (n) => `${n} to be accepted`, decide: (n) => `${n} extensions to be decided`, mine: (n) => `${n} led by your office, not done`, chase: (n) => `${n} letters of urging to send, something became late yesterday` },
  board: {
    title: 'Tasks by state', late: 'Overdue', open: 'Under way, in time', awaiting: 'Awaiting acceptance', done: 'Done', beside: 'No deadline', empty: 'none', more: (n) => `See all ${n}`, how: 'The state is reckoned from the deadline and from what was done; a task moves only when somebody reports it done, accepts it or decides on an extension.',
  },
  timeline: {
    title: 'Timeline of tasks', task: 'Task', due: 'Due', bars: 'Time', keys: 'Arrow keys move between rows, Home and End go to the first and last, right and left open and close a group, Enter opens a task.', now: (day) => `day looked at ${day}`,
    other: 'In no group', undated: 'no start written', count: (n, late) => (late === '' ? `${n} tasks` : `${n} tasks, ${late} overdue`), expandAll: 'Open all', collapseAll: 'Close all',
    from: (day) => `from ${day}`, extended: (from, to) => `first due ${from}, extended to ${to}`, milestone: (name, day, done) => `milestone ${day}${done ? ' (done)' : ''}: ${name}`, late: (n) => `${n} days late`, finished: (day) => `done ${day}`,
    key: { bar: 'start to deadline', extended: 'extended part', late: 'overdue part', milestone: 'milestone', done: 'done' },
  },
  office: {
    title: 'Tasks by lead office', leads: (n) => `leads ${n}`, late: (n) => `${n} overdue`, awaiting: (n) => `${n} awaiting acceptance`, none: 'Not assigned to an office', co: (n) => `Co-ordinates in ${n} tasks`,
  },
  due: { standing: 'standing', open: 'no deadline written', day: (day) => `due ${day}`, late: (n) => `${n} days late`, times: (n) => `extended ${n} times`, asking: 'extension asked for', first: (day) => `first due ${day}` },
  nowIs: (day, text) => `As of today (${day}): ${text}.`,
  nowShort: (state) => `now: ${state}`,
  reason: {
    doneOnTime: (day, due) => `done ${day}, in time (due ${due})`, doneLate: (days, day, due) => `done ${days} days late: done ${day}, due ${due}`, doneUndated: (day) => `done ${day}, no deadline written`,
    awaiting: (day, due) => `reported done ${day}, awaiting acceptance${due && `; due ${due}`}`, awaitingLate: (day, days, due) => `reported done ${day}, ${days} days after the deadline ${due}; awaiting acceptance`,
    overdue: (days, due) => `${days} days overdue: due ${due}, not reported done`, inProgress: (days, due) => `${days} days left: due ${due}, not reported done`, lastDay: (due) => `due today, ${due}, not reported done`,
    standing: 'standing, without a deadline', noDeadline: 'no deadline written, so it cannot be in time or late', unaccepted: 'recorded as done earlier, without acceptance',
  },
  page: {
    lead: 'Lead', co: 'Co-ordinating', start: 'Start', deadline: 'Deadline', product: 'Product', resources: 'Resources', none: 'not recorded', nobody: 'not assigned',
    evidence: 'Evidence', noEvidence: 'No evidence yet.', milestones: 'Milestones', noMilestones: 'No milestone set.', milestoneDue: (day) => `by ${day}`, milestoneDone: (day) => `done ${day}`, milestoneLate: (n) => `${n} days late`,
    notes: 'Progress', noNotes: 'No progress noted.', addNote: 'Note progress', noteLabel: 'What was done, what is in the way',
    reported: 'Reported done, accepted', reportedBy: (day, by) => `${day}: reported done by ${by}.`, returnedBy: (day, by, reason) => `${day}: sent back by ${by}: ${reason}`, acceptedBy: (day, by) => `${day}: accepted by ${by}.`, notReported: 'Not reported done.', ofReport: (day) => `(reported ${day})`,
    extensions: 'Extensions', noExtensions: 'Never asked to be extended.', asked: (day, by) => `${day}: ${by} asked`, to: (day) => `to ${day}`, granted: (day, by) => `Granted ${day}, ${by}`, refused: (day, by) => `Refused ${day}, ${by}`, waiting: 'Waiting for a decision', number: (text) => `no. ${text}`,
    serves: 'Serves indicators', noServes: 'Not tied to an indicator.', follows: 'Follows from', noFollows: 'Not tied to a lesson, limitation or directive.', link: 'Tie', history: 'History', kinds: { lesson: 'Lesson', finding: 'Finding', directive: 'Directive', result: 'Result', limitation: 'Limitation', cause: 'Cause' },
    actions: 'What can be done',
  },
  act: {
    report: 'Report done', accept: 'Accept', return: 'Send back', ask: 'Ask for time', decide: 'Decide on the extension', withdraw: 'Withdraw the request',
    of: (act, task) => `${act}: ${task}`,
    evidence: 'Evidence', evidenceHint: 'One a line: number of a document, name of a report; a web address may follow.', evidenceHas: (n) => `${n} recorded already.`, note: 'Remark', reportLead: 'Once reported, the task waits to be accepted. The day of completion is the day of the report.',
    acceptLead: (day) => `Accepted, the task is recorded as done on ${day}.`, reason: 'Reason', returnLead: 'The task goes back to its lead office; the reason stays in its history.',
    newDeadline: 'New deadline', newHint: (day) => `Later than the present one: ${day}.`, askLead: 'The first deadline is kept and shown beside; extensions are counted apart.',
    decideLead: (office, from, to) => `${office} asks to move the deadline from ${from} to ${to}.`, why: (reason) => `Reason: ${reason}`, grant: 'Grant', refuse: 'Refuse', choose: 'Decision', number: 'Number of the decision', go: 'Save',
    done: { report: 'Reported done, awaiting acceptance.', accept: 'Accepted.', return: 'Sent back.', ask: 'The request was sent.', decide: 'The decision was recorded.', note: 'Progress noted.', tick: 'Milestone recorded.', withdraw: 'The request was withdrawn.' },
  },
  form: { milestones: 'Milestones', milestone: 'Milestone', milestoneDue: 'By', addMilestone: 'Add a milestone', removeMilestone: (name) => `Remove milestone ${name}`, past: 'Done already, before it was followed here', pastLead: 'Only to record old work; work under way is reported done on the page of the task.', acceptedOn: 'Accepted on', acceptedBy: 'Accepted by', evidenceHint: 'one a line; a web address may follow', standingHint: '“Standing” says outright that there is no deadline; it is not the same as none written.' },
};
