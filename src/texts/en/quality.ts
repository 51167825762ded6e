import type { vi } from '../vi.ts';

export const quality: typeof vi.quality = {
  title: 'Quality of the data', none: 'The data is whole and up to date', lead: 'Each line opens its list', fact: 'Quality of the figures',
  line: {
    neverReported: 'indicators without any figure though due', notUpdated: 'indicators not updated to the period looked at', sumIncomplete: 'sums that lack a period', officesMissing: 'indicators with offices missing', provisional: 'met, but on figures that are not final',
    noDeadline: 'tasks without a deadline', noEvidence: 'tasks reported done without evidence',
    notReported: 'last round not handed in', reportsLate: 'round handed in late', allOnLastDay: 'round entered all on its last day',
  },
  report: {
    notReported: (rounds, day) => `${rounds} rounds in a row not handed in, due since ${day}`, reportsLate: (days, day) => `${days} days after it was due on ${day}`, allOnLastDay: (n, day) => `all ${n} figures entered on ${day}, the last day`,
  },
  one: { neverReported: 'no figure though due', notUpdated: 'not updated', sumIncomplete: 'the sum lacks a period', officesMissing: 'offices missing', provisional: 'not final yet' },
  good: 'whole and up to date', reports: 'Late reports and figures all entered on the last day are told among the signals, by office.',
};
