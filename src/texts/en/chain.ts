import type { vi } from '../vi.ts';

const bold = (text: string): string => `\u0001${text}\u0001`;

export const chain: typeof vi.chain = {
  tab: 'Chain of reasoning',
  headline: (gaps) => `From unmet indicators to tasks: missing links: ${gaps}`,
  headlineWhole: 'From unmet indicators to tasks: no link is missing',
  lead: 'The red thread is the chain being read; choose any item to pull its thread.',
  keys: 'Keyboard: ← → along the chain, ↑ ↓ within a column.',
  column: { indicator: 'Indicator', limitation: 'Limitation', cause: 'Cause', lesson: 'Lesson', task: 'Task' },
  says: { indicator: 'what the figures say', limitation: 'what fell short', cause: 'why it did', lesson: 'what was learned', task: 'who, what, by when' },
  one: {
    indicator: (n) => `Indicator ${n}`.trim(), limitation: (n) => `Limitation ${n}`.trim(), cause: (n) => `Cause ${n}`.trim(),
    lesson: (n) => `Lesson ${n}`.trim(), task: (n) => `Task ${n}`.trim(),
  },
  causeOf: { objective: 'external', subjective: 'internal' },
  expected: (actual, expected) => `${actual}, expected ${expected}`,
  deadline: (day) => `due ${day}`,
  offices: (n) => `said by ${n} offices`,
  continues: (what) => `Continues ${what}`, continuedBy: (what) => `Continued by ${what}`,
  ofDocument: (one, symbol) => `${one}, ${symbol}`,
  servedBy: (task) => `${task} serves it, in another chain`, servesToo: (indicator) => `Also serves ${indicator}, in another chain`,
  view: { label: 'View', picture: 'Picture', list: 'List' },
  filter: {
    title: 'Filter the chains', search: 'Search (no marks needed)', theme: 'Theme', office: 'Office', broken: 'Only chains with a missing link',
    whose: 'Said by', both: 'the province and offices', province: 'the province', below: 'offices',
  },
  nothing: { title: 'No chain matches', detail: 'Loosen the filter to see other chains.', reset: 'Clear the filter' },
  empty: { title: 'Nothing to link into a chain yet', detail: 'A chain begins with an unmet indicator, or with the first limitation that is recorded.' },
  quiet: (indicators, tasks) => `Not drawn here: ${indicators} indicators that are met, on course or not yet due, and ${tasks} tasks that serve only those.`,
  more: (n) => `${n} more`, moreOf: (n, column) => `${n} more in the column ${column}, open`, less: 'show fewer', moreChains: (n) => `${n} more chains`,
  adrift: 'Tied to nothing yet',
  seen: (one) => `${one} (told above)`,
  gap: {
    title: 'Missing links', none: 'No link is missing.',
    here: { noLimitation: 'No limitation recorded', noCause: 'No cause recorded', noLesson: 'No lesson drawn, no task assigned', notApplied: 'No task applies it', servesNothing: 'Tied to no indicator, lesson or limitation' },
    of: {
      noLimitation: (one) => `${one} is unmet and no limitation is recorded`, noCause: (one) => `${one} has no cause`, noLesson: (one) => `${one} has no lesson or task`,
      notApplied: (one) => `${one} is applied by no task`, servesNothing: (one) => `${one} is tied to no indicator or lesson`,
    },
    count: {
      noLimitation: (n) => `Unmet indicators without a limitation: ${n}`, noCause: (n) => `Limitations without a cause: ${n}`, noLesson: (n) => `Causes without a lesson or task: ${n}`,
      notApplied: (n) => `Lessons not applied: ${n}`, servesNothing: (n) => `Tasks tied to nothing: ${n}`,
    },
    followed: (office) => `followed by ${office}`, since: (when) => `missing since ${when}`,
  },
  act: {
    write: { limitation: 'Record a limitation', cause: 'Record a cause', lesson: 'Draw a lesson', task: 'Assign a task' },
    tie: 'Tie an existing one', tieTask: 'Tie into the chain', next: 'Carry on', untie: 'Untie', edit: 'Edit', open: { indicator: 'Open the indicator', other: 'Open in the resolution' },
  },
  tie: {
    title: (column) => `Tie an existing ${column}`, to: (one) => `After ${one}:`, what: 'Kind', search: 'Search in all resolutions', hint: 'A few letters, marks are not needed.', tie: 'Tie', tied: 'tied', more: (n) => `${n} more match; please type more.`,
    none: 'Nothing matches.', notYours: 'not of your office', done: 'Tied.',
  },
  untie: {
    title: 'Untie', from: (one) => `Items tied to ${one}. Untying removes no item.`, ask: (a, b) => `Untie ${a} and ${b}? Both stay; only the link goes.`, act: 'Untie', done: 'Untied.', none: 'There is no link that you may untie.',
    before: 'Before it', after: 'After it',
  },
  words: {
    title: 'In words',
    note: 'Put together by the program from the figures and the words of each item; whoever writes the report edits and signs it.',
    below: (name, actual, gap) => `${name} has reached ${bold(actual)}, ${bold(gap)} below what was expected`,
    over: (name, actual, gap) => `${name} stands at ${bold(actual)}, ${bold(gap)} above what was expected`,
    is: (name, status, actual) => `${name}: ${status}${actual ? `, ${bold(actual)}` : ''}`,
    noData: (name, last) => `${name} has no figure${last ? ` (before: ${last})` : ''}`,
    limitation: (one, items) => `${one ? 'Limitation' : 'Limitations'} recorded: ${items}`, cause: (items) => `Causes: ${items}`, lesson: (items) => `Lessons drawn: ${items}`,
    task: (count, items) => `Tasks assigned, ${bold(count)}: ${items}`,
    quote: (text) => `“${text}”`, and: (n) => `and ${n} more`, continued: (name, items) => `${name} is continued by ${items}`,
    of: (text, symbol) => `${text} (${symbol})`,
  },
  themes: { title: 'What the offices say', lead: 'Limitations recorded by offices, gathered by theme.', none: 'No theme', said: (n) => `said by ${n} offices` },
  similar: {
    title: (n) => `Earlier limitations like this: ${n}`, lead: 'See what was learned and done, before recording a new one.', lesson: 'Lesson', task: 'Assigned', cause: 'Cause', nothing: 'No lesson or task was recorded then.', open: 'See the chain',
  },
};
