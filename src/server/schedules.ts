import { systemAccount } from '#api/changes';
import type { Doc } from '#api/document';
import { period } from '#domain/period';
import { dueOn, periodsToOpen } from '#domain/schedule';
import { dayOf } from '#texts/format';
import type { Services } from './app.ts';
import { createDocument, listDocuments } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

interface ToOpen { schedule: Doc<'schedule'>; code: string; id: string }

/** Whether a round that is there asks all that a schedule's would. */
function covers(round: Doc<'round'>, { schedule, code }: ToOpen): boolean {
  const [asked, wanted] = [round.officeIds ?? [], schedule.officeIds ?? []];
  return round.period === code
    && (round.resolutionId === undefined || round.resolutionId === schedule.resolutionId)
    && (asked.length === 0 || (wanted.length > 0 && wanted.every((office) => asked.includes(office))));
}

/** Rounds that ought to be open by a day and never were. One that somebody removed is in the log and stays away. */
async function roundsToOpen(read: Read | Write, today: string): Promise<ToOpen[]> {
  const schedules = (await listDocuments(read, 'schedule')).filter(({ paused }) => !paused);
  if (schedules.length === 0) return [];
  const resolutions = new Map((await listDocuments(read, 'resolution')).map((one) => [one.id, one]));
  const rounds = await listDocuments(read, 'round');
  const wanted = schedules.flatMap((schedule) => {
    const resolution = schedule.resolutionId === undefined ? undefined : resolutions.get(schedule.resolutionId);
    if (resolution && resolution.status !== 'inForce') return [];
    return periodsToOpen(schedule, today)
      .filter((code) => !resolution || (period(resolution.term.from).startMonth <= period(code).startMonth && period(code).endMonth <= period(resolution.term.to).endMonth))
      .map((code): ToOpen => ({ schedule, code, id: `${schedule.id}-${code}` }));
  }).filter((one) => !rounds.some((round) => round.id === one.id || covers(round, one)));
  if (wanted.length === 0) return [];
  const known = await read.selectFrom('change').select('subject').where('subject', 'in', wanted.map(({ id }) => `round:${id}`)).execute();
  const logged = new Set(known.map(({ subject }) => subject));
  return wanted.filter(({ id }) => !logged.has(`round:${id}`));
}

/** Opens the rounds whose day has come, each once whatever number of processes look at one database. */
export async function openDueRounds({ database, feed }: Pick<Services, 'database' | 'feed'>, now: Date): Promise<number> {
  const today = dayOf(now);
  if ((await roundsToOpen(database.read, today)).length === 0) return 0;
  const act = { account: systemAccount, time: now.toISOString() };
  const opened = await database.transact(async (tx) => {
    let count = 0;
    // Asked anew for each: what one schedule opens may cover what another would.
    for (let [next] = await roundsToOpen(tx, today); next; [next] = await roundsToOpen(tx, today)) {
      const { schedule: { resolutionId, officeIds, provenance, ...schedule }, code, id } = next;
      await createDocument(tx, act, 'round', {
        period: code, due: dueOn(schedule, code), state: 'open',
        ...(resolutionId === undefined ? {} : { resolutionId }), ...(officeIds === undefined ? {} : { officeIds }), ...(provenance === undefined ? {} : { provenance }),
      }, id);
      count += 1;
    }
    return count;
  });
  feed.wake();
  return opened;
}
