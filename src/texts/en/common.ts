import type { vi } from '../vi.ts';

export const common: typeof vi.common = {
  name: 'Resolution tracker',
  illustrative: 'illustrative figures',
  estimate: 'estimate',
  atLeast: 'at least',
  none: 'nothing occurred',
  blank: 'blank',
  offices: (reported, expected) => `${reported}/${expected} offices`,
  save: 'Save', cancel: 'Cancel', close: 'Close', edit: 'Edit', add: 'Add', remove: 'Remove', back: 'Back', download: 'Download', retry: 'Try again',
  removeAsk: (what) => `Remove “${what}”? Its last state stays in the log.`,
  saved: 'Saved.', removed: 'Removed.',
  loading: 'Loading', choose: 'Choose', optional: 'optional', all: 'All',
  yes: 'yes', no: 'not yet', done: 'done', notDone: 'not done',
  searchList: 'Filter by words', nothingFound: 'Nothing matches.',
  asOf: (period, day) => `Figures to the end of ${period} (${day})`,
  points: 'points', year: 'year',
  source: 'Source', quoted: 'Quoted',
  provenance: {
    official: 'official, with source', derived: 'derived from the source', illustrative: 'illustrative figures', entered: 'entered by the office',
  },
  role: { administrator: 'Administrator', specialist: 'Specialist', officer: 'Reporting officer', leader: 'Leader' },
  offline: { title: 'The server does not answer', detail: 'Nothing was sent. Check the network and try again.' },
  newerStands: 'What stands on the server', yoursStands: 'What you have',
  takeTheirs: 'Take what stands', keepMine: 'Save mine all the same',
  list: (items) => items.join(', '),
  number: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};
