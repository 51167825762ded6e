import { randomUUID } from 'node:crypto';
import type { Bulk } from '#api/bulk';
import type { Layout } from '#api/reports';
import { ruleVersion } from '#domain/explain';
import { lineageOf } from '#domain/office';
import type { Services } from './app.ts';
import { ownFigures } from './own-figures.ts';
import { Refusal } from './problems.ts';
import { resolutionView } from './resolution-view.ts';
import { reportersAt } from './series.ts';
import { getDocument, listDocuments } from './store/documents.ts';
import { zipOf, type ZipEntry } from './zip.ts';

/** Work at a time in one process, and how long what it made is kept. */
const most = 2;
const keptMs = 60 * 60 * 1000;

interface Work { bulk: Bulk; account: string; stop: boolean; file: Buffer | null; ended: Promise<void> }

/** A name of a file that every system can keep, in its own letters. */
const fileNameOf = (name: string): string => name.replaceAll(/[\\/:*?"<>|]|\p{Cc}/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80);

/** Background work of this process: begun by one person, seen and given up by that person alone. */
export function openBulk({ database, typesetter, now }: Services) {
  const works = new Map<string, Work>();

  async function sheets(work: Work, resolutionId: string, { asOf, layout }: { asOf?: string | undefined; layout?: Layout | undefined }): Promise<void> {
    const { makeReport } = await import('./reports/make.ts');
    // One moment for all of them, however long it takes.
    const { read, close } = await database.snapshot();
    try {
      const [resolution, offices] = [await resolutionView(read, now(), resolutionId, asOf), await listDocuments(read, 'office')];
      const issuer = await getDocument(read, 'office', resolution.issuerId);
      const lineage = lineageOf(offices);
      const ids = new Set(resolution.indicators.flatMap((one) => reportersAt(one as never, lineage, resolution.asOf)));
      const chosen = offices.filter(({ id }) => ids.has(id)).map(({ id }) => ({ id, name: resolution.offices[id] ?? id }));
      work.bulk.total = chosen.length;
      const entries: ZipEntry[] = [];
      for (const [index, office] of chosen.entries()) {
        if (work.stop) return;
        try {
          const own = await ownFigures(read, now(), resolution, office.id);
          const { pdf } = await makeReport(typesetter, { kind: 'office', layout, resolution, issuer, office: { ...office, own }, ruleVersion });
          entries.push({ name: `${String(index + 1).padStart(3, '0')} ${fileNameOf(office.name)}.pdf`, content: pdf });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          work.bulk.failed.push(office.name);
        }
        work.bulk.done = index + 1;
      }
      if (work.stop) return;
      work.file = zipOf(entries);
      work.bulk.state = 'done';
    } finally {
      await close();
    }
  }

  return {
    /** @throws Refusal 404 for a resolution that is none, 409 when there is as much under way as one process takes */
    async begin(account: string, resolutionId: string, wanted: { asOf?: string | undefined; layout?: Layout | undefined }, log: (error: unknown) => void): Promise<Bulk> {
      await getDocument(database.read, 'resolution', resolutionId);
      if ([...works.values()].filter(({ bulk }) => bulk.state === 'working').length >= most) throw new Refusal(409, 'bulkBusy');
      const bulk: Bulk = { id: randomUUID(), state: 'working', done: 0, total: 0, failed: [] };
      const work: Work = { bulk, account, stop: false, file: null, ended: Promise.resolve() };
      works.set(bulk.id, work);
      work.ended = sheets(work, resolutionId, wanted).catch((error: unknown) => {
        if (work.stop) return;
        bulk.state = 'failed';
        log(error);
      }).finally(() => { setTimeout(() => works.delete(bulk.id), keptMs).unref(); });
      return { ...bulk };
    },
    /** @throws Refusal 404 when this person began no such work, or it is too long ago */
    find(account: string, id: string): Work {
      const work = works.get(id);
      if (!work || work.account !== account) throw new Refusal(404, 'notFound', { params: { kind: 'bulk', id } });
      return work;
    },
    cancel(work: Work): Bulk {
      if (work.bulk.state === 'working') [work.stop, work.bulk.state] = [true, 'cancelled'];
      return work.bulk;
    },
    /** Ends everything under way; done when nothing reads the store any more. */
    async close(): Promise<void> {
      for (const work of works.values()) work.stop = true;
      await Promise.all([...works.values()].map(({ ended }) => ended));
    },
  };
}
