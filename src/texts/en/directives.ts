import type { vi } from '../vi.ts';

export const directives: typeof vi.directives = {
  title: 'Directives', mine: 'My words', everyone: 'All', show: 'Show',
  headlineMine: (n, overdue) => (overdue === null ? `${n} words of yours, none overdue` : `${n} words of yours, ${overdue} overdue`),
  headline: (n, overdue) => (overdue === null ? `${n} directives, none overdue` : `${n} directives, ${overdue} overdue`),
  none: 'No words yet', noneDetail: 'A leader writes a word on the page of an indicator, task, office or resolution; here is what became of each.',
  standfirst: (waiting, going, done, answered) => `${waiting} not taken up, ${going} under way, ${done} done, ${answered} answered.`,
  write: 'Write a word', edit: 'Edit', text: 'Word', dueOn: 'To be done by', dueHint: 'optional', by: (author, day) => (day === null ? author : `${author}, ${day}`), due: (day) => `due ${day}`,
  state: { waiting: 'not taken up', inProgress: 'under way', done: 'done', answered: 'answered' }, overdue: 'overdue',
  takeUp: 'Make it a task', answer: 'Answer', answered: (text) => `Answer: ${text}`, about: 'About', task: 'Task', taken: 'It is a task now.',
  kinds: { resolution: 'resolution', indicator: 'indicator', task: 'task', office: 'office', finding: 'finding' },
  form: { content: 'Task', lead: 'Lead office', deadline: 'Deadline', deadlineHint: 'left empty, it is a task without a deadline', resolution: 'Of the resolution', said: (author) => `${author} said:` },
};
