import type { vi } from '../vi.ts';

export const form: typeof vi.form = {
  indicator: {
    add: 'Add an indicator', edit: 'Edit the indicator', number: 'Number', name: 'Name', nameHint: 'as in the resolution', measure: 'Measure', measureHint: '%, meetings, households…', decimals: 'Decimals in print',
    objective: 'Under objective', what: 'What it says', aim: 'Aim', low: 'From', high: 'To', lowOnly: 'Level to reach', highOnly: 'Level not to pass', strict: 'Exactly that level does not count (“above”, “below”)', grade: 'Grade to reach', grades: 'Grades, worst to best', gradesHint: 'parted by commas',
    due: 'By the end of', from: 'Term from', to: 'to the end of', periodHint: 'such as 2025, 2025S1, 2025Q3, 202509', baseline: 'Baseline period', baselineValue: 'Baseline value', recurs: 'Must be met anew every year', range: 'Has an upper level (a range)',
    how: 'How figures come', frequency: 'Reported', overTime: 'Over time', entered: 'Each figure is', trajectory: 'Path', linear: 'Straight from baseline to target', plan: 'By milestones', atEnd: 'Judged only at the end', points: 'Milestones', pointsHint: 'one a line, such as: 2023 76', tolerance: 'Tolerance',
    who: 'Who reports', lead: 'Lead office', across: 'Across offices', reporters: 'Reporting offices', counts: 'Counting', source: 'Source of verification', method: 'Method',
    partOf: 'Part of (of which)', partsAddUp: 'Has parts (“of which”) that must add up to it', preview: 'Try how it would be judged', previewLead: 'Type a few figures to see the colour. Nothing is stored.', sample: 'Figures to try', sampleHint: 'one period a line, such as: 2023 61.2', asOf: 'Looking at', badLine: (n) => `Line ${n} cannot be read`,
    waiting: 'Fill in more to try it.', illustrative: 'These are illustrative figures',
  },
  resolution: { add: 'Add a resolution', edit: 'Edit the resolution', symbol: 'Number and symbol', type: 'Type', title: 'Title', issuer: 'Issued by', follows: 'Followed by', issuedOn: 'Issued on', congress: 'Congress', from: 'From', to: 'To the end of', status: 'Status', summary: 'Summary', continues: 'Continues', onBehalf: 'Signed on behalf of', office: 'Office of the signer', signer: 'Signer' },
  objective: { add: 'Add an objective', edit: 'Edit the objective', number: 'Number', name: 'Objective' },
  task: { add: 'Add a task', addGroup: 'Add a group of tasks', edit: 'Edit the task', number: 'Number', content: 'Content', group: 'In group', lead: 'Lead office', co: 'Co-ordinating offices', timing: 'Deadline', dated: 'Dated', standing: 'Standing', open: 'Not written down yet', startOn: 'Starts', deadline: 'Due', product: 'Product', resources: 'Resources', completedOn: 'Completed on', evidence: 'Evidence', evidenceHint: 'one a line', serves: 'Serves indicators', follows: 'Follows from lessons, limitations, causes, directives' },
  finding: { add: 'Add a result, limitation or cause', edit: 'Edit', kind: 'Kind', causeKind: 'Cause', text: 'Text', indicators: 'Related indicators', explains: 'Leads to limitations', theme: 'Theme', offices: 'Offices' },
  lesson: { add: 'Add a lesson', edit: 'Edit the lesson', number: 'Number', text: 'Lesson', drawnFrom: 'Drawn from', offices: 'Of offices' },
  report: { title: 'Make a report', kind: 'Kind', layout: 'Layout', asOf: 'Figures to', office: 'Office', format: 'Format', formats: { pdf: 'PDF, to print and issue', docx: 'Word, to go on writing', xlsx: 'Excel, the tables', csv: 'CSV, the tables for other programs' }, make: 'Make', making: 'Making the report…', ready: (seconds) => `Ready after ${seconds} s.`, open: 'Open the report', download: 'Download',
    contents: 'With contents',
    kinds: { final: 'Final report', interim: 'Interim report', indicators: 'Table of indicators', tasks: 'Table of tasks', brief: 'Brief for leaders', office: 'Office sheet' },
    layouts: { party: 'Party', state: 'State', mttq: 'Fatherland Front', youth: 'Youth Union' }, byIssuer: 'As the issuer',
    note: 'Number, date and signature stay blank until somebody fills them in. Assessments are written by the office.' },
  wording: {
    label: 'Or copy the words of the resolution', hint: 'In Vietnamese, for example “đến năm 2030 đạt từ 95% trở lên”.', understood: 'Understood as:', use: 'Use this', not: 'Not understood; please fill it in.', yearly: 'anew every year', due: (period) => `due ${period}`,
    doubt: {
      directionNotNamed: 'The words name no direction; taken as reaching at least this.', aimGuessedFromVerb: 'The direction is guessed from the verb.', aimGuessedFromDeadline: 'A deadline without a figure: taken as a thing to be done.',
      fallOrAtMost: 'To fall below this, or to be kept below?', strictUnclear: 'Does the bound itself count?', approximate: 'The words are approximate.', averageOfWhat: 'An average of what?', totalOrEachPeriod: 'In total, or each period?', perYear: 'Each year?',
      measureIncomplete: 'The measure is not complete.', mayBeYear: 'The figure may be a year.', wordsNotRead: 'Some words were not understood.', dueNotNamed: 'No due date is named.', dueFromTerm: 'No due date is named: the end of the term is taken.', dueInsideMonth: 'Due inside a month: the end of the month before is taken.',
      dueBefore: '“Before” that year: the end of the period before is taken.', dueOutsideTerm: 'The due date lies outside the term.', dueLeftOut: 'A target for every year has no due date of its own.',
      figureInWords: 'The figure is written in words (fractions become percent, rounded down).', mayBeGrade: 'It may be a grade, not a figure.', growthRate: 'The figure is a yearly rate of growth, not a level.', directionFromName: 'The words name no direction; by its name, less is better.',
      recursFromName: 'The name says “every year”: taken as to be met anew each year.', averageFromName: 'The name says “average”: the mean of the periods is taken.', totalFromName: 'The name speaks of the whole term: periods are added up.', dueFromName: 'The due year comes from the name.', measureDiffers: 'The measure differs between two columns: the column of measures is taken.',
    },
    why: {
      blank: '', tooLong: 'The sentence is too long.', condition: 'It has a condition or a part of its own.', change: 'It says by how much, not to what.', perPeriod: 'It speaks of months or quarters.', severalDues: 'It names several due dates.', badDate: 'There is no such day.',
      noFigure: 'It has no figure.', severalFigures: 'It has several figures.', figureAmbiguous: 'The figure can be read two ways.', figureNotRead: 'The figure cannot be read.', fraction: 'The figure is a fraction.', notAQuantity: 'The figure is an ordinal.', mayBeYear: 'The figure may be a year.',
      rangeUpsideDown: 'The range is upside down.', contradictory: 'The words contradict each other.', negation: 'The sentence is a negation.',
    },
  },
};
