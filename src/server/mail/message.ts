import type { SendMailOptions } from 'nodemailer';
import type { Letter } from '#api/reminders';
import { formatDay, formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { routineTexts, runName } from '#texts/routines';
import type { KeptLetter } from './outbox.ts';

export interface Reader { name: string; address: string; language: Language }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
/** One line, whatever was typed: a name with a line break must not begin another header. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();

/** What a letter says, in the order in which it says it. */
interface Said { subject: string; before: string[]; lines: string[]; after: string[]; go: string; page: string }

/** A reminder of a round, or word to whoever follows it. */
function aboutRound(letter: Letter, language: Language): Said {
  const words = texts[language].reminders.letter;
  const n = (value: number): string => formatNumber(value, language);
  const period = formatPeriod(letter.period, language);
  const facts = { period: letter.resolution ? words.of(period, letter.resolution) : period, due: formatDay(letter.due, language) };
  const names = letter.offices.map(({ name }) => oneLine(name));
  const reminder = letter.kind === 'reminder';
  return {
    subject: (reminder ? words.subject : words.subjectHanded)(period, names.length > 3 ? [...names.slice(0, 3), '…'].join(', ') : names.join(', '), facts.due),
    before: [reminder ? words.owes(facts.period, facts.due) : words.handed(facts.period, facts.due)],
    lines: letter.offices.map(({ name, filled, expected, state, reminders }) =>
      [oneLine(name), texts[language].entry.submit.state[state], words.cells(n(expected - filled), n(expected)), words.times(n(reminders))].join(', ')),
    after: letter.remark ? [words.remark(oneLine(letter.by), letter.remark)] : [],
    go: reminder ? words.enter : words.look, page: reminder ? `nhap-so-lieu?nhap=${encodeURIComponent(letter.period)}` : `duyet-so-lieu?kybaocao=${encodeURIComponent(letter.roundId)}`,
  };
}

/** A report that a schedule made lies ready, or could not be made. */
function aboutReady({ period, ready }: Letter, language: Language): Said {
  const words = routineTexts[language];
  const name = ready ? runName(ready, oneLine(ready.title), period, language) : '';
  const made = ready?.made ?? false;
  return { subject: made ? words.letter.ready(name) : words.letter.failed(name), before: [made ? words.letter.readyText : words.letter.failedText], lines: [name], after: made ? [words.letter.draft] : [], go: words.letter.go, page: 'bao-cao/lich' };
}

/** A letter as plain text and as simple HTML, in the reader's language, with nothing that calls home. */
export function messageOf({ id, letter, made }: Pick<KeptLetter, 'id' | 'letter' | 'made'>, reader: Reader, from: string, publicUrl: string | null): SendMailOptions {
  const { language } = reader;
  const words = texts[language].reminders.letter;
  const said = (letter.kind === 'ready' ? aboutReady : aboutRound)(letter, language);
  const where = publicUrl === null ? null : new URL(said.page, publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).href;
  const before = [words.dear(oneLine(reader.name)), ...said.before];
  const after = [...said.after, ...(letter.illustrative ? [texts[language].common.illustrative] : [])];
  const { go, lines } = said;
  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'resolution-tracker.invalid';
  return {
    from, to: { name: oneLine(reader.name), address: reader.address }, date: new Date(made),
    subject: oneLine(said.subject),
    // The same each time it is tried, so that a mail server that has it already knows it.
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text: [...before, lines.map((line) => `- ${line}`).join('\n'), ...after, ...(where ? [`${go}: ${where}`] : []), words.foot].join('\n\n'),
    html: [
      `<!doctype html><html lang="${language}"><body>`, ...before.map((line) => `<p>${escaped(line)}</p>`), `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
      ...after.map((line) => `<p>${escaped(line)}</p>`), ...(where ? [`<p><a href="${escaped(where)}">${escaped(go)}</a></p>`] : []), `<p>${escaped(words.foot)}</p></body></html>`,
    ].join('\n'),
  };
}
