import type { vi } from '../vi.ts';

export const chasers: typeof vi.chasers = {
  title: 'Letters of urging',
  headline: (n, fresh) => (fresh === null ? `${n} letters of urging lie ready` : `${n} letters of urging lie ready, ${fresh} with something newly late`),
  none: 'No office has to be urged', noneOf: 'Nothing to urge', noneDetail: 'On this day no task or report is late without being reported done.',
  standfirst: (day) => `To the end of ${day}. What was reported done and waits to be accepted is not urged. Number, day and signer are filled in by people.`,
  mine: 'Letters of urging to your office', noneSent: 'No letter is marked as sent yet.', day: 'To the day', every: 'All offices', of: (office) => `Only: ${office}.`,
  ready: 'Ready to be sent', sent: (n) => `${n} sent`, sentNone: 'Sent', columns: { office: 'Office', what: 'Late', longest: 'Longest', state: 'State', number: 'Number', on: 'Sent on', by: 'Marked by' },
  tasks: (n) => `${n} tasks`, reports: (n) => `${n} reports`, days: (n) => `${n} days`, fresh: (n) => `${n} newly late`, unlisted: (n) => `${n} in no letter yet`,
  edited: 'wording edited', untouched: 'as drafted', last: (number, day) => `last: no. ${number}, ${day}`, listed: (n) => `${n} items`,
  letter: {
    draft: (office) => `Draft letter of urging to ${office}`, sent: (number, day, office) => `Letter no. ${number} sent to ${office} on ${day}`,
    frozen: (by, moment, day) => `Marked as sent by ${by} at ${moment}. Kept as it went out, lateness counted to ${day}.`, lead: 'The list and the days are computed from deadlines, extensions included; the wording is yours.',
    ended: (names) => (names === '' ? 'This office has ended: give its tasks to another.' : `This office has ended and is continued by ${names}: look at the addressee again and give its tasks to them.`),
    edit: 'Edit the wording', pdf: 'Make the PDF', open: 'Open the PDF', making: 'Typesetting…', send: 'Mark as sent', earlier: 'Letters sent before', noEarlier: 'No letter has been sent to this office.', preview: 'Preview of the letter', history: 'History',
  },
  form: {
    title: 'Edit the wording', subject: 'Subject', addressee: 'To', addresseeHint: 'one a line', opening: 'Opening', closing: 'Closing', answerBy: 'Answer before', answerHint: 'left empty: a blank to fill in by hand',
    onBehalf: 'On behalf of', signer: 'Office of the signer', name: 'Name of the signer', recipients: 'Recipients', recipientsHint: 'one a line',
  },
  sending: { title: 'Mark the letter as sent', lead: (n) => `The letter is kept as it is now, with ${n} items; it can neither be changed nor removed afterwards.`, number: 'Number', numberHint: 'as on the document, for example 127-CV/TU', on: 'Sent on', done: 'The letter is marked as sent.' },
};
