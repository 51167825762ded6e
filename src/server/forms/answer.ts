import type { Doc } from '#api/document';
import type { FilledCell, FormBody } from '#api/forms';
import type { IndicatorView } from '#api/indicators';
import type { Account } from '#api/session';
import { mayReadDocument } from '#domain/access';
import { inMeasure, ofIndicator, periodMeant, type BlankReason, type FigureMark, type Pointer } from '#domain/form';
import { figureIn } from '#domain/form-figure';
import type { Actual, IndicatorRule } from '#domain/indicator';
import { nameOn } from '#domain/office';
import { endDate, period as periodOf } from '#domain/period';
import { ruleOfYear } from '#domain/recurs';
import { capital, formatLongDay, formatNumber, formatPeriod } from '#texts/format';
import { filled as words } from '#texts/vi/filled';
import { report } from '#texts/vi/report';
import { dayOf } from '../auth/accounts.ts';
import { ownView } from '../own-figures.ts';
import { decimalsOf, figure, statusText, targetText, worth } from '../reports/indicator-words.ts';
import { indicatorLine } from '../reports/sentences.ts';
import { counting, everReports, partakersAt, reportersOf } from '../series.ts';
import { listDocuments } from '../store/documents.ts';
import type { Read, Write } from '../store/open.ts';
import { surroundings, viewIndicator, withCells } from '../views.ts';

/** What an answer is: a figure or words, with what it must not go without, or the reason of a blank. */
interface Answer { value: Actual; decimals?: number; percent?: boolean; estimate?: boolean; partial?: string | null; reason?: BlankReason }
const blank = (reason: BlankReason): Answer => ({ value: null, reason });

type Around = Awaited<ReturnType<typeof aroundOf>>;
const aroundOf = async (read: Read | Write, indicators: Doc<'indicator'>[], offices: Doc<'office'>[], today: string) => withCells(read, indicators, await surroundings(read, indicators, offices, { today }));

interface Room { around: Around; indicators: Map<string, Doc<'indicator'>>; offices: Map<string, Doc<'office'>>; thresholds: ReadonlyMap<string, Doc<'resolution'>['thresholds']>; today: string; account: Account | null; views: Map<string, IndicatorView> }

async function roomOf(read: Read | Write, now: Date, pointers: readonly Pointer[], account: Account | null): Promise<Room> {
  const ids = new Set(pointers.flatMap(({ indicatorId }) => indicatorId ?? []));
  const [all, offices, resolutions] = [await listDocuments(read, 'indicator'), await listDocuments(read, 'office'), await listDocuments(read, 'resolution')];
  const indicators = all.filter(({ id }) => ids.has(id));
  return {
    around: await aroundOf(read, indicators, offices, dayOf(now)), indicators: new Map(indicators.map((one) => [one.id, one])), offices: new Map(offices.map((one) => [one.id, one])),
    thresholds: new Map(resolutions.map((one) => [one.id, one.thresholds])), today: dayOf(now), account, views: new Map(),
  };
}

/** Whether an office is one of several that report, so that it has figures of its own beside the whole. */
const isPart = (indicator: Doc<'indicator'>, officeId: string | undefined): officeId is string => officeId !== undefined && reportersOf(indicator).length > 1;

/** An indicator judged at the end of a period: the whole, or one office's own part. */
function viewAt({ around, thresholds, today, views }: Room, indicator: Doc<'indicator'>, officeId: string | undefined, asOf: string): IndicatorView {
  const [at, key] = [{ asOf, today, thresholds }, `${indicator.id} ${officeId ?? ''} ${asOf}`];
  const view = views.get(key) ?? (isPart(indicator, officeId) ? ownView(indicator, officeId, around, at) : viewIndicator(indicator, around, at));
  views.set(key, view);
  return view;
}

/** Why there is no figure: one that waits to be approved is not the same as none. */
function whyNone({ around }: Room, indicator: Doc<'indicator'>, officeId: string | undefined, code: string): BlankReason {
  const { startMonth, endMonth } = periodOf(code);
  const asked = officeId === undefined ? null : new Set([officeId]);
  const waiting = (around.readings.get(indicator.id) ?? []).some(({ officeId: of, period, state }) =>
    !counting.has(state) && (asked === null || asked.has(of)) && periodOf(period).endMonth <= endMonth && periodOf(period).startMonth >= startMonth);
  return waiting ? 'notApproved' : 'noReading';
}

/** What people noted with the figures of a period. */
function noteOf({ around, offices }: Room, indicator: Doc<'indicator'>, officeId: string | undefined, code: string): Answer {
  const partakers = new Set(officeId === undefined ? partakersAt(indicator, around.lineage, code) : [officeId]);
  const notes = (around.readings.get(indicator.id) ?? []).filter(({ officeId: of, period, state, note }) => counting.has(state) && partakers.has(of) && period === code && note);
  if (notes.length === 0) return blank('noNote');
  const nameOf = (id: string): string => { const office = offices.get(id); return office ? nameOn(office, endDate(code)) : id; };
  return { value: (notes.length === 1 && notes[0] ? [notes[0].note ?? ''] : notes.map(({ officeId: of, note = '' }) => `${nameOf(of)}: ${note}`)).join('; ').slice(0, 2000) };
}

function targetOf({ indicator, view, code }: { indicator: Doc<'indicator'>; view: IndicatorView; code: string }): Answer {
  const rule = { ...indicator, targets: view.targets } as IndicatorRule;
  const targets = rule.recurs ? ruleOfYear(rule, code.slice(0, 4)).targets : view.targets;
  const [target] = targets;
  if (!target) return blank('noTarget');
  const { low, high, grade } = target;
  const bound = low ?? high;
  if (bound === undefined || grade || (low !== undefined && high !== undefined)) return { value: targetText({ ...view, targets }) };
  return { value: bound, decimals: Number.isInteger(bound) ? 0 : decimalsOf(bound, view.decimals), percent: view.measure.trim() === '%' };
}

/** What one pointer asks of an indicator. */
function answerOf(room: Room, indicator: Doc<'indicator'>, { show, officeId }: Pointer, code: string, asOf: string): Answer {
  if (room.account && !mayReadDocument(room.account, 'indicator', indicator)) return blank('hidden');
  if (isPart(indicator, officeId) && !everReports(indicator, room.around.lineage, officeId)) return blank('noReading');
  if (show === 'measure') return { value: indicator.measure };
  if (show === 'note') return noteOf(room, indicator, isPart(indicator, officeId) ? officeId : undefined, code);
  const view = viewAt(room, indicator, officeId, code);
  if (show === 'line') return { value: `${indicatorLine(view, asOf)}.` };
  if (show === 'status') return { value: statusText(view) };
  if (show === 'target') return targetOf({ indicator, view, code });
  const percent = view.measure.trim() === '%';
  const part = isPart(indicator, officeId) ? officeId : undefined;
  if (show === 'value') {
    const found = figureIn(view as IndicatorRule, view.readings, code);
    if (!found.ok) return blank(found.reason === 'noReading' ? whyNone(room, indicator, part, code) : found.reason);
    const partial = found.offices ? report.offices(formatNumber(found.offices.reported, 'vi'), formatNumber(found.offices.expected, 'vi')) : null;
    return { value: found.value, ...(typeof found.value === 'number' ? { decimals: decimalsOf(found.value, view.decimals) } : {}), percent, estimate: partial === null && found.estimate, partial };
  }
  const { at, missing, cumulative, expected, share } = view.evaluation;
  if (at === null || periodOf(at).endMonth !== periodOf(code).endMonth) return blank(whyNone(room, indicator, part, code));
  const value = { cumulative, expected, share }[show as 'share'];
  if (value === null) return blank(show === 'expected' || view.targets.length === 0 ? 'noTarget' : missing.length > 0 ? 'incomplete' : 'notExact');
  const { estimate, partial } = worth(view);
  const qualified = show === 'expected' ? {} : { estimate, partial };
  return { value, decimals: show === 'share' ? 1 : decimalsOf(value, view.decimals), percent: percent || show === 'share', ...qualified };
}

/** Whose words the form asks for, but for the marks, which are known last. */
function formWords({ offices, today }: Room, issuerId: string, { show }: Pointer, asOf: string): string {
  const issuer = offices.get(issuerId);
  switch (show) {
    case 'period': return formatPeriod(asOf, 'vi');
    case 'dataTo': return formatLongDay(endDate(asOf), 'vi');
    case 'today': return formatLongDay(today, 'vi');
    default: return issuer ? nameOn(issuer, endDate(asOf)) : '';
  }
}

const marksOf = ({ estimate, partial }: Answer, madeUp: boolean): FigureMark[] => [...(partial ? ['partial' as const] : estimate ? ['estimate' as const] : []), ...(madeUp ? ['illustrative' as const] : [])];

/** What the whole form's figures must not go without, in sentences; nothing where nothing is to be said. */
function markWords(cells: readonly FilledCell[]): string {
  const figures = cells.filter(({ value, show }) => value !== null && ofIndicator(show) && show !== 'measure');
  const madeUp = figures.filter(({ marks }) => marks.includes('illustrative')).length;
  const estimates = figures.filter(({ marks }) => marks.includes('estimate') || marks.includes('partial')).length;
  const blanks = cells.filter(({ reason, show }) => reason !== undefined && ofIndicator(show) && show !== 'note').length;
  return [
    madeUp > 0 && (madeUp === figures.length ? words.marks.all : words.marks.some),
    estimates > 0 && words.marks.estimates(formatNumber(estimates, 'vi')), blanks > 0 && words.marks.blank(formatNumber(blanks, 'vi')),
  ].filter(Boolean).join(' ');
}

/** Words after a figure. What is made up is said once for all where the form has a place for it. */
function markText({ marks }: FilledCell, { partial }: { partial: string | null }, told: 'all' | 'some' | 'nowhere'): string | undefined {
  const madeUp = marks.includes('illustrative') && told !== 'all' ? (told === 'some' ? words.star : words.illustrative) : false;
  return [marks.includes('estimate') && report.estimate, partial, madeUp].filter(Boolean).join('; ') || undefined;
}

/**
 * What every pointed cell of a form becomes for a period.
 * @param account whose eyes it is for; null: the program's own
 */
export async function answerCells(read: Read | Write, now: Date, { pointers, issuerId }: Pick<FormBody, 'pointers' | 'issuerId'>, asOf: string, account: Account | null): Promise<FilledCell[]> {
  const room = await roomOf(read, now, pointers, account);
  const partials: (string | null)[] = [];
  const cells = pointers.map((pointer): FilledCell => {
    const { sheet, cell, show, indicatorId, officeId, before = '' } = pointer;
    const indicator = indicatorId === undefined ? undefined : room.indicators.get(indicatorId);
    const code = periodMeant(asOf, pointer.period);
    const office = officeId === undefined ? undefined : room.offices.get(officeId);
    const about = {
      sheet, cell, show, ...(indicator ? { indicatorId: indicator.id, indicator: indicator.name, measure: indicator.measure, period: code } : {}),
      ...(office ? { officeId, office: nameOn(office, endDate(code)) } : {}), ...(pointer.power ? { power: pointer.power } : {}),
    };
    partials.push(null);
    if (!ofIndicator(show) || !indicator) {
      const text = formWords(room, issuerId, pointer, asOf);
      const said = before === '' ? capital(text) : before + text;
      return { ...about, value: said, shown: said, marks: [] };
    }
    const answer = answerOf(room, indicator, pointer, code, asOf);
    const madeUp = indicator.provenance?.kind === 'illustrative' && show !== 'measure';
    if (answer.value === null) return { ...about, value: null, shown: '', marks: [], reason: answer.reason ?? 'noReading' };
    const marks = marksOf(answer, madeUp);
    partials[partials.length - 1] = answer.partial ?? null;
    if (typeof answer.value !== 'number') {
      const said = before + figure(answer.value, undefined);
      return { ...about, value: said, shown: said, marks };
    }
    const value = inMeasure(answer.value, pointer.power);
    // In another measure a figure has as many decimals as it comes to.
    const decimals = pointer.power ? decimalsOf(value, undefined) : answer.decimals ?? 0;
    return { ...about, value, shown: formatNumber(value, 'vi', decimals), decimals, ...(answer.percent ? { percent: true } : {}), marks };
  });
  const figures = cells.filter(({ value, show }) => value !== null && ofIndicator(show) && show !== 'measure');
  const place = !pointers.some(({ show }) => show === 'marks') ? 'nowhere' : figures.every(({ marks }) => marks.includes('illustrative')) ? 'all' : 'some';
  return cells.map((cell, index) => {
    if (cell.show === 'marks') {
      const told = markWords(cells);
      const said = told === '' ? '' : (pointers[index]?.before ?? '') + told;
      return { ...cell, value: said === '' ? null : said, shown: said };
    }
    const mark = markText(cell, { partial: partials[index] ?? null }, place);
    if (mark === undefined) return cell;
    // Words carry it themselves; a figure stays a figure, and its format says it.
    return typeof cell.value === 'string' ? { ...cell, mark, value: `${cell.value} (${mark})`, shown: `${cell.shown} (${mark})` } : { ...cell, mark };
  });
}
