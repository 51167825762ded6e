import type { Aim, Frequency, OverTime } from './indicator.ts';
import { readFigure } from './number.ts';
import { matchOffices, type NamedOffice, type OfficeMatch } from './office-match.ts';
import { endsWith, parsePeriod } from './period.ts';
import type { Column } from './table-columns.ts';
import type { ReadRow, RowKind } from './table-rows.ts';
import { readTiming, type TimingDoubt } from './timing.ts';
import { readNamedTarget } from './wording-name.ts';
import type { Doubt, ReadBounds, Why } from './wording-words.ts';

/** What a person must look at in a row, beside what its wording leaves open. */
export const rowDoubts = ['kept', 'noTarget', 'formula', 'officeGuessed', 'officeSeveral', 'officeUnknown', 'severalLeads', 'coGuessed', 'coUnknown', 'baselineNotRead', 'baselineYear', 'yearNotRead'] as const;
export type RowDoubt = Doubt | TimingDoubt | (typeof rowDoubts)[number];

/** A row as it would be saved, before a person has confirmed it. */
export interface Proposal {
  at: number; kind: RowKind; level: number; number: string; name: string; original: string;
  /** The target's or the time's own words. */
  wording: string; why?: Why;
  measure: string; aim: Aim; targets: ReadBounds[]; frequency: Frequency; overTime?: OverTime; recurs?: boolean;
  baseline?: { period: string; value: number }; points: { period: string; value: number }[];
  lead: string; co: string[]; leadText: string; coText: string; unknown: string[];
  timing: 'dated' | 'standing' | 'open'; deadline: string; product: string; note: string;
  doubts: RowDoubt[];
}

export interface Context { term: { from: string; to: string }; offices: readonly NamedOffice[]; frequency: Frequency; columns: readonly Column[] }

const yearBefore = (period: string): string => String(Number(period.slice(0, 4)) - 1);
/** A bare figure of a cell, its measure aside: "71,2 %", "5.200 USD". */
const figureIn = (text: string): number | null => {
  const found = /^[-−+]?[\d.,]+(?: \d{3})*(?:,\d+)?/.exec(text.replace(/\u00a0/g, ' ').trim());
  const read = readFigure(found?.[0] ?? text);
  return read.ok && !/\d/.test(text.slice(found?.[0].length ?? 0)) ? read.value : null;
};

function offices(row: ReadRow, context: Context, made: Proposal): void {
  const [leads, others] = [matchOffices(row.cells.lead ?? '', context.offices), matchOffices(row.cells.co ?? '', context.offices)];
  const [lead, ...more] = leads;
  if (lead) {
    made.lead = lead.id ?? '';
    if (lead.how === 'guess') made.doubts.push('officeGuessed');
    if (lead.how === 'several') made.doubts.push('officeSeveral');
    if (lead.how === 'none') made.doubts.push('officeUnknown');
  }
  if (more.length > 0) made.doubts.push('severalLeads');
  const co: OfficeMatch[] = [...more, ...others];
  made.co = [...new Set(co.flatMap(({ id }) => (id === null || id === made.lead ? [] : [id])))];
  if (co.some(({ how }) => how === 'guess')) made.doubts.push('coGuessed');
  if (co.some(({ id }) => id === null)) made.doubts.push('coUnknown');
  made.unknown = [...leads, ...others].filter(({ id }) => id === null).map(({ text }) => text);
}

/** The coarsest frequency, from the one wanted down, whose periods end where the target is due. */
export function frequencyFor(wanted: Frequency, dues: readonly (string | undefined)[]): Frequency {
  const finer: Frequency[] = ['year', 'half', 'quarter', 'month'];
  return finer.slice(finer.indexOf(wanted)).find((one) => dues.every((due) => due === undefined || !parsePeriod(due) || endsWith(one, due))) ?? 'month';
}

function baselineOf(row: ReadRow, context: Context, made: Proposal): void {
  const text = row.cells.baseline ?? '';
  if (text === '' || made.recurs || made.aim === 'reach') return;
  const value = figureIn(text);
  if (value === null) { made.doubts.push('baselineNotRead'); return; }
  const year = context.columns.find(({ role }) => role === 'baseline')?.year;
  made.baseline = { period: year ?? yearBefore(context.term.from), value };
  if (!year) made.doubts.push('baselineYear');
}

/** Figures of several years: milestones on the way, or one target for each year where it must be met anew. */
function yearsOf(row: ReadRow, context: Context, made: Proposal): void {
  if (row.years.length === 0) return;
  const read = row.years.map(({ year, text }) => ({ year, value: figureIn(text) }));
  if (read.some(({ value }) => value === null)) made.doubts.push('yearNotRead');
  const known = read.flatMap(({ year, value }) => (value === null ? [] : [{ period: year, value }])).sort((a, b) => (a.period < b.period ? -1 : 1));
  const first = made.targets[0];
  const before = known.filter(({ period }) => period < context.term.from.slice(0, 4));
  if (!made.baseline && before.length > 0 && !made.recurs) made.baseline = before.at(-1) as { period: string; value: number };
  const within = known.filter(({ period }) => period >= context.term.from.slice(0, 4) && period <= context.term.to.slice(0, 4));
  if (!first) return;
  const side = made.aim === 'fall' || made.aim === 'atMost' ? 'high' : 'low';
  if (made.recurs) made.targets = [first, ...within.map(({ period, value }) => ({ [side]: value, due: period }))];
  else made.points = within.filter(({ period }) => period < (first.due ?? '') && period > (made.baseline?.period ?? ''));
}

function indicator(row: ReadRow, context: Context, made: Proposal): void {
  const lastYear = [...row.years].sort((a, b) => (a.year < b.year ? 1 : -1))[0];
  const column = context.columns.find(({ role }) => role === 'target');
  const text = row.cells.target || lastYear?.text || '';
  const due = row.cells.target ? column?.year : lastYear?.year;
  made.wording = text;
  made.measure = row.cells.measure ?? '';
  const inName = text === '' ? readNamedTarget(row.name, { measure: made.measure, term: context.term }) : null;
  const read = inName ?? readNamedTarget(text, { name: row.name, measure: made.measure, term: context.term });
  if (text === '') made.wording = inName?.understood ? row.name : '';
  if (!read.understood) {
    made.doubts.push(text === '' ? 'noTarget' : 'kept');
    if (text !== '') made.why = read.why;
  } else {
    const { aim, target, measure, overTime, recurs, doubts } = read;
    made.doubts.push(...doubts);
    Object.assign(made, { aim, targets: [target], ...(overTime ? { overTime } : {}), ...(recurs ? { recurs } : {}) });
    if (made.measure === '' && measure) made.measure = measure;
    // The head of the column says the year: "Mục tiêu 2025".
    const mark = made.doubts.indexOf('dueFromTerm');
    if (mark >= 0 && due && due >= context.term.from.slice(0, 4) && due <= context.term.to.slice(0, 4)) {
      target.due = due;
      made.doubts.splice(mark, 1);
    }
  }
  made.frequency = frequencyFor(context.frequency, made.targets.map((target) => target.due));
  baselineOf(row, context, made);
  yearsOf(row, context, made);
  if (made.aim === 'reach' && made.measure === '') made.measure = 'việc';
}

function task(row: ReadRow, context: Context, made: Proposal): void {
  const text = row.cells.deadline ?? '';
  const { timing, deadline, doubts } = readTiming(text, { term: context.term });
  made.wording = text;
  made.timing = timing;
  made.deadline = deadline ?? '';
  made.doubts.push(...doubts);
}

/** What a row would become, with everything in it that a person must look at. */
export function propose(row: ReadRow, context: Context): Proposal {
  const { at, kind, level, number, name, original, cells } = row;
  const made: Proposal = {
    at, kind, level, number, name, original, wording: '', measure: '', aim: 'rise', targets: [], frequency: context.frequency, points: [],
    lead: '', co: [], leadText: cells.lead ?? '', coText: cells.co ?? '', unknown: [], timing: 'open', deadline: '', product: cells.product ?? '', note: cells.note ?? '', doubts: [],
  };
  if (kind === 'skip' || kind === 'group') return made;
  if (row.formula) made.doubts.push('formula');
  if (kind === 'indicator') indicator(row, context, made);
  else task(row, context, made);
  offices(row, context, made);
  made.doubts = [...new Set(made.doubts)];
  return made;
}

/**
 * Numbers that stand once: those that begin anew in each group get the group's before them ("II.1"); a sub-item gets its
 * item's ("3.a"); where there is none, the next free one.
 */
export function setNumbers(rows: { kind: RowKind; number: string; level: number }[], taken: ReadonlySet<string>): void {
  for (const kind of ['indicator', 'task'] as const) {
    const mine = rows.filter((row) => row.kind === kind);
    const counts = new Map<string, number>();
    for (const { number } of mine) counts.set(number, (counts.get(number) ?? 0) + 1);
    const used = new Set(kind === 'indicator' ? taken : []);
    const path: string[] = [];
    let [item, next] = ['', 1];
    for (const row of rows) {
      if (row.kind === 'group') { path.length = row.level - 1; path[row.level - 1] = row.number; item = ''; }
      if (row.kind !== kind) continue;
      const above = path.filter(Boolean).join('.');
      const own = row.number;
      const sub = /^[a-zđ]$/.test(own);
      if (!sub && own !== '') item = own;
      const again = (counts.get(own) ?? 0) > 1 || sub;
      let number = own !== '' && !again ? own : [above, sub ? item : '', own].filter(Boolean).join('.');
      if (own === '') {
        while (used.has(String(next)) || counts.has(String(next))) next += 1;
        number = String(next);
      }
      row.number = number.slice(0, 20);
      used.add(row.number);
    }
  }
}
