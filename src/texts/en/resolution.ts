import type { vi } from '../vi.ts';

export const resolution: typeof vi.resolution = {
  list: {
    headline: (n) => `${n} resolutions followed`, add: 'Add a resolution',
    columns: { symbol: 'Number', title: 'Title', term: 'Term', status: 'Indicators by status', tasks: 'Tasks' },
    empty: { title: 'No resolution yet', detail: 'Add the first one to begin following indicators and tasks.' },
  },
  facts: { term: 'Term', follows: 'Followed by', issued: 'Issued on', unknown: 'not recorded', source: 'Source', issuer: 'Issued by', related: 'Related' },
  types: { resolution: 'Resolution', programme: 'Action programme', plan: 'Plan', conclusion: 'Conclusion', directive: 'Directive' },
  status: { draft: 'draft', inForce: 'in force', ended: 'ended' },
  related: {
    continuesIds: 'continues', continuesIdsOf: 'continued by', replacesIds: 'replaces', replacesIdsOf: 'replaced by',
    implementsIds: 'implements', implementsIdsOf: 'implemented by',
  },
  tabs: { indicators: 'Indicators', tasks: 'Tasks and solutions', findings: 'Results, limitations, causes', lessons: 'Lessons', reviews: 'Reviews', charts: 'Charts', history: 'History' },
  report: 'Make a report', edit: 'Edit the resolution',
  sum: (met, total, rest) => `Met and exceeded ${met}/${total}${rest ? `, ${rest}` : ''}`,
  order: { by: 'Order', resolution: 'as in the resolution', worst: 'worst first' },
  columns: { number: 'No.', name: 'Indicator', trend: 'Course against the path', baseline: 'Baseline', target: 'Target', expected: 'Expected', actual: 'Actual', share: 'Of target', status: 'Status', lead: 'Lead office' },
  tableNote: 'Solid line: actual; dotted: the path; each picture has its own vertical axis. “Of target” is given only where more is better; for falling indicators it would mislead.',
  noObjective: 'Under no objective yet',
  addIndicator: 'Add an indicator', addObjective: 'Add an objective', addTask: 'Add a task', addGroup: 'Add a group of tasks', addFinding: 'Add a result, limitation or cause', addLesson: 'Add a lesson',
  emptyIndicators: 'This resolution has no indicators yet.', emptyTasks: 'This resolution has no tasks yet.', emptyFindings: 'No results, limitations or causes yet.', emptyLessons: 'No lessons yet.',
  task: {
    columns: { content: 'Task', lead: 'Lead office', deadline: 'Deadline', product: 'Product', state: 'State' },
    state: {
      doneOnTime: 'Done in time', doneLate: 'Done late', awaiting: 'Awaiting acceptance', inProgress: 'Under way, in time', overdue: 'Overdue', standing: 'Standing', noDeadline: 'No deadline written', doneUndated: 'Done (no deadline)',
    },
    late: (days) => `${days} days late`, standing: 'standing', open: 'not written', coOffices: (names) => `with: ${names}`,
    noLead: 'not assigned', from: 'Follows from', serves: 'Serves indicators', noEvidence: 'no evidence',
    none: 'Not tied to a lesson or limitation',
  },
  finding: {
    result: 'Result', limitation: 'Limitation', cause: 'Cause', results: 'Results', limitations: 'Limitations', causes: 'Causes',
    objective: 'external', subjective: 'internal', causedBy: 'Causes', explains: 'Leads to', indicators: 'Related indicators',
    noCause: 'No cause recorded', noTask: 'No task against it', addCause: 'Record a cause', addTask: 'Assign a task', tasks: 'Tasks against it',
  },
  lesson: { one: (n) => `Lesson ${n}`, drawnFrom: 'Drawn from', applied: 'Applied in', notApplied: 'Not applied in any task', quotes: 'Sentences of the article' },
  allTasks: (n) => `${n} tasks`, allIndicators: (n) => `${n} indicators`,
};
