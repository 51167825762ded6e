import type { FastifyInstance } from 'fastify';
import { getLetters, getReminders, postLetter, type Owed } from '#api/reminders';
import { isHandedOver } from '#domain/reminder';
import { mostReminders, owes } from '#domain/round';
import { dayOf } from '#texts/format';
import type { Services } from '../app.ts';
import { asksOffice } from '../entry.ts';
import { serve } from '../http.ts';
import { lettersOf, sendAgain } from '../mail/outbox.ts';
import { writeOnce } from '../once.ts';
import { roundOffices, roundView } from '../rounds.ts';
import { readyLines } from '../runs.ts';
import { getDocument, listDocuments } from '../store/documents.ts';

/** What is owed and by whom, and what became of the letters about it. */
export function reminderRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;

  serve(app, getReminders, async ({ account, language }) => {
    const [today, specialist] = [dayOf(now()), account.roles.includes('specialist')];
    const reports = specialist || account.roles.includes('officer');
    const rounds = (await listDocuments(read, 'round')).filter(({ state }) => state === 'open').sort((a, b) => a.due.localeCompare(b.due));
    const often = (await listDocuments(read, 'submission')).filter(({ acts }) => acts.filter(({ act }) => act === 'reminded').length >= mostReminders);
    const owed: Owed[] = [];
    const handedOver = [];
    for (const round of rounds) {
      const mine = (office: string): boolean => reports && account.officeIds.includes(office) && asksOffice(round, office);
      const theirs = new Set(specialist ? often.filter(({ roundId }) => roundId === round.id).map(({ officeId }) => officeId) : []);
      if (theirs.size === 0 && !account.officeIds.some(mine)) continue;
      const offices = roundOffices(await roundView(read, round, now(), (office) => mine(office) || theirs.has(office)), today);
      const facts = { roundId: round.id, period: round.period, due: round.due, illustrative: round.provenance?.kind === 'illustrative' };
      owed.push(...offices.filter(({ id, state }) => mine(id) && owes(state)).map((office): Owed => ({
        ...facts, officeId: office.id, officeName: office.name, state: office.state, missing: office.expected - office.filled, expected: office.expected,
        daysLate: office.daysLate, reminders: office.reminders,
      })));
      const handed = offices.filter((office) => theirs.has(office.id) && isHandedOver(office));
      if (handed.length > 0) handedOver.push({ ...facts, offices: handed.map(({ name }) => name) });
    }
    return { owed, handedOver, ready: specialist ? await readyLines(read, now(), language) : [] };
  });

  serve(app, getLetters, async ({ params }) => {
    const people = new Map((await read.selectFrom('account').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
    const letters = await lettersOf(read, params.id);
    return {
      configured: services.mail !== undefined, next: null,
      items: letters.map(({ id, account, letter, state, tries, reason, made, time }) => ({
        id, kind: letter.kind, to: people.get(account) ?? '', offices: letter.offices.map(({ name }) => name), state, tries, made, time,
        ...(reason === undefined ? {} : { reason }),
      })),
    };
  });
  serve(app, postLetter, (call) => writeOnce(services, call, 200, async (tx) => {
    await getDocument(tx, 'round', call.params.id);
    await sendAgain(tx, call.params.id, call.params.letter, call.act().time);
    return {};
  }));
}
