import type { vi } from '../vi.ts';

export const admin: typeof vi.admin = {
  headline: 'Administration', tabs: { accounts: 'Accounts', transfer: 'Carry data across', log: 'Change log' },
  account: { username: 'User name', name: 'Name', roles: 'Roles', offices: 'Offices', disabled: 'Closed', add: 'Add an account', edit: 'Edit the account', password: 'Password', newPassword: 'New password', passwordHint: 'at least 10 characters; blank leaves it as it is', none: 'none' },
  exportTitle: 'Export everything', exportLead: 'One JSON file with all documents, links, figures, changes, files and people (without passwords).', exportGo: 'Download the export',
  importTitle: 'Import', importLead: 'Only into an empty store. Preview first; one fault and nothing is written.', importPick: 'Choose a file', importPreview: 'Preview', importGo: 'Import', importTold: (documents, readings, changes) => `${documents} documents, ${readings} figures, ${changes} changes.`, importDone: 'Imported.',
  log: { seq: 'No.', time: 'At', who: 'Who', what: 'What', change: 'Change', older: 'Older', newer: 'Newer' },
  fields: { value: 'figure', numerator: 'numerator', denominator: 'denominator', reached: 'done', grade: 'grade', estimate: 'estimate', none: 'nothing occurred', note: 'note', state: 'state', source: 'source', name: 'name', title: 'title', text: 'text', content: 'content', targets: 'targets', baseline: 'baseline', deadline: 'deadline', completedOn: 'completed on', number: 'number', roles: 'roles', offices: 'offices', evidence: 'evidence', notes: 'progress', status: 'status', leadOfficeId: 'lead office', followsIds: 'follows from', servesIds: 'serves indicators', explainsIds: 'leads to', indicatorIds: 'indicators', username: 'user name', product: 'product', term: 'term', frequency: 'frequency', symbol: 'symbol', measure: 'measure', aim: 'aim' },
  sample: 'Sample data',
  kinds: { office: 'office', resolution: 'resolution', objective: 'objective', indicator: 'indicator', task: 'task', extension: 'extension', finding: 'finding', lesson: 'lesson', aside: 'signal set aside', agreement: 'agreement', directive: 'directive', round: 'round', allocation: 'allocation', override: 'override', review: 'review', report: 'report', reading: 'figure', account: 'account' },
};
