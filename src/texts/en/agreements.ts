import type { vi } from '../vi.ts';

export const agreements: typeof vi.agreements = {
  headline: (n, asking) => (asking === null ? `${n} agreements, none left lying` : `${n} agreements, ${asking} to look at`),
  empty: 'No agreements yet', emptyDetail: 'Write down agreements between offices: parties, day of signing, commitments and each activity.', add: 'Add an agreement', edit: 'Edit the agreement', openOf: 'Agreements of this resolution',
  columns: { title: 'Agreement', parties: 'Parties', state: 'State', signed: 'Signed', last: 'Last activity' },
  state: { notSigned: 'overdue, not signed', dormant: 'signed and left lying', planned: 'planned', active: 'at work', ended: 'ended' },
  since: { notSigned: (day) => `planned ${day}`, dormant: (day) => `nothing since ${day}`, planned: (day) => `to be signed ${day}`, active: (day) => `last ${day}`, ended: (day) => `since ${day}` },
  isState: (title, state) => `${title}: ${state}`,
  facts: { planned: 'Planned', signed: 'Signed', ends: 'Until', resolution: 'Resolution', state: 'State', parties: 'Parties', none: 'not written' },
  commitments: 'Commitments', noCommitments: 'No commitments written.', activities: (n) => `${n} activities`, noActivity: 'No activity written.', rule: 'After six months without an activity an agreement counts as left lying.',
  addActivity: 'Add an activity', activityOf: (title) => `Add an activity: ${title}`, on: 'Day', what: 'What was done', removeActivity: (text) => `Remove the activity “${text}”?`,
  form: { title: 'Name of the agreement', resolution: 'Carries out', parties: 'Parties', plannedFor: 'Planned day of signing', signedOn: 'Signed on', endsOn: 'In force until', commitments: 'Commitments' },
};
