import { randomUUID } from 'node:crypto';
import type { Doc } from '#api/document';
import type { Letter, LetterKind } from '#api/reminders';
import type { RunBody } from '#api/routines';
import type { RoundOffice } from '#api/rounds';
import { Refusal } from '../problems.ts';
import { canonical } from '../store/canonical.ts';
import type { Database, Read, Write } from '../store/open.ts';

/** Where a letter stands: its row's kind says it, and its row's time when it is to be tried next or was settled. */
export const letterStates = ['waiting', 'sent', 'failed'] as const;
export type LetterState = (typeof letterStates)[number];
const kindOf = (state: LetterState): string => `mail.${state}`;

interface Kept { letter: Letter; tries: number; made: string; reason?: string }
export interface KeptLetter extends Kept { id: string; account: string; state: LetterState; time: string }

/** What a letter tells of a round, as it stood when the letter was decided on. */
export function letterOf(kind: LetterKind, round: Doc<'round'>, resolution: { symbol: string } | undefined, offices: RoundOffice[], by: string, remark?: string): Letter {
  return {
    kind, roundId: round.id, period: round.period, due: round.due, by,
    ...(resolution ? { resolution: resolution.symbol } : {}), ...(remark ? { remark } : {}), ...(round.provenance?.kind === 'illustrative' ? { illustrative: true } : {}),
    offices: offices.map(({ id, name, filled, expected, state, reminders }) => ({ id, name, filled, expected, state, reminders })),
  };
}

/** What a letter tells of a report that a schedule made, or could not make. */
export const readyLetter = ({ what, asOf, state, reportKind, provenance }: RunBody, title: string, runId: string, day: string): Letter => ({
  kind: 'ready', roundId: runId, period: asOf, due: day, by: '', offices: [], ready: { what, title, made: state === 'made', ...(reportKind ? { reportKind } : {}) }, ...(provenance?.kind === 'illustrative' ? { illustrative: true } : {}),
});

/** Keeps letters to be sent, inside the transaction of what they tell; who gave no address gets none. */
export async function keepLetters(tx: Write, time: string, letters: { person: { id: string; email: string | null }; letter: Letter }[]): Promise<void> {
  for (const { person, letter } of letters.filter(({ person: { email } }) => email !== null)) {
    const body: Kept = { letter, tries: 0, made: time };
    await tx.insertInto('saved').values({ id: randomUUID(), account: person.id, kind: kindOf('waiting'), body: canonical(body), time }).execute();
  }
}

/** A sender that is gone for this long is taken for dead, and its letters are tried again under the same Message-ID. */
const leaseMs = 30 * 60_000;
const atOnce = 20;

/** Takes letters whose time has come, so that no other process sends them meanwhile. */
export const takeLetters = (database: Database, now: Date): Promise<KeptLetter[]> => database.transact(async (tx) => {
  const rows = await tx.selectFrom('saved').selectAll().where('kind', '=', kindOf('waiting')).where('time', '<=', now.toISOString()).orderBy('time').orderBy('id').limit(atOnce).execute();
  const time = new Date(now.getTime() + leaseMs).toISOString();
  return Promise.all(rows.map(async ({ id, account, body }) => {
    const kept = JSON.parse(body) as Kept;
    const taken = { ...kept, tries: kept.tries + 1 };
    await tx.updateTable('saved').set({ body: canonical(taken), time }).where('id', '=', id).execute();
    return { ...taken, id, account, state: 'waiting' as const, time };
  }));
});

/** Keeps what became of a letter. */
export async function settleLetter({ write }: Pick<Database, 'write'>, { id, letter, tries, made }: KeptLetter, state: LetterState, time: string, reason?: string): Promise<void> {
  const body: Kept = { letter, tries, made, ...(reason === undefined ? {} : { reason }) };
  await write.updateTable('saved').set({ kind: kindOf(state), body: canonical(body), time }).where('id', '=', id).execute();
}

/** Puts a letter that was given up among those to be sent. @throws Refusal 404 when it was not given up, or tells of another round */
export async function sendAgain(tx: Write, roundId: string, id: string, time: string): Promise<void> {
  const row = await tx.selectFrom('saved').selectAll().where('id', '=', id).where('kind', '=', kindOf('failed')).executeTakeFirst();
  const kept = row && JSON.parse(row.body) as Kept;
  if (kept?.letter.roundId !== roundId) throw new Refusal(404, 'notFound');
  await tx.updateTable('saved').set({ kind: kindOf('waiting'), body: canonical({ ...kept, tries: 0 }), time }).where('id', '=', id).execute();
}

/** Letters of one round, newest first. */
export async function lettersOf(read: Read, roundId: string): Promise<KeptLetter[]> {
  const rows = await read.selectFrom('saved').selectAll().where('kind', 'in', letterStates.map(kindOf)).execute();
  return rows.map(({ id, account, kind, body, time }) => ({ ...JSON.parse(body) as Kept, id, account, state: kind.slice('mail.'.length) as LetterState, time }))
    .filter(({ letter }) => letter.roundId === roundId).sort((a, b) => b.made.localeCompare(a.made) || a.id.localeCompare(b.id));
}
