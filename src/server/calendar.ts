import ICAL from 'ical.js';
import type { Doc } from '#api/document';
import type { Account } from '#api/session';
import { addDays } from '#domain/day';
import { owes } from '#domain/round';
import { formatDay, formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { asksOffice } from './entry.ts';
import { roundOffices, roundView } from './rounds.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';

/** An all-day event of the feed. Everything in it comes from the data, so that the same data gives the same bytes. */
interface Entry {
  uid: string; day: string; summary: string; description: string[];
  /** Counts up with each change of what it stands for. */
  sequence: number;
  changed: string;
  /** Whether there is still something to do, of which the day before reminds. */
  open: boolean;
}

/** Whose feed it is: the offices that are looked after, and whether every round is of interest. */
export interface Reader { name: string; officeIds: string[]; everyRound: boolean; language: Language }

export const readerOf = ({ name, officeIds, roles, language }: Account): Reader =>
  ({ name, officeIds, language, everyRound: roles.includes('specialist') || roles.includes('leader') });

/** The feed is asked for again and again; older rounds than these are nobody's calendar any more. */
const mostRounds = 12;

const latest = (...times: (string | undefined)[]): string => times.reduce<string>((last, time) => (time !== undefined && time > last ? time : last), '');

async function roundEntries(read: Read, reader: Reader, now: Date): Promise<Entry[]> {
  const words = texts[reader.language].reminders.calendar;
  const n = (value: number): string => formatNumber(value, reader.language);
  const mine = (round: Doc<'round'>): boolean => reader.officeIds.some((office) => asksOffice(round, office));
  const rounds = (await listDocuments(read, 'round')).filter((round) => reader.everyRound || mine(round)).sort((a, b) => b.due.localeCompare(a.due) || a.id.localeCompare(b.id)).slice(0, mostRounds);
  const entries: Entry[] = [];
  for (const round of rounds) {
    const period = formatPeriod(round.period, reader.language);
    const view = await roundView(read, round, now, (office) => reader.everyRound || reader.officeIds.includes(office));
    const offices = roundOffices(view, round.due);
    const mark = round.provenance?.kind === 'illustrative' ? [texts[reader.language].common.illustrative] : [];
    for (const office of offices.filter(({ id }) => reader.officeIds.includes(id))) {
      const [submission, own] = [view.submissions.get(office.id), view.cells.filter((cell) => cell.office.id === office.id)];
      const open = owes(office.state);
      const missing = own.filter(({ current }) => current === null).map(({ indicator }) => indicator.name);
      entries.push({
        uid: `round-${round.id}-${office.id}`, day: round.due, open,
        summary: open ? words.owed(period, office.name, n(office.expected - office.filled)) : words.done(period, office.name),
        description: [words.due(formatDay(round.due, reader.language)), texts[reader.language].entry.submit.state[office.state], ...(open ? missing.slice(0, 20) : []), ...mark],
        sequence: round.version + (submission?.version ?? 0), changed: latest(round.updatedAt, submission?.updatedAt, ...own.map(({ current }) => current?.updatedAt)),
      });
    }
    if (!reader.everyRound) continue;
    const owing = offices.filter(({ state }) => owes(state));
    const submissions = [...view.submissions.values()];
    entries.push({
      uid: `round-${round.id}`, day: round.due, open: owing.length > 0,
      summary: owing.length === 0 ? words.allDone(period) : words.round(period, n(offices.length - owing.length), n(offices.length)),
      description: [words.due(formatDay(round.due, reader.language)), ...owing.slice(0, 30).map(({ name }) => name), ...mark],
      sequence: round.version + submissions.reduce((sum, { version }) => sum + version, 0),
      changed: latest(round.updatedAt, ...submissions.map(({ updatedAt }) => updatedAt), ...view.cells.map(({ current }) => current?.updatedAt)),
    });
  }
  return entries;
}

async function taskEntries(read: Read, reader: Reader): Promise<Entry[]> {
  const words = texts[reader.language].reminders.calendar;
  const tasks = (await listDocuments(read, 'task')).filter(({ isGroup, deadline, leadOfficeId }) => !isGroup && deadline !== undefined && leadOfficeId !== undefined && reader.officeIds.includes(leadOfficeId));
  return tasks.map((task) => ({
    uid: `task-${task.id}`, day: task.deadline ?? '', sequence: task.version, changed: task.updatedAt, open: task.completedOn === undefined,
    summary: (task.completedOn === undefined ? words.task : words.taskDone)(task.content.length > 120 ? `${task.content.slice(0, 119)}…` : task.content),
    description: [task.content, ...(task.product ? [task.product] : []), ...(task.provenance?.kind === 'illustrative' ? [texts[reader.language].common.illustrative] : [])],
  }));
}

/** A moment of the log as iCalendar writes it, in UTC and whole seconds. */
const stamp = (moment: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${moment.slice(0, 19)}Z`);

/** At nine in the morning of the day before, by the clock of whoever reads it. */
const alarmBefore = '-PT15H';

function eventOf(entry: Entry, publicUrl: string | null): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', `${entry.uid}@resolution-tracker`);
  event.updatePropertyWithValue('dtstamp', stamp(entry.changed));
  event.updatePropertyWithValue('last-modified', stamp(entry.changed));
  event.updatePropertyWithValue('sequence', entry.sequence);
  event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(entry.day));
  event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(entry.day, 1)));
  event.updatePropertyWithValue('summary', entry.summary);
  event.updatePropertyWithValue('description', entry.description.join('\n'));
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  if (publicUrl !== null) event.updatePropertyWithValue('url', publicUrl);
  if (entry.open) {
    const alarm = new ICAL.Component('valarm');
    alarm.updatePropertyWithValue('action', 'DISPLAY');
    alarm.updatePropertyWithValue('description', entry.summary);
    alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromString(alarmBefore));
    event.addSubcomponent(alarm);
  }
  return event;
}

/** The calendar of a reader: due days of rounds and deadlines of tasks, as an iCalendar text with lines of at most 75 octets. */
export async function calendarOf(read: Read, reader: Reader, now: Date, publicUrl: string | null): Promise<string> {
  const entries = [...await roundEntries(read, reader, now), ...await taskEntries(read, reader)].sort((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));
  const calendar = new ICAL.Component('vcalendar');
  const name = texts[reader.language].reminders.calendar.name(reader.name);
  for (const [field, value] of Object.entries({ 'version': '2.0', 'prodid': '-//resolution-tracker//vi', 'calscale': 'GREGORIAN', 'method': 'PUBLISH', 'x-wr-calname': name, 'x-wr-timezone': 'Asia/Ho_Chi_Minh', 'x-published-ttl': 'PT1H' })) {
    calendar.updatePropertyWithValue(field, value);
  }
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, publicUrl));
  // The space that goes on a line counts among the 75 octets, which the library leaves out.
  ICAL.foldLength = 74;
  return `${calendar.toString()}\r\n`;
}
