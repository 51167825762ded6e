import type { Texts } from '../vi.ts';

export const review: Texts['review'] = {
  kind: { interim: 'Mid-term review', final: 'Final review' },
  list: {
    none: { title: 'No review yet', detail: 'Open one to gather opinions on the draft, decide about every unmet indicator and draft the next document.' },
    add: 'Open a review', on: (day) => `on ${day}`, open: 'under way', closed: (day) => `closed ${day}`,
    decided: (n, all) => `${n}/${all} unmet indicators decided`, opinions: (n) => `${n} opinions`, next: 'next document', noneDecided: 'no indicator decided yet', decisions: (n) => `${n} indicators decided`,
  },
  form: { add: 'Open a review', edit: 'Edit', kind: 'Kind', on: 'Date', asOf: 'Figures up to', asOfHint: 'left blank: the end of the term' },
  headline: {
    left: (decisions, opinions) => [decisions && `${decisions} unmet indicators wait for a decision`, opinions && `${opinions} opinions wait for an answer`].filter(Boolean).join(', '),
    ready: 'Ready to close the final review', readyInterim: 'Ready to close the mid-term review',
    closed: (counts) => `Closed: ${counts}`, closedPlain: 'Closed',
  },
  standfirst: (met, total, period) => `Up to ${period}: ${met}/${total} indicators met or exceeded.`,
  steps: 'Steps', left: (n) => `${n} left`, done: 'complete',
  part: {
    results: 'Results', opinions: 'Opinions on the draft', findings: 'Limitations and causes', decisions: 'A decision for every unmet indicator',
    proposals: 'New problems turned into indicators', lessons: 'Lessons', groups: 'Task groups of the next term', next: 'Conclusion and next document',
  },
  report: 'Export the draft report', toFindings: 'Open results, limitations, causes', add: 'Add', edit: 'Edit', drop: 'Remove',
  about: {
    situation: 'General situation', leading: 'Leadership', indicators: 'Objectives and indicators', tasks: 'Tasks and solutions', merits: 'Strengths', limits: 'Limitations',
    causes: 'Causes', lessons: 'Lessons', next: 'Directions', whole: 'The whole draft',
  },
  opinion: {
    add: 'Write down an opinion', edit: 'Opinion', from: 'Who said it', office: 'Office', about: 'About', text: 'Opinion', takenUp: 'Taken up', answered: 'Answered', open: 'Not answered', takeUp: 'Take up', answer: 'Answer',
    answerText: 'The answer', none: 'No opinion yet.', outcome: 'Outcome', sum: (all, taken, answered, open) => `${all} opinions: ${taken} taken up, ${answered} answered, ${open} open.`,
  },
  findings: { line: (limitations, causes) => `${limitations} limitations, ${causes} causes.`, noCause: 'No cause written down', none: 'No limitation written down.' },
  decision: {
    word: { continue: 'Continue', raise: 'Raise', change: 'Change', merge: 'Merge', stop: 'Stop' },
    inSum: { continue: 'continued', raise: 'raised', change: 'changed', merge: 'merged', stop: 'stopped' },
    means: { continue: 'the same level, in the next term', raise: 'a higher level in the next term', change: 'another level or wording', merge: 'goes into another indicator', stop: 'no longer followed' },
    columns: { number: 'No.', name: 'Indicator', target: 'Target', actual: 'Actual', status: 'Status', decision: 'Decision' },
    decide: 'Decide', undecided: 'Undecided', title: (name) => `Decision: ${name}`, what: 'What becomes of it', reason: 'Reason', low: 'New level, from', high: 'New level, at most', grade: 'New grade', name: 'New wording', into: 'Merge into', drop: 'Remove this decision',
    successor: 'Open its successor', was: (target) => `Old level ${target}`, allMet: 'Every indicator was met: nothing is left to decide.', others: 'Decide about met indicators too', next: (symbol, number) => `goes on in ${symbol}, indicator ${number}`, became: 'After the review', decided: (day) => `Review of ${day}`, continues: 'Continues indicator', notClosed: 'planned',
  },
  proposal: { add: 'Propose an indicator', name: 'Name', measure: 'Measure', aim: 'Aim', low: 'Level to reach', high: 'Not above', lead: 'Lead office', answers: 'Answers the limitations', none: 'No indicator proposed.', from: 'From', noSource: 'tied to no limitation' },
  lesson: { none: 'No lesson yet.', add: 'Write down a lesson', applied: (n) => `applied in group ${n}`, notApplied: 'applied in no task group yet' },
  group: { add: 'Add a task group', content: 'Content', lessons: 'Lessons applied', none: 'No task group yet.', noLesson: 'applies no lesson yet', one: (n) => `Group ${n}` },
  next: {
    conclusion: 'Conclusion', noConclusion: 'No conclusion yet.', document: 'Next document', none: 'No next document named.', edit: 'Write conclusion and next document', symbol: 'Symbol', type: 'Type', title: 'Title', from: 'Term, from', to: 'to the end of',
    close: 'Close', closeFinal: 'Close the review and make the draft', ask: 'Close this review?', askText: (indicators, groups) => `A draft with ${indicators} indicators and ${groups} task groups is made, with all links. Nothing can be changed afterwards.`,
    askInterim: 'Nothing can be changed afterwards.', closed: 'Closed.', open: 'Open the next document', blocked: 'Before it can be closed:',
  },
  self: {
    part: 'Offices\' own reviews', line: (k, n, begun) => `${k} of ${n} offices have written all four parts${begun === '' ? '' : `, ${begun} are writing`}.`, none: 'No office has to review itself yet.', unasked: 'No office reviewed itself in this one.', usual: 'No office is named: those that report the resolution\'s indicators.',
    choose: 'Choose the offices', chooseHint: 'left empty: those that report indicators', write: (office) => `Write the review of ${office}`, open: 'Office by office', state: { written: 'written', begun: 'being written', nothing: 'not written' }, parts: (n) => `${n} of 4 parts`, beside: 'not on the list',
    own: 'The province', offices: 'What offices say', saidBy: (n) => `said by ${n} offices`, noTheme: 'No theme', nothingOwn: 'Nothing written.', take: 'Take into the province\'s', takeOf: (theme) => `Take into the province's: ${theme}`, taken: (text) => `taken into: ${text}`, show: 'Office by office', hide: 'Less', all: (n) => `All ${n}`, gathers: (n) => `Gathered from ${n} statements of offices:`,
    heads: { result: 'Results', limitation: 'Limitations', objective: 'Objective causes', subjective: 'Subjective causes', lesson: 'Lessons' },
    headline: (office, n) => `${office}: ${n} of four parts written`, nothing: (office) => `${office}: nothing written yet`, complete: (office) => `${office}: all four parts written`, lead: (review, symbol) => `The office's own review in: ${review} ${symbol}. Its words stay as they are; the province gathers them by theme.`, closed: 'This review is closed: nothing more can be written.', left: 'Still missing:',
    add: { result: 'Add a result', limitation: 'Add a limitation', objective: 'Add an objective cause', subjective: 'Add a subjective cause', lesson: 'Add a lesson' },
    text: 'Text', theme: 'Theme', themeHint: 'a word or two, so that what several offices say is gathered', known: 'Themes in use', explains: 'Explains the limitation', empty: 'Not written.',
  },
  nextOf: (symbol) => `Written in the next document, ${symbol}`,
  conflict: 'Somebody has just changed this very part. What stands now has been loaded; please look and save again.',
};
