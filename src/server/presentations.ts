import type { Presentation, PresentationBody } from '#api/presentations';
import { badField } from './problems.ts';
import { keepSaved, type Shelf } from './saved.ts';
import { findDocument } from './store/documents.ts';
import type { Write } from './store/open.ts';

export const presentations: Shelf = { kind: 'presentation', most: 50 };

/** What a page shows must be there when it is chosen; what is removed later is told where it would stand. @throws Refusal */
async function check(tx: Write, { resolutionId, slides }: PresentationBody): Promise<void> {
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
  return keepSaved(tx, account, presentations, body, time, id);
}
