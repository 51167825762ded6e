import type { vi } from '../vi.ts';

export const status: typeof vi.status = {
  word: {
    exceeded: 'Exceeded', met: 'Met', onTrack: 'On track', atRisk: 'At risk', offTrack: 'Off track',
    missed: 'Missed', noData: 'No data', pending: 'Not yet due',
  },
  inSum: {
    exceeded: 'exceeded', met: 'met', onTrack: 'on track', atRisk: 'at risk', offTrack: 'off track',
    missed: 'missed', noData: 'no data', pending: 'not yet due',
  },
  several: { off: 'Off track', attention: 'Needs attention', reached: 'Met or exceeded', onCourse: 'On track or better' },
  byPerson: 'Assessed by a person',
  metUnderCap: 'Met (below the cap)',
  provisional: 'provisional',
  before: (word) => `before: ${word}`,
  dataState: {
    current: 'figures up to date', overdue: 'one period late', stale: 'figures two or more periods old',
    notDue: 'first report not due yet', none: 'no figures yet',
  },
  because: {
    notDueYet: 'The first reporting period has not ended.',
    nothingReported: 'A report was due and there is no figure.',
    noTarget: 'The indicator has no target to compare with.',
    capBroken: 'The total is already above its cap, though the due date has not passed.',
    satisfiedForGood: 'The target is satisfied and cannot be undone.',
    dueWithoutFigure: 'The due date has passed without a figure for it.',
    sumIncomplete: 'A period inside the total has no figure.',
    satisfiedAtDue: 'At the due date the final figure satisfies the target.',
    unsatisfiedAtDue: 'At the due date the final figure does not satisfy the target.',
    estimateAtDue: 'The figure of the due period is still an estimate.',
    stale: 'The last figure is two or more periods old.',
    satisfiedEarly: 'The target is satisfied before its due date and may still change.',
    belowGrade: 'The grade is still below the target.',
    nothingToCompare: 'There is no expected value to compare with.',
    byPace: 'Judged by the distance from the expected value.',
    byYears: 'Judged by the result of each year.',
    beforeTerm: 'The term has not begun.',
  },
};
