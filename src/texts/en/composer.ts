import type { composer as vi } from '../vi/composer.ts';

export const composer: typeof vi = {
  headline: (drafts, issued) => `${drafts} drafts, ${issued} reports issued`, headlineIssued: (issued) => `${issued} reports issued`,
  empty: 'No reports yet', standfirst: 'An issued report is kept byte by byte with the figures of that day; later corrections are told beside it, and it stays as it is.',
  write: 'Write a report', check: 'Check an issued report', forms: 'Forms of the superior level', routines: 'Made by schedule', drafts: 'Drafts', issued: 'Issued', open: 'Open', noDrafts: 'No drafts.', noIssued: 'Nothing issued yet.',
  saved: (time) => `last changed ${time}`, issuedOn: (time, by) => `issued ${time}, ${by}`, to: (period) => `figures to the end of ${period}`, signed: 'signed', replaced: (code) => `replaced by ${code}`,
  start: { title: 'Write a new report', resolution: 'Resolution', outline: 'Outline', usual: 'The usual outline of its kind', begin: 'Begin' },
  head: { number: 'Number', numberHint: 'leave empty if there is none yet', place: 'Place', date: 'Date', layout: 'Layout', byIssuer: 'As the issuer', recipients: 'Recipients', recipientsHint: 'one a line', contents: 'With contents', title: 'Number, date, recipients' },
  part: { heading: 'Heading', level: 'Level', levels: ['Part', 'I', '1', 'a'], add: 'Add a part after this', up: 'Move up', down: 'Move down', remove: 'Remove this part', untitled: 'Part without a heading', whole: 'Opinions on the whole draft', opinions: (n) => `${n} opinions on this part`, answered: 'Answer', outcome: { takenUp: 'taken up', answered: 'answered' }, open: 'not answered' },
  block: {
    paragraph: 'Paragraph', heading: 'Small heading', list: 'List', table: 'Table', live: 'Live piece', add: 'Add', up: 'Move block up', down: 'Move block down', remove: 'Remove block', ordered: 'Numbered',
    hint: '**bold**, _italic_, {{4}} is the figure of indicator 4', listHint: 'one item a line', tableHint: 'one row a line, cells divided by |; the first row holds the heads', insert: 'Insert a figure', reads: 'Prints as:', more: (n) => `and ${n} more lines`, from: (period) => `Source: figures of the program to the end of ${period}, renewed when they change`, ofIndicator: 'See the indicator', nothing: 'Nothing to say today.', pasted: (n) => `Pasted ${n} blocks from Word; only words, bold, italics, lists and tables were kept.`,
  },
  piece: {
    summary: 'Summary of the resolution', counts: 'Count of indicators', indicators: 'Each indicator in a sentence', charts: 'Charts of the indicators that most need to be seen', taskCounts: 'Count of tasks', taskMatrix: 'Tasks by deadline', results: 'Results recorded', limitations: 'Limitations recorded', objectiveCauses: 'Objective causes recorded', subjectiveCauses: 'Subjective causes recorded',
    lessons: 'Lessons recorded', carried: 'Indicators carried on', measures: 'Groups of tasks and what goes on', body: 'Everything as the form has it', line: 'Sentence of an indicator', chart: 'Chart of an indicator', table: 'Short table of indicators',
  },
  show: { actual: 'actual', target: 'target', expected: 'expected', status: 'status' },
  about: { situation: 'situation', leading: 'leadership', indicators: 'indicators', tasks: 'tasks', merits: 'merits', limits: 'limitations', causes: 'causes', lessons: 'lessons', next: 'what comes next', whole: 'the whole draft' },
  state: { saved: 'Saved', saving: 'Saving…', waiting: 'Not saved yet', conflict: 'Somebody has just changed this draft' },
  conflict: { text: 'Somebody saved a newer version. The parts that differ stand side by side below; choose the one to go on with. The other one remains among the saved versions or on this screen.', same: 'The two differ only in number, date or recipients.' },
  preview: { title: 'Preview', page: (page, pages) => `Page ${page} of ${pages}`, before: 'Page before', after: 'Next page', setting: 'Typesetting…', alt: (page) => `Page ${page} of the report as it will be printed` },
  versions: { open: 'Saved versions', title: 'Saved versions of the draft', one: 'Earlier', other: 'Later', line: (time, who) => `${time}, ${who}`, none: 'There is only one version.', same: 'These two are alike.', empty: '(no such part)', use: 'Take the earlier one back' },
  outline: { save: 'Save as a template', name: 'Name of the outline', saved: 'Saved as a template for everyone who writes reports.' },
  files: { title: 'Download', pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', signed: 'signed PDF' },
  issue: { act: 'Issue', title: 'Issue this report?', text: 'The PDF/A and the figures are kept byte by byte and cannot be changed any more; a new version can take its place.', blank: 'Number or date is still blank: on the issued paper there will be room to write it by hand.', done: (code) => `Issued, code ${code}.`, drop: 'Remove the draft' },
  issuedPage: {
    headline: (kind, code) => `${kind}, issued, code ${code}`, corrected: (n, flips) => `Since it was issued ${n} figures were corrected; ${flips} indicators have another status`, unchanged: 'No figure has changed since it was issued.',
    fingerprint: 'Fingerprint (SHA-256)', pages: 'Pages', by: 'Issued by', on: 'At', data: 'Figures to the end of', rule: 'Rule', signedBy: 'Signed file', notSigned: 'none yet', newVersion: 'Write a version in its place', previous: 'In place of',
    bringBack: 'Bring back the signed file', bringBackHint: 'Download this PDF, sign that very file with the office\'s token, and bring it back. Only a file that begins with the issued bytes is accepted.', broughtBack: 'The signed file is in.',
  },
  differences: {
    title: 'Why does it differ from the last report?', since: (code, time) => `Against ${code}, issued ${time}`, first: 'No report of this resolution and kind has been issued yet.', none: 'No figure differs.', corrections: 'Corrections after it was issued', columns: { indicator: 'Indicator', was: 'Last report', now: 'Now', why: 'Why' },
    cause: { corrected: 'figures of that time were corrected', newPeriod: 'figures of a new period', both: 'a new period, and figures of the last were corrected too', added: 'a new indicator', removed: 'no longer an indicator' },
    by: (who, when) => `${who}, ${when}`, blank: 'blank', noLine: 'Nobody changed figures of this indicator: it moves with time or by its roll-up.', flips: 'status flips',
  },
  bulk: { open: 'Sheets for every office', title: 'Office sheets of every office that reports', begin: 'Make the sheets', working: (done, total) => `Making ${done} of ${total} sheets…`, done: (n) => `${n} sheets made.`, cancelled: 'Stopped.', failed: 'Could not be made. Please tell the administrator.', some: (names) => `Not made: ${names}`, download: 'Download the ZIP', stop: 'Stop', none: 'No office reports in this period.', progress: 'Progress', interrupted: 'The server stopped again and again before they were made; press "Make the sheets" to start again.', again: (n) => `The server stopped meanwhile; the sheets are being made anew from the start (time ${n}).`, recent: 'Made this week', line: (symbol, period, time) => `${symbol}${period && `, figures to the end of ${period}`}, begun ${time}`, states: { working: 'being made', done: 'done', cancelled: 'stopped', failed: 'failed', interrupted: 'interrupted' } },
  checking: {
    headline: 'Is this the report that was issued?', standfirst: 'Choose the PDF that you have, or type the code at the end of the paper. The file is compared and not kept.', file: 'PDF file', code: 'Code', look: 'Look up', noCode: 'No issued report has this code.', byCode: 'The code is that of the issued report below. A right code does not prove the paper: compare its pages with the file, or check by file.',
    verdict: { issued: 'This is the report that was issued', signed: 'This is the report that was issued, with the signature that was brought back', extended: 'It begins with the issued report; something after it, such as a signature, was not brought back here', altered: 'It carries the code of an issued report, but its contents differ', unknown: 'It is no report issued here' },
    open: 'Open the issued report',
  },
};
