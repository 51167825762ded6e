import type { forms as vi } from '../vi/forms.ts';

export const forms: typeof vi = {
  title: 'Forms of the superior level',
  none: 'No form of the superior level yet', headline: (n) => `${n} forms of the superior level`,
  standfirst: 'An Excel form that the superior level sent is loaded once and its cells are pointed at figures; each period it comes back filled in, in its own layout, ready to send.',
  noneDetail: 'Load the .xlsx file that came. The file is kept as it is; only cells that are pointed at something are filled in.',
  load: 'Load a form', loadNew: 'Load a new version', loading: 'Reading the form…',
  columns: { name: 'Form', pointed: 'Cells pointed', sent: 'Last sent' }, pointed: (n) => `${n} cells`, unplaced: (n) => `${n} cells to place again`, neverSent: 'never sent', replaces: (name) => `new version of "${name}"`, newer: (name) => `there is a new version: "${name}"`,
  field: { name: 'Name of the form', askedBy: 'Asked by', askedByHint: 'who sent the form; may be left blank', issuer: 'Office that fills it in', file: 'File (.xlsx)', fileHint: 'no macros, passwords or links to elsewhere; formulas of the form stay as they are', period: 'Period reported' },
  loadNewHint: 'Cells with the same row name and column head are pointed as before; the others are listed for you to place.',
  page: {
    filled: (period, n, blank) => `Form for ${period}: ${n} cells filled in${blank === '0' ? '' : `, ${blank} left blank`}`, notPointed: 'No cell of this form is pointed at anything', notPointedDetail: 'Choose a cell of the form below (or a whole column) and point it at an indicator.',
    askedBy: (name) => `Asked by: ${name}.`, issuer: (name) => `Filled in by: ${name}.`,
    download: 'Download filled in', original: 'Download as it came', send: 'Mark as sent', edit: 'Rename', sheets: 'Sheets of the form',
    illustrative: 'The form and the figures in it are made up.',
  },
  periods: { quarter: 'Quarters', month: 'Months', half: 'Half years', year: 'Years' },
  grid: { label: (name) => `Sheet ${name} of the form`, keys: 'Arrow keys to move, Shift and arrows to choose several, Enter to point, Delete to take away.', formula: 'formula', blank: 'blank', legend: 'Yellow: pointed. Hatched: pointed, blank in this period. “formula” in italics: the form reckons it, nothing is written over it.' },
  bar: {
    pick: 'Choose a cell to see where its figure comes from, or to point it.', look: 'Choose a cell to see where its figure comes from.', open: 'Point this cell', change: 'Change', many: (n) => `Point ${n} cells`, remove: 'Take away', removeMany: (n) => `Take away ${n}`, cells: (range, n) => `${range} (${n} cells)`,
    isFormula: 'A formula of the form: it is reckoned when the file is opened in Excel.', free: 'Not pointed.', left: 'left blank', isNow: (text) => `This period: ${text}`, row: (text) => `Row: ${text}`, column: (text) => `Column: ${text}`,
  },
  show: {
    value: 'figure of the period', cumulative: 'total since the start of the term', target: 'target', expected: 'what was to be reached by then', share: '% of the target', status: 'status in words',
    measure: 'unit of measure', note: 'note of the figure', line: 'the indicator in a sentence',
    period: 'name of the period', dataTo: 'last day of the period', today: 'day of making', issuer: 'name of the office that fills it in', marks: 'notes about the figures (estimates, made-up ones, blanks)',
  },
  relative: { report: 'period reported', previous: 'period before', lastYear: 'same period last year', fixed: 'a fixed period' },
  reason: {
    noReading: 'no figure for the period', notApproved: 'there is a figure, not yet approved', incomplete: 'a part of the period has no figure, so there is no sum', notExact: 'cannot be reckoned exactly', notReportedThen: 'the indicator is not reported for such a period',
    noTarget: 'no target', noNote: 'no note', hidden: 'you may not see this indicator', noCell: 'the cell is no longer in the form',
  },
  point: {
    title: (cell) => `Point cell ${cell}`, titleMany: (range) => `Point cells ${range}`, what: 'What goes into the cell', ofIndicator: 'Of an indicator', ofForm: 'Words of the whole form',
    column: 'Column', indicator: 'Indicator', office: 'Of office', whole: 'The whole province', period: 'Period', fixed: 'Code of the fixed period', fixedHint: 'such as 2020, 2021S1, 2023Q3, 202309', power: 'Change of measure', before: 'Words before it', beforeHint: 'such as "Period: "; may be left blank',
    powers: { '0': 'As it is', '3': 'Times 1,000', '6': 'Times 1,000,000', '9': 'Times 1,000,000,000', '-3': 'Divided by 1,000', '-6': 'Divided by 1,000,000', '-9': 'Divided by 1,000,000,000' },
    powerHint: (measure) => `the indicator counts in ${measure}; choose where the form counts in another measure`, save: 'Save', saveMany: (n) => `Point the ${n} ticked cells`,
    proposed: 'Proposed by the names of the rows; look at each and untick what is wrong.', row: 'Name of the row', take: 'Point', sure: 'same name', guess: 'much alike', noGuess: 'not recognised', already: 'pointed elsewhere', choose: 'Choose an indicator', guessed: (head) => `By the head "${head}".`,
  },
  blanks: { title: (n) => `${n} cells left blank`, note: 'A cell left blank is empty in the file; it is not a zero.', go: (cell) => `Go to cell ${cell}` },
  marks: { title: (n) => `${n} cells with estimates or some offices only`, note: 'In the file the figure stays a figure; the words with it stand in the format of the cell.' },
  unplacedList: { title: (n) => `${n} cells of the version before have no place in this one`, note: 'Choose the right cell of the form below, then "Place in the chosen cell".', was: (cell, label, head) => `Cell ${cell}${label ? `, row "${label}"` : ''}${head ? `, column "${head}"` : ''}`, place: (cell) => `Place in cell ${cell}`, pick: 'Choose a cell first', drop: 'Drop' },
  sending: { title: 'Mark the form as sent', text: (period) => `The file for ${period} is kept byte for byte with its figures of now; later corrections do not change it.`, on: 'Day of sending', done: 'Marked as sent; the file is kept.', blanks: (n) => `${n} cells are blank.` },
  sent: { title: (n) => `Sent ${n} times`, noneYet: 'Not sent yet', line: (period, day, by) => `${period}: sent on ${day}, ${by}`, headline: (period, day) => `Form for ${period} as it was sent on ${day}`, kept: (time, by) => `Kept ${time}, ${by}.`, download: 'Download the very file', same: 'Today\'s figures are still those that were sent.', differs: (n) => `${n} cells would be others today`, differsNote: 'What was sent stays; figures were corrected or added afterwards.', cell: 'Cell', was: 'Sent', now: 'Today', blank: 'blank', draft: 'draft made by schedule' },
  saved: 'Saved.', removed: 'The form was removed.', pointedDone: (n) => `${n} cells pointed.`, unpointed: (n) => `${n} cells are free again.`, loaded: (n) => `The form is loaded; ${n} cells are pointed as before.`, tooMany: 'Choose at most 400 cells at a time.',
};
