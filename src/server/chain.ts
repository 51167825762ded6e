import type { ChainGap, ChainItem, Mention } from '#api/chain';
import type { Doc } from '#api/document';
import type { IndicatorView } from '#api/indicators';
import type { getChain } from '#api/chain';
import type { Reply } from '#api/route';
import { findGaps, type Column, type Gap } from '#domain/chain';
import type { IndicatorRule } from '#domain/indicator';
import { endDate } from '#domain/period';
import { unmetSince } from '#domain/since';
import { dayOf } from './auth/accounts.ts';
import { byNumber, columnOf, documentsById, mention, officesOf, walk, type RoleLink } from './reasoning.ts';
import { isSelfSaid } from './self-reviews.ts';
import { getDocument, listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { extensionsByTask, officeNames, resolveAsOf, shownStatus, surroundings, type Judged, viewIndicator, viewTask } from './views.ts';

interface Scope { resolution: Doc<'resolution'>; symbols: ReadonlyMap<string, string>; judged: Judged; extensions: Awaited<ReturnType<typeof extensionsByTask>>; views: ReadonlyMap<string, IndicatorView>; carried: ReadonlyMap<string, Carried> }
interface Carried { continues: Mention[]; continuedBy: Mention[] }

function indicatorFields({ judged: _, views, carried }: Scope, id: string): Partial<ChainItem> {
  const view = views.get(id);
  if (!view) return {};
  const { evaluation, decimals, measure, aim } = view;
  const { continues = [], continuedBy = [] } = carried.get(id) ?? {};
  return {
    status: shownStatus(view), ...(view.override ? { override: view.override } : {}), measure, aim, ...(decimals === undefined ? {} : { decimals }),
    ...(evaluation.lastStatus === null ? {} : { lastStatus: evaluation.lastStatus }), ...(evaluation.pace === null ? {} : { pace: evaluation.pace }),
    ...(evaluation.actual === null ? {} : { actual: evaluation.actual }), ...(evaluation.expected === null ? {} : { expected: evaluation.expected }),
    ...(continues.length > 0 ? { continues } : {}), ...(continuedBy.length > 0 ? { continuedBy } : {}),
  };
}

function taskFields(task: Doc<'task'>, { judged, extensions }: Scope): Partial<ChainItem> {
  const { state, daysLate, timing, dueOn: deadline } = viewTask(task, judged, extensions.get(task.id));
  return { state, daysLate, timing, ...(deadline ? { deadline } : {}) };
}

function itemOf(document: Doc, column: Column, scope: Scope): ChainItem {
  const { causeKind, theme, provenance } = document as Partial<Doc<'finding'>>;
  const here = scope.resolution.id;
  return {
    ...mention(document, scope.symbols, here), kind: document.kind as ChainItem['kind'], column, own: (document as Partial<Doc<'finding'>>).resolutionId === here,
    officeIds: officesOf(document), ...(isSelfSaid(document as Partial<Doc<'finding'>>) ? { selfSaid: true as const } : {}), ...(provenance ? { provenance: provenance.kind } : {}), ...(causeKind ? { causeKind } : {}), ...(theme ? { theme } : {}),
    ...(document.kind === 'indicator' ? indicatorFields(scope, document.id) : {}),
    ...(document.kind === 'task' ? taskFields(document as Doc<'task'>, scope) : {}),
  };
}

/** The indicators of other resolutions that these carry on, and those that carry them on. */
async function carriedOn(read: Read, own: Doc<'indicator'>[], symbols: ReadonlyMap<string, string>): Promise<Map<string, Carried>> {
  const ids = own.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await read.selectFrom('link').selectAll().where('role', '=', 'continuesId')
    .where((eb) => eb.or([eb('from_id', 'in', ids), eb('to_id', 'in', ids)])).execute();
  const documents = new Map((await documentsById(read, [...new Set(rows.flatMap(({ from_id: a, to_id: b }) => [a, b]))])).map((one) => [one.id, one]));
  const named = (id: string): Mention[] => { const found = documents.get(id); return found ? [mention(found, symbols)] : []; };
  return new Map(ids.map((id) => [id, {
    continues: rows.filter(({ from_id: from }) => from === id).flatMap(({ to_id: to }) => named(to)),
    continuedBy: rows.filter(({ to_id: to }) => to === id).flatMap(({ from_id: from }) => named(from)),
  }]));
}

/** On which day each of these was first written. */
async function writtenOn(read: Read, subjects: string[]): Promise<Map<string, string>> {
  if (subjects.length === 0) return new Map();
  const rows = await read.selectFrom('change').select((eb) => ['subject', eb.fn.min('time').as('time')]).where('subject', 'in', subjects).groupBy('subject').execute();
  return new Map(rows.map(({ subject, time }) => [subject, dayOf(new Date(time))]));
}

async function tellGaps(read: Read, gaps: Gap[], items: ReadonlyMap<string, ChainItem>, { resolution, views, judged }: Scope): Promise<ChainGap[]> {
  const subjectOf = (id: string): string => `${items.get(id)?.kind}:${id}`;
  const written = await writtenOn(read, gaps.filter(({ kind }) => kind !== 'noLimitation').map(({ id }) => subjectOf(id)));
  return gaps.map((gap) => {
    const view = gap.kind === 'noLimitation' ? views.get(gap.id) : undefined;
    const since = view ? unmetSince(view as IndicatorRule, view.readings, judged.asOf, resolution.thresholds) : written.get(subjectOf(gap.id));
    const officeId = items.get(gap.id)?.officeIds[0] ?? resolution.followedById;
    return { ...gap, ...(since ? { since } : {}), ...(officeId ? { officeId } : {}) };
  });
}

/** A task that names what it serves or follows is not adrift, though that may have no column (a result, a directive). */
const isTied = (document: Doc | undefined): boolean => {
  const { servesIds = [], followsIds = [] } = (document ?? {}) as Partial<Doc<'task'>>;
  return servesIds.length + followsIds.length > 0;
};

/** The chain of reasoning of a resolution, with what belongs to it of others: one read a kind and one a step. */
export async function chainView(read: Read, now: Date, id: string, asked?: string): Promise<Reply<typeof getChain>> {
  const resolution = await getDocument(read, 'resolution', id);
  const asOf = await resolveAsOf(read, now, asked);
  const within = { resolutionId: id };
  const [indicators, findings, lessons, tasks, directives, offices, resolutions] = await Promise.all([
    listDocuments(read, 'indicator', within), listDocuments(read, 'finding', within), listDocuments(read, 'lesson', within), listDocuments(read, 'task', within),
    listDocuments(read, 'directive'), listDocuments(read, 'office'), listDocuments(read, 'resolution'),
  ]);
  const own: Doc[] = [...indicators, ...findings, ...lessons, ...tasks].filter((one) => columnOf(one) !== null);
  const ids = own.map((one) => one.id);
  const walked = [...await walk(read, ids, 'later'), ...await walk(read, ids, 'earlier')];
  const known = new Set(ids);
  const foreign = await documentsById(read, [...new Set(walked.flatMap(({ from, to }) => [from, to]))].filter((one) => !known.has(one)));
  const documents = [...own, ...foreign];
  const allIndicators = documents.filter((one): one is Doc<'indicator'> => one.kind === 'indicator');
  const judged: Judged = { asOf, today: dayOf(now), thresholds: new Map(resolutions.map((one) => [one.id, one.thresholds])) };
  const around = await surroundings(read, allIndicators, offices, judged);
  const symbols = new Map(resolutions.map((one) => [one.id, one.symbol]));
  const scope: Scope = { resolution, symbols, judged, extensions: await extensionsByTask(read), views: new Map(allIndicators.map((one) => [one.id, viewIndicator(one, around, judged)])), carried: await carriedOn(read, indicators, symbols) };
  const nodes = documents.flatMap((one) => { const column = columnOf(one); return column === null ? [] : [itemOf(one, column, scope)]; })
    .sort((a, b) => Number(b.own) - Number(a.own) || byNumber(a, b));
  const items = new Map(nodes.map((one) => [one.id, one]));
  const links = reasonLinks(walked, directives, items);
  const byId = new Map(documents.map((one) => [one.id, one]));
  const gaps = findGaps(nodes, links).filter(({ kind, id: at }) => kind !== 'servesNothing' || !isTied(byId.get(at))).filter(({ id: at }) => !items.get(at)?.selfSaid);
  const named = new Set([...nodes.flatMap(({ officeIds }) => officeIds), ...gaps.flatMap(() => resolution.followedById ?? [])]);
  return {
    resolution: { id, symbol: resolution.symbol, title: resolution.title }, asOf, nodes, links, gaps: await tellGaps(read, gaps, items, scope),
    offices: officeNames(offices.filter((one) => named.has(one.id)), endDate(asOf)),
  };
}

/** Each link once; a directive about an item leads from it to the task that it became. */
function reasonLinks(walked: RoleLink[], directives: Doc<'directive'>[], items: ReadonlyMap<string, ChainItem>): RoleLink[] {
  const through = directives.flatMap(({ aboutId, taskId }) => (taskId ? [{ from: aboutId, to: taskId, role: 'directive' }] : []));
  const there = [...walked, ...through].filter(({ from, to }) => items.has(from) && items.has(to));
  return [...new Map(there.map((link) => [`${link.from} ${link.to}`, link])).values()].sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));
}
