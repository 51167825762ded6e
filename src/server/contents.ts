import type { ContentsBody } from '#api/contents';
import type { Doc, Kind } from '#api/document';
import { readTiming } from '#domain/timing';
import { readNamedTarget } from '#domain/wording-name';
import { checkDocument } from './check.ts';
import { Refusal, type FieldProblem } from './problems.ts';
import type { Act } from './store/changes.ts';
import { lastSeq } from './store/changes.ts';
import { createDocument, listDocuments } from './store/documents.ts';
import type { Write } from './store/open.ts';

type List = 'offices' | 'objectives' | 'indicators' | 'tasks';
type Entry<L extends List> = NonNullable<ContentsBody[L]>[number];
export interface Made { batch: string; offices: number; objectives: number; indicators: number; tasks: number }

/** Keys of this table as ids of the store; null for what was refused itself, so that it is told of once. */
type Ids = Map<string, string | null>;

const quoteOf = (original: string | undefined): { provenance: { kind: 'entered'; quotes?: string[] } } =>
  ({ provenance: { kind: 'entered', ...(original ? { quotes: (original.match(/[^]{1,2000}/g) ?? []).slice(0, 20) } : {}) } });

/** Whether its wording leaves something open that only a person can settle. */
function openIndicator({ wording, name, measure, targets }: Entry<'indicators'>, term: { from: string; to: string }): boolean {
  if (!wording) return targets.length === 0;
  const read = readNamedTarget(wording, { name, measure, term });
  // A due date given outright, as the head of a column says it, leaves nothing open.
  const said = (doubt: string): boolean => (doubt === 'dueFromTerm' || doubt === 'dueNotNamed') && targets[0]?.due !== undefined;
  return !read.understood || read.doubts.some((doubt) => !said(doubt));
}
const openTask = ({ wording }: Entry<'tasks'>, term: { from: string; to: string }): boolean => readTiming(wording ?? '', { term }).doubts.length > 0;

/** Adds everything of a table inside one transaction, gathering what is refused row by row. */
class Adding {
  readonly problems: FieldProblem[] = [];
  readonly ids: Ids = new Map();
  private readonly tx: Write;
  private readonly act: Act;
  constructor(tx: Write, act: Act) { this.tx = tx; this.act = act; }

  refuse(path: string, code: string, row: number | undefined, params: Record<string, string | number> = {}): void {
    this.problems.push({ path, code, params: row === undefined ? params : { ...params, row } });
  }
  /** The id behind a key, or the id itself; undefined when it stands for nothing or was refused. */
  resolve(path: string, key: string | undefined, row: number): string | undefined {
    if (key === undefined) return undefined;
    if (this.ids.has(key)) return this.ids.get(key) ?? undefined;
    this.refuse(path, 'pointsToNothing', row, { id: key });
    return undefined;
  }
  async add(kind: Kind, at: string, row: number | undefined, key: string | undefined, body: object): Promise<void> {
    if (key !== undefined && this.ids.has(key)) { this.refuse(`${at}/key`, 'twice', row); return; }
    try {
      await checkDocument(this.tx, kind, body);
      const { id } = await createDocument(this.tx, this.act, kind, body);
      if (key !== undefined) this.ids.set(key, id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.fields.length === 0) throw error;
      if (key !== undefined) this.ids.set(key, null);
      for (const { path, code, params } of error.fields) this.refuse(`${at}/${path}`, code, row, params);
    }
  }
}

/** Offices named in an entry: a key of one founded here becomes its id. */
function withOffices<T extends { leadOfficeId?: string | undefined; coOfficeIds?: string[] | undefined; reportingOfficeIds?: string[] | undefined }>(entry: T, ids: Ids): T {
  const id = (office: string): string => ids.get(office) ?? office;
  const many = (field: 'coOfficeIds' | 'reportingOfficeIds'): object => (entry[field] ? { [field]: [...new Set(entry[field].map(id))] } : {});
  return { ...entry, ...(entry.leadOfficeId ? { leadOfficeId: id(entry.leadOfficeId) } : {}), ...many('coOfficeIds'), ...many('reportingOfficeIds') };
}

/** Numbers that stand twice, in the table or with what the resolution holds already. */
function repeated(adding: Adding, entries: Entry<'indicators'>[], standing: Doc<'indicator'>[]): void {
  const known = new Set(standing.map(({ number }) => number));
  entries.forEach(({ number, row }, index) => {
    if (known.has(number)) adding.refuse(`indicators/${index}/number`, 'twice', row);
    known.add(number);
  });
}

/**
 * Everything that a table makes of a resolution.
 * @throws Refusal 400 naming every row and field that is not right; the transaction is then given up
 */
export async function addContents(tx: Write, act: Act, resolution: Doc<'resolution'>, body: ContentsBody): Promise<Made> {
  const { offices = [], objectives = [], indicators = [], tasks = [] } = body;
  const adding = new Adding(tx, act);
  if (objectives.length + indicators.length + tasks.length === 0) throw new Refusal(400, 'invalid', { fields: [{ path: 'indicators', code: 'needed' }] });
  const batch = String(await lastSeq(tx) + 1);
  const within = { resolutionId: resolution.id };
  const [standing, before] = [await listDocuments(tx, 'indicator', within), (await listDocuments(tx, 'objective', within)).length];
  for (const [index, { key, ...office }] of offices.entries()) await adding.add('office', `offices/${index}`, undefined, key, { ...office, provenance: { kind: 'entered' } });
  for (const [index, { row, under, original, key, ...fields }] of objectives.entries()) {
    const parentId = adding.resolve(`objectives/${index}/under`, under, row);
    await adding.add('objective', `objectives/${index}`, row, key, { ...fields, ...within, order: before + index + 1, ...(parentId ? { parentId } : {}), ...quoteOf(original) });
  }
  repeated(adding, indicators, standing);
  for (const [index, entry] of indicators.entries()) {
    const { row, under, original, wording: _, confirmed, ...fields } = entry;
    if (openIndicator(entry, resolution.term) && !confirmed) adding.refuse(`indicators/${index}/confirmed`, 'notConfirmed', row);
    const objectiveId = adding.resolve(`indicators/${index}/under`, under, row);
    await adding.add('indicator', `indicators/${index}`, row, undefined, { ...withOffices(fields, adding.ids), ...within, ...(objectiveId ? { objectiveId } : {}), ...quoteOf(original) });
  }
  for (const [index, entry] of tasks.entries()) {
    const { row, under, original, wording: _, confirmed, key, ...fields } = entry;
    if (openTask(entry, resolution.term) && !confirmed) adding.refuse(`tasks/${index}/confirmed`, 'notConfirmed', row);
    const parentId = adding.resolve(`tasks/${index}/under`, under, row);
    await adding.add('task', `tasks/${index}`, row, key, { ...withOffices(fields, adding.ids), ...within, ...(parentId ? { parentId } : {}), ...quoteOf(original) });
  }
  if (adding.problems.length > 0) throw new Refusal(400, 'invalid', { fields: adding.problems });
  return { batch, offices: offices.length, objectives: objectives.length, indicators: indicators.length, tasks: tasks.length };
}
