import type { ContentsBody } from '#api/contents';
import type { Aim } from '#domain/indicator';
import { readFigure } from '#domain/number';
import { isPeriod } from '#domain/period';
import { rowDoubts, type Proposal, type RowDoubt } from '#domain/table-proposal';
import { timingDoubts } from '#domain/timing';
import { doubts as wordingDoubts } from '#domain/wording';
import { formatNumber } from '#texts/format';
import type { Language } from '#texts/language';
import type { vi } from '#texts/vi';

export type WrongCode = keyof typeof vi.table.wrong;
/** A row as a person corrects it: figures as they are typed, and which of its doubts have been looked at. */
export interface Draft extends Proposal { low: string; high: string; strict: boolean; due: string; noTarget: boolean; baselinePeriod: string; baselineValue: string; seen: RowDoubt[] }

const typed = (value: number | undefined, language: Language): string => (value === undefined ? '' : formatNumber(value, language).replace('−', '-'));
export function toDraft(proposal: Proposal, language: Language): Draft {
  const [target] = proposal.targets;
  return {
    ...proposal, low: typed(target?.low, language), high: typed(target?.high, language), strict: target?.strict ?? false, due: target?.due ?? '', noTarget: !target,
    baselinePeriod: proposal.baseline?.period ?? '', baselineValue: typed(proposal.baseline?.value, language), seen: [],
  };
}

const officeDoubts: RowDoubt[] = ['officeGuessed', 'officeSeveral', 'officeUnknown', 'severalLeads'];
const dueDoubts: RowDoubt[] = ['dueNotNamed', 'dueFromTerm', 'dueInsideMonth', 'dueBefore', 'dueOutsideTerm', 'dueLeftOut', 'dueFromName'];
const measureDoubts: RowDoubt[] = ['measureIncomplete', 'measureDiffers', 'perYear'];
const timeDoubts: readonly RowDoubt[] = timingDoubts;
const others = new Set<RowDoubt>([...officeDoubts, ...dueDoubts, ...measureDoubts, 'coGuessed', 'coUnknown', 'baselineNotRead', 'baselineYear', 'yearNotRead']);
const targetDoubts: RowDoubt[] = [...wordingDoubts.filter((one) => !others.has(one)), 'kept', 'noTarget', 'formula'];
/** What a person has looked at by correcting a field. */
export const settles: Record<'target' | 'due' | 'measure' | 'lead' | 'co' | 'baseline' | 'time', readonly RowDoubt[]> = {
  target: targetDoubts, due: dueDoubts, measure: measureDoubts, lead: officeDoubts, co: ['coGuessed', 'coUnknown'], baseline: ['baselineNotRead', 'baselineYear'], time: timeDoubts,
};
/** Doubts that may be confirmed for many rows at once: how the words were understood, never whose a row is. */
export const shareable: ReadonlySet<RowDoubt> = new Set<RowDoubt>([...wordingDoubts, 'baselineYear', 'endOfRange', 'goesOn', 'alsoStanding', ...rowDoubts.filter((one) => one === 'yearNotRead')]);

export const openDoubts = ({ doubts, seen }: Draft): RowDoubt[] => doubts.filter((one) => !seen.includes(one));

const wants = (aim: Aim, side: 'low' | 'high'): boolean => (side === 'low' ? ['rise', 'atLeast', 'within'] : ['fall', 'atMost', 'within']).includes(aim);
const bad = (text: string): boolean => text.trim() !== '' && !readFigure(text).ok;
const figure = (text: string): number | undefined => { const read = readFigure(text); return read.ok ? read.value : undefined; };

function wrongTarget(draft: Draft): WrongCode[] {
  if (draft.noTarget) return [];
  const found: WrongCode[] = [];
  if (bad(draft.low)) found.push('low');
  if (bad(draft.high)) found.push('high');
  const missing = (side: 'low' | 'high'): boolean => wants(draft.aim, side) && draft[side].trim() === '';
  if (missing('low') || missing('high')) found.push('bounds');
  const [low, high] = [figure(draft.low), figure(draft.high)];
  if (low !== undefined && high !== undefined && low > high) found.push('upsideDown');
  if (!draft.recurs && draft.due === '') found.push('due');
  if (draft.due !== '' && !isPeriod(draft.due)) found.push('notAPeriod');
  return found;
}

/** What must be mended in a row before anything can be saved. */
export function wrongIn(draft: Draft, numbers: ReadonlyMap<string, number>): WrongCode[] {
  if (draft.kind === 'skip') return [];
  const found: WrongCode[] = [];
  if (draft.name.trim() === '') found.push('name');
  if (draft.kind !== 'task' && draft.name.length > 500) found.push('nameLong');
  if (draft.name.length > 2000) found.push('contentLong');
  if (draft.number.length > 20) found.push('numberLong');
  if (draft.kind === 'group') return found;
  if (draft.lead === '') found.push('lead');
  if (draft.co.includes(draft.lead)) found.push('leadAmongOthers');
  if (draft.kind === 'task') return draft.timing === 'dated' && !/^\d{4}-\d\d-\d\d$/.test(draft.deadline) ? [...found, 'deadline'] : found;
  if (draft.measure.trim() === '') found.push('measure');
  if (draft.measure.length > 50) found.push('measureLong');
  if ((numbers.get(draft.number) ?? 0) > 1) found.push('twice');
  if (draft.baselinePeriod !== '' && !isPeriod(draft.baselinePeriod)) found.push('notAPeriod');
  if (bad(draft.baselineValue)) found.push('baseline');
  return [...new Set([...found, ...wrongTarget(draft)])];
}

/** The target as it stands in the draft. */
export function targetOf({ aim, low, high, strict, due, recurs }: Draft): Record<string, unknown> {
  const take = (side: 'low' | 'high'): object => {
    const value = figure(side === 'low' ? low : high);
    const ranged = (aim === 'rise' && side === 'high') || (aim === 'fall' && side === 'low');
    return value !== undefined && (wants(aim, side) || ranged) ? { [side]: value } : {};
  };
  return { ...take('low'), ...take('high'), ...(strict && aim !== 'within' && aim !== 'reach' ? { strict: true } : {}), ...(due === '' || recurs ? {} : { due }) };
}

function indicatorOf(draft: Draft, term: { from: string; to: string }): Record<string, unknown> {
  const { number, name, measure, aim, frequency, overTime, recurs, points, targets, lead } = draft;
  const plan = points.length > 0 && !draft.noTarget && aim !== 'reach';
  const baseline = draft.baselinePeriod !== '' && draft.baselineValue !== '' && !recurs && aim !== 'reach';
  const summed = overTime === undefined || overTime === 'latest' || aim === 'reach' || ((overTime === 'total' || overTime === 'highest') && aim !== 'rise' && aim !== 'atMost') ? undefined : overTime;
  const places = [draft.low, draft.high, draft.baselineValue].map((text) => { const read = readFigure(text); return read.ok ? read.places : 0; });
  return {
    number, name, measure, aim, term, frequency, decimals: Math.max(0, ...places), leadOfficeId: lead, targets: draft.noTarget ? [] : [targetOf(draft), ...recurs ? targets.slice(1) : []],
    ...(summed ? { overTime: summed } : {}), ...(recurs ? { recurs: true } : {}), ...(plan ? { trajectory: { kind: 'plan', points } } : {}),
    ...(baseline ? { baseline: { period: draft.baselinePeriod, value: figure(draft.baselineValue) } } : {}),
  };
}

export interface Founded { key: string; name: string; officeKind: string; level: string; parentId?: string }

/** Everything that the rows make, and which row each entry of it comes from. */
export function contentsOf(drafts: readonly Draft[], founded: readonly Founded[], term: { from: string; to: string }): { body: ContentsBody; rows: Record<'objectives' | 'indicators' | 'tasks', number[]> } {
  const [objectives, indicators, tasks]: [object[], object[], object[]] = [[], [], []];
  const rows: Record<'objectives' | 'indicators' | 'tasks', number[]> = { objectives: [], indicators: [], tasks: [] };
  const path: Draft[] = [];
  const kept = drafts.filter(({ kind }) => kind !== 'skip');
  /** What stands below a heading, down to the next one of its level. */
  const below = (index: number): Set<string> => {
    const found = new Set<string>();
    for (const draft of kept.slice(index + 1)) {
      if (draft.kind === 'group' && draft.level <= (kept[index]?.level ?? 1)) break;
      found.add(draft.kind);
    }
    return found;
  };
  const groups = new Set<string>();
  const objectivesMade = new Set<string>();
  kept.forEach((draft, index) => {
    const { at: row, original, wording, number, name } = draft;
    const confirmed = draft.doubts.length > 0 ? { confirmed: true } : {};
    const numbered = number === '' ? {} : { number };
    if (draft.kind === 'group') {
      while ((path.at(-1)?.level ?? 0) >= draft.level) path.pop();
      const inside = below(index);
      const above = path.findLast((one) => objectivesMade.has(`o${one.at}`));
      if (inside.has('indicator') || !inside.has('task')) {
        objectives.push({ row, key: `o${row}`, name, original, ...numbered, ...(above ? { under: `o${above.at}` } : {}) });
        objectivesMade.add(`o${row}`);
        rows.objectives.push(row);
      }
      path.push(draft);
      if (inside.has('task')) {
        const whole = path.map((one) => one.number).filter(Boolean).join('.').slice(0, 20);
        tasks.push({ row, key: `g${row}`, isGroup: true, content: name, timing: 'open', original, ...(whole ? { number: whole } : {}) });
        groups.add(`g${row}`);
        rows.tasks.push(row);
      }
      return;
    }
    const over = path.at(-1);
    if (draft.kind === 'indicator') {
      indicators.push({ row, original, wording, ...indicatorOf(draft, term), ...confirmed, ...(over ? { under: `o${over.at}` } : {}) });
      rows.indicators.push(row);
    } else {
      tasks.push({
        row, original, wording, content: name, timing: draft.timing, leadOfficeId: draft.lead, ...numbered, ...confirmed, ...(over && groups.has(`g${over.at}`) ? { under: `g${over.at}` } : {}),
        ...(draft.timing === 'dated' ? { deadline: draft.deadline } : {}), ...(draft.co.length > 0 ? { coOfficeIds: draft.co } : {}), ...(draft.product ? { product: draft.product.slice(0, 1000) } : {}),
      });
      rows.tasks.push(row);
    }
  });
  const used = new Set(kept.flatMap(({ lead, co }) => [lead, ...co]));
  return { body: { offices: founded.filter(({ key }) => used.has(key)), objectives, indicators, tasks } as unknown as ContentsBody, rows };
}
