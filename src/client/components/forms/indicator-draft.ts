import type { Doc } from '#api/document';
import type { Aim } from '#domain/indicator';
import { readFigure } from '#domain/number';
import type { Understood } from '#domain/wording';
import { formatNumber } from '#texts/format';
import type { Language } from '#texts/language';

/** The form of an indicator as its fields hold it. */
export type IndicatorDraft = ReturnType<typeof toDraft>;

const plain = (value: number | undefined, language: Language): string => (value === undefined ? '' : formatNumber(value, language));

export function toDraft(one: Doc<'indicator'> | null, defaults: { from: string; to: string }, language: Language) {
  const target = one?.targets[0];
  return {
    number: one?.number ?? '', name: one?.name ?? '', measure: one?.measure ?? '', decimals: String(one?.decimals ?? 0), objectiveId: one?.objectiveId ?? '',
    aim: (one?.aim ?? 'rise') as string, low: plain(target?.low, language), high: plain(target?.high, language), strict: target?.strict ?? false, grade: target?.grade ?? '', grades: (one?.grades ?? []).join(', '),
    due: target?.due ?? defaults.to, from: one?.term.from ?? defaults.from, to: one?.term.to ?? defaults.to,
    baselinePeriod: one?.baseline?.period ?? '', baselineValue: plain(one?.baseline?.value, language), recurs: one?.recurs ?? false,
    frequency: (one?.frequency ?? 'quarter') as string, overTime: (one?.overTime ?? 'latest') as string, entered: (one?.entered ?? 'amount') as string,
    trajectory: (one?.trajectory?.kind ?? 'linear') as string, points: (one?.trajectory?.points ?? []).map(({ period, value }) => `${period} ${plain(value, language)}`).join('\n'), tolerance: plain(one?.tolerance, language),
    leadOfficeId: one?.leadOfficeId ?? '', acrossOffices: (one?.acrossOffices ?? 'own') as string, reportingOfficeIds: [...one?.reportingOfficeIds ?? []],
    counts: (one?.counts ?? '') as string, partOfId: one?.partOfId ?? '', partsAddUp: one?.partsAddUp ?? false, source: one?.source ?? '', method: one?.method ?? '', illustrative: one?.provenance?.kind === 'illustrative',
  };
}

/** The fields that a target read from its wording fills in; those it says nothing of stay. */
export function understood({ aim, target, measure, overTime, recurs }: Understood, draft: IndicatorDraft, language: Language): Partial<IndicatorDraft> {
  return {
    aim, low: plain(target.low, language), high: plain(target.high, language), strict: target.strict ?? false, recurs: recurs ?? false,
    ...(measure ? { measure } : {}), ...(overTime ? { overTime } : {}), due: recurs ? '' : target.due ?? draft.due,
  };
}

/** A typed figure as a number; what cannot be read stays text, which the server refuses by its field. */
const figure = (typed: string): number | string | undefined => {
  const found = readFigure(typed);
  return found.ok ? found.value : found.reason === 'blank' ? undefined : typed;
};

/** Lines of "period figure"; a line that cannot be read is told by its number. */
export function readLines(text: string, aim: Aim | string): { readings: Record<string, unknown>[]; bad: number | null } {
  const readings: Record<string, unknown>[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [period = '', ...rest] = line.trim().split(/\s+/);
    const typed = rest.join(' ');
    const [numerator, denominator] = typed.split('/').map((part) => readFigure(part));
    const one = aim === 'grade' ? { grade: typed } : aim === 'reach' ? { reached: /^(1|x|có|đã|yes|true)/i.test(typed) }
      : denominator?.ok && numerator?.ok ? { numerator: numerator.value, denominator: denominator.value }
        : numerator?.ok && !typed.includes('/') ? { value: numerator.value } : null;
    if (!one || typed === '') return { readings, bad: index + 1 };
    readings.push({ period, ...one });
  }
  return { readings, bad: null };
}

function targetOf(draft: IndicatorDraft, before: Doc<'indicator'> | null): Record<string, unknown> {
  const { by } = before?.targets[0] ?? {};
  const wants = { low: ['rise', 'atLeast', 'within'], high: ['fall', 'atMost', 'within'] };
  const ranged = (draft.aim === 'rise' && draft.high !== '') || (draft.aim === 'fall' && draft.low !== '');
  return {
    ...(by ? { by } : {}),
    ...(wants.low.includes(draft.aim) || (ranged && draft.aim === 'fall') ? { low: figure(draft.low) } : {}),
    ...(wants.high.includes(draft.aim) || (ranged && draft.aim === 'rise') ? { high: figure(draft.high) } : {}),
    ...(draft.strict && !['within', 'reach', 'grade'].includes(draft.aim) ? { strict: true } : {}),
    ...(draft.aim === 'grade' ? { grade: draft.grade } : {}),
    ...(draft.due === '' ? {} : { due: draft.due }),
  };
}

/** The fields by which the draft would be judged; also what the preview sends. */
export function ruleOf(draft: IndicatorDraft, before: Doc<'indicator'> | null): Record<string, unknown> {
  const hasTarget = draft.aim === 'reach' || draft.low !== '' || draft.high !== '' || draft.grade !== '';
  const { readings: points } = readLines(draft.points, 'rise');
  const baseline = draft.baselinePeriod === '' || draft.recurs ? undefined : { period: draft.baselinePeriod, value: figure(draft.baselineValue) };
  return {
    measure: draft.measure, decimals: Number(draft.decimals), aim: draft.aim, term: { from: draft.from, to: draft.to }, frequency: draft.frequency,
    overTime: draft.overTime, entered: draft.entered, recurs: draft.recurs || undefined, baseline,
    targets: hasTarget ? [targetOf(draft, before), ...before?.targets.slice(1) ?? []] : [],
    trajectory: draft.trajectory === 'linear' ? undefined : { kind: draft.trajectory, ...(draft.trajectory === 'plan' ? { points } : {}) },
    tolerance: figure(draft.tolerance), acrossOffices: draft.acrossOffices,
    grades: draft.aim === 'grade' ? draft.grades.split(',').map((one) => one.trim()).filter(Boolean) : undefined,
  };
}

/** The body that the fields make. */
export function toBody(draft: IndicatorDraft, resolutionId: string, before: Doc<'indicator'> | null): Record<string, unknown> {
  const { number, name, objectiveId, leadOfficeId, reportingOfficeIds, counts, partOfId, source, method } = draft;
  const kept = before?.provenance?.kind === 'illustrative' ? undefined : before?.provenance;
  return {
    resolutionId, number, name, objectiveId, leadOfficeId, counts, partOfId, partsAddUp: draft.partsAddUp || undefined, source, method, ...ruleOf(draft, before),
    reportingOfficeIds: draft.acrossOffices === 'own' ? [] : reportingOfficeIds,
    // An empty list of targets is said outright; it means that there is nothing to judge.
    provenance: draft.illustrative ? { ...before?.provenance, kind: 'illustrative' } : kept,
  };
}
