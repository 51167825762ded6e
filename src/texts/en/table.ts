import type { vi } from '../vi.ts';
import { form } from './form.ts';

const { doubt, why } = form.wording;

export const table: typeof vi.table = {
  enter: 'From a table', title: 'From a table', back: (symbol) => `Back to ${symbol}`,
  headline: { empty: 'Paste the resolution\'s table of indicators and tasks', ready: (n) => `${n} rows are ready to be saved`, left: (left, of) => `${left} of ${of} rows still need your eye`, nothing: 'No row has become an indicator or a task yet' },
  lead: 'Copy the whole table in Word or Excel and paste it below (Ctrl V). Nothing is saved until you say so.',
  paste: 'Paste the table here', pasteHint: 'Objectives, indicators and tasks may stand in one table. The text of a conclusion may be pasted too: the tasks it gives are found, and you confirm each.', file: 'Or choose a Word (.docx) or Excel (.xlsx) file', reading: 'Reading the file…', again: 'Paste another table',
  which: 'The file has several tables', tableOf: (n, rows) => `Table ${n} (${rows} rows)`,
  columns: 'What each column holds', columnsLead: 'Guessed from the heads; choose again where it is wrong.', column: (n) => `Column ${n}`, year: 'year', headRows: 'Rows of the head', frequency: 'Indicators are reported', sample: 'First row',
  role: { number: 'Number', content: 'Name of indicator or task', measure: 'Measure', baseline: 'Baseline', target: 'Target', yearly: 'Target of a year', lead: 'Lead office', co: 'Co-ordinating offices', deadline: 'Deadline', product: 'Product', note: 'Note', ignore: 'Leave out' },
  kind: { group: 'Objective, group', indicator: 'Indicator', task: 'Task', skip: 'Leave out' },
  kindOf: (n) => `Row ${n} is`, level: (n) => `Level ${n}`, levelOf: (n) => `Level of row ${n}`,
  preview: 'What each row becomes', count: (objectives, indicators, tasks, skipped) => `${objectives} objectives and groups, ${indicators} indicators, ${tasks} tasks; ${skipped} rows left out.`,
  show: 'Show', showAll: 'every row', showLeft: 'rows still to look at', noneLeft: 'No row is left to look at.',
  row: 'Row', original: 'As in the table', becomes: 'Becomes', look: 'To look at', confirmed: 'Seen, right', correct: 'Correct', closeEdit: 'Done', clear: 'nothing to look at', must: 'needed',
  same: 'The same thing to look at in many rows', sameLead: 'If the reading is right for all of them, confirm it once; otherwise correct the rows below.', sameCount: (n) => `${n} rows`, sameYes: (n) => `Right in all ${n}`, sameOf: (n, text) => `Right in all ${n} rows: ${text}`,
  noTarget: 'no target yet', kept: 'Words kept:', noTargetChoice: 'No target yet, only the words are kept', byYears: (n) => `${n} targets year by year`, milestones: (n) => `${n} milestones`, baseline: (figure, period) => `baseline ${figure} (${period})`, none: 'none',
  lead_: 'Lead', co: 'With', name: 'Name', content: 'Content', unknownOffices: (names) => `The table says “${names}”.`,
  offices: 'Offices not in the list', officesLead: 'Choose an office that exists, or found it together with this table.', officeRows: (n) => `in ${n} rows`, officeIs: (name) => `“${name}” is`, found: 'Found it', founded: (name) => `“${name}” will be founded`, officeKind: 'Kind', later: 'not chosen', officeName: 'Full name',
  kinds: { party: 'party', state: 'state', front: 'Fatherland Front', youth: 'Youth Union', union: 'other union', department: 'department', other: 'other' },
  levels: { central: 'central', province: 'province', district: 'district', commune: 'commune', village: 'village' }, officeLevel: 'Level',
  save: (n) => `Save ${n} items to the resolution`, saving: 'Saving…', blocked: (n) => `${n} rows must be looked at before saving.`, next: 'To the next row', saved: (n) => `${n} items saved from the table.`, refused: 'Not saved; these rows are not right, and nothing was changed.', atRow: (n) => `Row ${n}`, check: 'Try saving without writing', checked: 'Every row is valid; nothing was written.',
  leave: 'The table is not saved. What you corrected is lost when you leave.',
  undo: { told: (n, who, when) => `${n} items came from a table (${who}, ${when}).`, act: 'Take this back', ask: 'Take the whole table back?', askText: (n) => `The ${n} items made then are removed at once. Only within 24 hours, and while nothing has been tied to them.`, done: (n) => `${n} items from the table were taken back.` },
  reason: 'From a table', undoReason: 'A table taken back',
  fault: {
    noTable: () => 'No table is seen, and no task given to anyone: copy the whole table (two columns or more) or the conclusion’s text and paste again.', tooManyRows: (n, most) => `The table has ${n} rows; at most ${most} are taken at once. Please part it.`,
    tooManyColumns: (n, most) => `The table has ${n} columns; at most ${most} are taken.`, cellTooLong: (row, most) => `Row ${row} has a cell longer than ${most} letters. Please shorten it and paste again.`, tooBig: () => 'What was pasted is too large. Please copy the table alone.',
  },
  wrong: {
    name: 'It has no name.', nameLong: 'The name is longer than 500 letters.', contentLong: 'The content is longer than 2,000 letters.', measure: 'It has no measure.', measureLong: 'The measure is longer than 50 letters.', lead: 'No lead office is chosen.', twice: 'Another indicator has this number.', low: 'The level to reach is no figure.', high: 'The level not to pass is no figure.', bounds: 'This aim has no level.', upsideDown: 'The range is upside down.',
    due: 'The target has no due date.', notAPeriod: 'Not a period: write 2030, 2026S1, 2026Q3 or 202609.', baseline: 'The baseline is no figure.', deadline: 'There is no day, or it is none.', numberLong: 'The number is longer than 20 letters.', leadAmongOthers: 'The lead office is not among the others too.',
  },
  why,
  doubt: {
    ...doubt,
    kept: 'The words were not understood and are kept as text.', noTarget: 'No target in figures is seen.', formula: 'The cell is an Excel formula: it may differ from the print.', officeGuessed: 'The lead office is guessed from an abbreviation.', officeSeveral: 'Several offices fit the lead\'s name.', officeUnknown: 'The lead office is not in the list.', severalLeads: 'Several leads are named: the first leads, the others co-ordinate.',
    coGuessed: 'A co-ordinating office is guessed from an abbreviation.', coUnknown: 'A co-ordinating office is not in the list.', baselineNotRead: 'The baseline could not be read and is left blank.', baselineYear: 'The head names no baseline year: the year before the term is taken.', yearNotRead: 'A year holds words, not a figure, and is left blank.',
    timeNotRead: 'The deadline was not understood: “not written down yet”.', yearMissing: 'The deadline names no year.', severalDates: 'There are several days.', badDay: 'There is no such day.', endOfRange: 'The time is a range: its last day is taken.', alsoStanding: 'Both standing and dated: the date is taken.', goesOn: 'It goes on after this date.', outsideTerm: 'The deadline lies outside the term.', restNotRead: 'Some words of the deadline were not understood.',
  },
};
