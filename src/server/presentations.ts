import { randomUUID } from 'node:crypto';
import type { Presentation, PresentationBody } from '#api/presentations';
import { Refusal, badField } from './problems.ts';
import { canonical } from './store/canonical.ts';
import { findDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

const kind = 'presentation';
const most = 50;

export async function presentationsOf(read: Read | Write, account: string): Promise<Presentation[]> {
  const rows = await read.selectFrom('saved').select(['id', 'body']).where('account', '=', account).where('kind', '=', kind).execute();
  return rows.map(({ id, body }) => ({ id, ...JSON.parse(body) as PresentationBody })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** What a page shows must be there when it is chosen; what is removed later is told where it would stand. @throws Refusal */
async function check(tx: Write, { name, resolutionId, slides }: PresentationBody): Promise<void> {
  if (name.trim() === '') throw badField('name', 'needed');
  if (resolutionId !== undefined && !(await findDocument(tx, 'resolution', resolutionId))) throw badField('resolutionId', 'pointsToNothing', { id: resolutionId });
  for (const [at, slide] of slides.entries()) {
    if (slide.kind !== 'indicator') continue;
    if (slide.indicatorId === undefined) throw badField(`slides/${at}/indicatorId`, 'needed');
    if (!(await findDocument(tx, 'indicator', slide.indicatorId))) throw badField(`slides/${at}/indicatorId`, 'pointsToNothing', { id: slide.indicatorId });
  }
}

/** Keeps a presentation: a new one without `id`. @throws Refusal 404 for another's, 400 for what cannot be shown */
export async function keepPresentation(tx: Write, account: string, body: PresentationBody, time: string, id?: string): Promise<Presentation> {
  await check(tx, body);
  const own = await presentationsOf(tx, account);
  if (id !== undefined && !own.some((one) => one.id === id)) throw new Refusal(404, 'notFound');
  if (id === undefined && own.length >= most) throw badField('name', 'tooMany', { most });
  const row = { body: canonical(body), time };
  const kept = { id: id ?? randomUUID(), ...body };
  await (id === undefined ? tx.insertInto('saved').values({ id: kept.id, account, kind, ...row }).execute() : tx.updateTable('saved').set(row).where('id', '=', id).execute());
  return kept;
}

export async function forgetPresentation(tx: Write, account: string, id: string): Promise<void> {
  if (!(await presentationsOf(tx, account)).some((one) => one.id === id)) throw new Refusal(404, 'notFound');
  await tx.deleteFrom('saved').where('id', '=', id).execute();
}
