import { nameOn } from '#domain/office';
import { dayBefore } from '#domain/period';
import type { OfficeAct, Plan, PlannedOffice } from '#domain/reorganise';
import type { ActRow } from '#api/office-acts';
import { fieldText } from '#texts/errors';
import { texts, type Language } from '#texts/language';
import { linesOf, plainly, type Column, type Line } from './acts-lines.ts';
import { readLine, RowFault, Standing, type Read } from './acts-read.ts';

type Fault = { line: Line; column: Column; problem: string };
/** An act with the rows that it comes from: of each old office, and of each successor. */
interface Group { act: OfficeAct; olds: Read[]; news: Read[] }

const newKey = ({ intoId, name, parentId, on }: Read): string => (intoId === undefined ? `${on}|${plainly(name)}|${parentId ?? ''}` : `${on}|${intoId}`);
const after = ({ line, name, intoId }: Read, standing: Standing): string => name || (standing.byId.get(intoId ?? '')?.name ?? line.text('intoId'));

/** What two rows say against each other. */
function contradictions(reads: Read[], language: Language): Fault[] {
  const words = texts[language].offices.sheet;
  const [byOld, byNew] = [new Map<string, Read[]>(), new Map<string, Read[]>()];
  const faults: Fault[] = [];
  for (const read of reads) {
    const { line, office, on, act } = read;
    const [before = [], alike = []] = [byOld.get(office.id), byNew.get(newKey(read))];
    const first = before[0];
    const fault = (column: Column, problem: string): void => { faults.push({ line, column, problem }); };
    if (first && first.on !== on) fault('on', words.otherDay(String(first.line.row)));
    else if (first && before.some((one) => newKey(one) === newKey(read) && one.act === act)) fault('old', words.problem['twice'] ?? '');
    else if (first && (act === 'rename' || act === 'close' || first.act === 'rename' || first.act === 'close')) fault('act', words.contradicts(String(first.line.row)));
    else if (first && (act !== 'split' || first.act !== 'split')) fault('act', words.splitMore(String(first.line.row)));
    const sort = (['officeKind', 'level', 'weight'] as const).flatMap((field) => alike.filter((one) => one[field] !== undefined && read[field] !== undefined && one[field] !== read[field]).map((one) => [field, one] as const))[0];
    if (sort && (act === 'merge' || act === 'split')) fault(({ officeKind: 'kind', level: 'level', weight: 'weight' } as const)[sort[0]], words.contradicts(String(sort[1].line.row)));
    byOld.set(office.id, [...before, read]);
    byNew.set(newKey(read), [...alike, read]);
  }
  for (const [only, ...others] of byOld.values()) if (only?.act === 'split' && others.length === 0) faults.push({ line: only.line, column: 'act', problem: words.splitAlone });
  return faults;
}

/** Rows that hang together, through an old office or a new one, are one act. */
function together(reads: Read[]): Read[][] {
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    while (leader.has(at)) at = leader.get(at) ?? at;
    return at;
  };
  for (const read of reads) {
    const [one, other] = [find(`old ${read.office.id}`), find(`new ${newKey(read)}`)];
    if (one !== other) leader.set(one, other);
  }
  const groups = new Map<string, Read[]>();
  for (const read of reads) {
    const key = find(`old ${read.office.id}`);
    const known = groups.get(key);
    if (known) known.push(read);
    else groups.set(key, [read]);
  }
  return [...groups.values()];
}

const firstOf = (reads: Read[], keyOf: (read: Read) => string): Read[] => [...new Map(reads.toReversed().map((read) => [keyOf(read), read])).values()].toReversed();

function groupOf(reads: Read[]): Group {
  const [olds, news] = [firstOf(reads, ({ office }) => office.id), firstOf(reads, newKey)];
  const officeIds = olds.map(({ office }) => office.id);
  const kind = news.length === 1 ? 'merge' as const : olds.length === 1 ? 'split' as const : 'reorganise' as const;
  const successors = news.map((read) => {
    const alike = reads.filter((one) => newKey(one) === newKey(read));
    const said = <F extends 'officeKind' | 'level' | 'weight'>(field: F): Partial<Record<F, NonNullable<Read[F]>>> => {
      const found = alike.find((one) => one[field] !== undefined)?.[field];
      return (found === undefined ? {} : { [field]: found }) as Partial<Record<F, NonNullable<Read[F]>>>;
    };
    return {
      ...(read.intoId === undefined ? { name: read.name, ...said('officeKind'), ...said('level'), ...said('weight'), ...(read.parentId === undefined ? {} : { parentId: read.parentId }) } : { id: read.intoId }),
      ...(kind === 'reorganise' ? { fromIds: firstOf(alike, ({ office }) => office.id).map(({ office }) => office.id) } : {}),
    };
  });
  return { act: { act: kind, on: reads[0]?.on ?? '', officeIds, successors }, olds, news };
}

const alone = (read: Read): Group => ({ act: { act: read.act, on: read.on, officeIds: [read.office.id], ...(read.act === 'rename' ? { name: read.name } : {}) }, olds: [read], news: [read] });

/** The cell that a problem of the plan is about. */
function faultOf({ path, code, params }: Plan['problems'][number], groups: Group[], language: Language): Fault[] {
  const [, index = '', field = '', at = '0', inner = ''] = /^acts\/(\d+)\/(\w+)(?:\/(\d+))?(?:\/(\w+))?/.exec(path) ?? [];
  const group = groups[Number(index)];
  const read = field === 'officeIds' ? group?.olds[Number(at)] : field === 'successors' ? group?.news[Number(at)] : group?.olds[0];
  if (!read) return [];
  const column = ({ officeIds: 'old', on: 'on', name: 'name' } as Record<string, Column>)[field] ?? ({ id: 'intoId', parentId: 'parent', weight: 'weight' } as Record<string, Column>)[inner] ?? 'name';
  return [{ line: read.line, column, problem: fieldText(language, code, params ?? {}) }];
}

/**
 * What a reorganisation written row by row would do: each row with its state, and the acts that the rows make together.
 * @param plan tries the acts; every row that stands in the way of one is told
 * @throws Refusal 400 when it is no such file
 */
export async function readActs(file: Buffer | string, offices: readonly PlannedOffice[], language: Language, plan: (acts: OfficeAct[]) => Promise<Plan>): Promise<{ rows: ActRow[]; acts: OfficeAct[] }> {
  const standing = new Standing(offices);
  const [reads, faults]: [Read[], Fault[]] = [[], []];
  for (const line of await linesOf(file, language)) {
    try {
      const read = readLine(line, standing);
      if (read) reads.push(read);
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      faults.push({ line, column: error.column, problem: texts[language].offices.sheet.problem[error.message] ?? error.message });
    }
  }
  faults.push(...contradictions(reads, language));
  // An office with a bad row is left out of the trial, so that one fault is not told as two.
  const bad = new Set(faults.map(({ line }) => line.row));
  const badOffices = new Set(reads.filter(({ line }) => bad.has(line.row)).map(({ office }) => office.id));
  const good = reads.filter(({ office }) => !badOffices.has(office.id));
  const groups = [...together(good.filter(({ act }) => act === 'merge' || act === 'split')).map(groupOf), ...good.filter(({ act }) => act === 'rename' || act === 'close').map(alone)];
  const acts = groups.map(({ act }) => act);
  if (acts.length > 0) faults.push(...(await plan(acts)).problems.flatMap((problem) => faultOf(problem, groups, language)));
  const wrong = new Map(faults.map((fault) => [fault.line.row, fault]));
  const founding = new Set(firstOf(reads.filter(({ act, intoId }) => (act === 'merge' || act === 'split') && intoId === undefined), newKey).map(({ line }) => line.row));
  const row = (line: Line, read: Read | undefined): ActRow => {
    const fault = wrong.get(line.row);
    return {
      address: line.address(fault?.column ?? 'old'), state: fault ? 'refused' : founding.has(line.row) ? 'new' : 'changed',
      before: read ? nameOn(read.office, dayBefore(read.on)) : line.text('old') || line.text('oldId'), after: read ? after(read, standing) : line.text('name'), ...(fault ? { problem: fault.problem } : {}),
    };
  };
  const told = new Map<number, ActRow>();
  for (const read of reads) told.set(read.line.row, row(read.line, read));
  for (const { line } of faults) if (!told.has(line.row)) told.set(line.row, row(line, undefined));
  return { rows: [...told].sort(([a], [b]) => a - b).map(([, one]) => one), acts: wrong.size > 0 ? [] : acts };
}
