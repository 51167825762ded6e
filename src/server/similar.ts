import type { Similar, findItems } from '#api/chain';
import type { Doc } from '#api/document';
import type { Query, Reply } from '#api/route';
import { findAlike } from '#domain/alike';
import { threadOf } from '#domain/chain';
import { finds } from '#domain/fold';
import { byNumber, columnOf, documentsById, mention, officesOf, walk } from './reasoning.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { extensionsByTask, officeNames, resolveAsOf, viewTask } from './views.ts';
import { dayOf } from './auth/accounts.ts';

const symbolsOf = async (read: Read): Promise<Map<string, string>> => new Map((await listDocuments(read, 'resolution')).map(({ id, symbol }) => [id, symbol]));

/** Earlier limitations like a text, each with the causes, lessons and tasks that came of it. */
export async function similarTo(read: Read, now: Date, text: string, except?: string): Promise<{ items: Similar[] }> {
  const limitations = (await listDocuments(read, 'finding')).filter(({ id, findingKind }) => findingKind === 'limitation' && id !== except);
  const alike = findAlike(text, limitations);
  if (alike.length === 0) return { items: [] };
  const byId = new Map(limitations.map((one) => [one.id, one]));
  const links = await walk(read, alike.map(({ id }) => id), 'later');
  const came = await documentsById(read, [...new Set(links.map(({ to }) => to))]);
  const [names, symbols, asOf] = [officeNames(await listDocuments(read, 'office'), dayOf(now)), await symbolsOf(read), await resolveAsOf(read, now)];
  const at = { asOf, today: dayOf(now) };
  const extensions = await extensionsByTask(read);
  const told = (one: Doc) => {
    if (one.kind !== 'task') return mention(one, symbols);
    const { state, dueOn: deadline, leadOfficeId } = viewTask(one as Doc<'task'>, at, extensions.get(one.id));
    return { ...mention(one, symbols), state, ...(deadline ? { deadline } : {}), ...(leadOfficeId ? { officeName: names[leadOfficeId] ?? leadOfficeId } : {}) };
  };
  return {
    items: alike.flatMap(({ id, score }) => {
      const found = byId.get(id);
      if (!found) return [];
      const thread = threadOf(id, [id, ...came.map((one) => one.id)], links);
      const of = (column: 'cause' | 'lesson' | 'task') => came.filter((one) => thread.has(one.id) && columnOf(one) === column).sort(byNumber).map(told);
      return [{ ...mention(found, symbols), score, causes: of('cause'), lessons: of('lesson'), tasks: of('task') }];
    }),
  };
}

const kindOf = { limitation: 'finding', cause: 'finding', lesson: 'lesson', task: 'task' } as const;
const most = 20;

/** Items that can be tied to, found by words without diacritics; those of one's own resolution first. */
export async function itemsLike(read: Read, { column, text = '', resolutionId }: Query<typeof findItems>): Promise<Reply<typeof findItems>> {
  const symbols = await symbolsOf(read);
  const all: Doc[] = await listDocuments(read, kindOf[column]);
  const found = all.filter((one) => columnOf(one) === column).map((one) => ({ ...mention(one, symbols), kind: one.kind as string, officeIds: officesOf(one) }))
    .filter((one) => text.trim() === '' || finds(text, `${one.number ?? ''} ${one.text} ${one.symbol ?? ''}`))
    .sort((a, b) => Number(b.resolutionId === resolutionId) - Number(a.resolutionId === resolutionId) || byNumber(a, b));
  return { items: found.slice(0, most), more: Math.max(0, found.length - most) };
}
