import { movedBetween } from '#domain/movement';
import type { Status } from '#domain/indicator';
import type { TaskPlace } from '#domain/task';
import type { Look } from '#api/looks';
import { dayOf } from './auth/accounts.ts';
import { canonical } from './store/canonical.ts';
import { listDocuments } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { extensionsByTask, resolveAsOf, shownStatus, surroundings, viewIndicator, viewTask } from './views.ts';

/** What was to be seen at one moment: the status of each indicator and the place of each task. */
interface Seen { time: string; statuses: Record<string, Status>; places: Record<string, TaskPlace> }
/** `before` is what is compared with until the next pause; `last` is what was seen at the latest. */
interface Kept { before: Seen | null; last: Seen }

const pause = 30 * 60 * 1000;
const idOf = (account: string): string => `look-${account}`;

async function whatIsSeen(read: Read | Write, now: Date) {
  const asOf = await resolveAsOf(read, now);
  const [resolutions, indicators, tasks, offices] = await Promise.all([
    listDocuments(read, 'resolution'), listDocuments(read, 'indicator'), listDocuments(read, 'task'), listDocuments(read, 'office'),
  ]);
  const inForce = new Map(resolutions.filter(({ status }) => status === 'inForce').map((one) => [one.id, one]));
  const symbol = (id: string): string => inForce.get(id)?.symbol ?? '';
  const own = indicators.filter(({ resolutionId }) => inForce.has(resolutionId));
  const judged = { asOf, today: dayOf(now), thresholds: new Map(resolutions.map((one) => [one.id, one.thresholds])) };
  const around = await surroundings(read, own, offices, judged);
  const extensions = await extensionsByTask(read);
  return {
    indicators: own.map((one) => {
      const view = viewIndicator(one, around, judged);
      return { id: one.id, number: one.number, name: one.name, symbol: symbol(one.resolutionId), status: shownStatus(view), ...(view.override ? { override: view.override } : {}) };
    }),
    tasks: tasks.filter(({ resolutionId, isGroup }) => inForce.has(resolutionId) && !isGroup).map((one) => ({ id: one.id, content: one.content, symbol: symbol(one.resolutionId), place: viewTask(one, judged, extensions.get(one.id)).now.place })),
  };
}

async function keptOf(tx: Write, account: string): Promise<Kept | null> {
  const row = await tx.selectFrom('saved').select('body').where('id', '=', idOf(account)).executeTakeFirst();
  return row ? JSON.parse(row.body) as Kept : null;
}

async function keep(tx: Write, account: string, kept: Kept, known: boolean): Promise<void> {
  const row = { body: canonical(kept), time: kept.last.time };
  await (known ? tx.updateTable('saved').set(row).where('id', '=', idOf(account)).execute()
    : tx.insertInto('saved').values({ id: idOf(account), account, kind: 'look', ...row }).execute());
}

/** Notes that a person looks now, and tells what changed since they last did before a pause. */
export async function lookNow(tx: Write, account: string, now: Date): Promise<Look> {
  const { indicators, tasks } = await whatIsSeen(tx, now);
  const kept = await keptOf(tx, account);
  const paused = kept !== null && now.getTime() - Date.parse(kept.last.time) > pause;
  const before = paused ? kept.last : kept?.before ?? null;
  const last: Seen = {
    time: now.toISOString(),
    statuses: Object.fromEntries(indicators.map(({ id, status }) => [id, status])), places: Object.fromEntries(tasks.map(({ id, place }) => [id, place])),
  };
  await keep(tx, account, { before, last }, kept !== null);
  if (!before) return { since: null, indicators: [], tasks: [] };
  return {
    since: before.time,
    indicators: movedBetween(before.statuses, indicators).map(({ item: { status: _, ...item }, from, to, movement }) => ({ ...item, from, to, movement })),
    tasks: tasks.flatMap(({ id, content, symbol, place }) => {
      const from = before.places[id];
      return from === undefined || from === place ? [] : [{ id, content, symbol, from, to: place }];
    }),
  };
}
