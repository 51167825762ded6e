import type { Doc } from '#api/document';
import { xlsx, type DrawnSheet, type FormBody } from '#api/forms';
import { carryPointers } from '#domain/form';
import { keepFile, readFile } from '../files.ts';
import { Refusal } from '../problems.ts';
import type { Act } from '../store/changes.ts';
import { createDocument, getDocument } from '../store/documents.ts';
import type { Read, Write } from '../store/open.ts';

/** Sheets of the forms used last: a file never changes under its fingerprint. */
const drawn = new Map<string, Promise<DrawnSheet[]>>();
const most = 20;

/** The sheets of a kept file, as they are drawn. */
export async function sheetsOf(read: Read | Write, hash: string): Promise<DrawnSheet[]> {
  const known = drawn.get(hash);
  if (known) return known;
  const file = await readFile(read, hash);
  // Loaded with the first form: most starts need no spreadsheet.
  const making = import('./grid.ts').then(({ drawnSheets }) => drawnSheets(file));
  drawn.set(hash, making);
  for (const oldest of [...drawn.keys()].slice(0, Math.max(0, drawn.size - most))) drawn.delete(oldest);
  making.catch(() => { drawn.delete(hash); });
  return making;
}

type About = Pick<FormBody, 'name' | 'issuerId' | 'askedBy' | 'previousId'>;

/** A form looked through before anything is written. @throws Refusal 400 for what is no form, or a hostile one */
export async function readForm(file: unknown): Promise<{ bytes: Buffer; sheets: DrawnSheet[] }> {
  if (!Buffer.isBuffer(file)) throw new Refusal(400, 'notASheet');
  const { drawnSheets } = await import('./grid.ts');
  return { bytes: file, sheets: await drawnSheets(file) };
}

/** Keeps a form; the pointers of the version before go along where they can. @throws Refusal 404 for a version before that is none */
export async function loadForm(tx: Write, act: Act, about: About, { bytes, sheets }: Awaited<ReturnType<typeof readForm>>): Promise<Doc<'form'>> {
  const before = about.previousId === undefined ? null : await getDocument(tx, 'form', about.previousId);
  const { placed, unplaced } = before ? carryPointers(await sheetsOf(tx, before.file), sheets, before.pointers) : { placed: [], unplaced: [] };
  const file = await keepFile(tx, bytes, xlsx);
  const body: FormBody = {
    ...about, file, pointers: placed, ...(unplaced.length > 0 ? { unplaced } : {}), ...(before?.provenance ? { provenance: before.provenance } : {}),
  };
  return createDocument(tx, act, 'form', body);
}

