import type { vi } from '../vi.ts';

export const entry: typeof vi.entry = {
  headline: (n) => `${n} cells have no figure yet`, headlineDone: 'All figures of this period are in', headlineNone: 'Nothing to enter in this period',
  standfirst: (done, total) => `${done} of ${total} cells are filled.`, due: (day) => `Due ${day}.`, overdue: (days) => `${days} days overdue`,
  locked: 'This period is locked and can only be read.', period: 'Period', resolution: 'Resolution', office: 'Office', indicator: 'Indicator',
  columns: { name: 'Indicator and measure', office: 'Office', indicator: 'Indicator', lastYear: 'Same period last year', previous: 'Last period', now: 'This period', estimate: 'Estimate', note: 'Note', effect: 'Status would be' },
  blank: 'blank, not 0', numerator: 'numerator', denominator: 'denominator', cell: (name, office) => `${name}, ${office}`,
  reached: 'Done', chooseGrade: 'Choose a grade',
  save: 'Save figures', saving: 'Saving', saved: (n) => `${n} cells saved.`, unsaved: (n) => `${n} cells not saved`, undo: 'Undo', approve: 'Approve',
  waiting: 'to be approved', nothing: 'Nothing to save yet.',
  keys: 'Enter: next cell; ↑ ↓: above, below; Esc: drop what was typed; Ctrl V: paste a column from Excel; Ctrl S: save.',
  problem: {
    blank: 'A blank cell is not 0.', notAFigure: 'Not a figure.', ambiguous: 'Cannot tell how much this is. A comma for decimals, a dot for thousands.',
    tooLong: 'At most 15 digits.', tooManyDecimals: 'At most 6 decimals.',
  },
  use: (figure) => `Change to ${figure}`, needDenominator: 'Both numerator and denominator are needed.', again: (figure) => `Use ${figure} again`,
  conflict: (theirs) => `Somebody has just entered ${theirs}.`, takeTheirs: 'Take it', keepMine: 'Enter mine all the same',
  selected: 'Selected cell', how: 'How it is counted', source: 'Source of verification', target: 'Target', before: 'Last period', leave: 'Some figures are not saved. Leave the page?',
};
