import { computed, onScopeDispose, reactive, ref, watch, type Ref } from 'vue';
import { documentRoutes, type Doc } from '#api/document';
import { getCompose, type Composing, type ReportBody } from '#api/reports';
import { sameValue } from '#domain/compare';
import { mergedReport } from '#domain/report-merge';
import { composerTexts } from '#texts/composer';
import type { Language } from '#texts/language';
import type { FigureNames, Part } from '#domain/prose';
import { call, CallProblem, newKey } from '../../lib/call.ts';
import { filled } from '../../lib/use-save.ts';
import { useLoad } from '../../lib/use-load.ts';
import { editParts, storedParts, type EditPart } from './blocks.ts';

/** How long the writer pauses before what is written is saved, and how long a lost line is waited for. */
const [pauseMs, retryMs] = [1500, 4000];
const routes = documentRoutes('report');

/** Number, date and the like, as a form holds them. */
const headOf = ({ number = '', place = '', date = '', layout, contents = false, forecast = true, recipients = [] }: ReportBody) => ({ number, place, date, layout: layout ?? '', contents, forecast, recipients: recipients.join('\n') });
/** How figures are named where they are typed: by the number of their indicator. */
const namesOf = (figures: Composing['figures'], language: Language): FigureNames => ({
  idOf: (number) => figures.find((one) => one.number === number)?.indicatorId, numberOf: (id) => figures.find((one) => one.indicatorId === id)?.number, shows: composerTexts[language].show,
});

/** A report's fields and parts as they are saved, whoever wrote them. */
function written({ resolutionId, reportKind, asOf, officeId, previousId }: ReportBody, { recipients, contents, forecast, ...rest }: ReturnType<typeof headOf>, parts: Part[]): ReportBody {
  return filled({ resolutionId, reportKind, asOf, officeId, previousId, ...rest, parts, ...(contents ? { contents } : {}), ...(forecast ? {} : { forecast }), recipients: recipients.split('\n').map((line) => line.trim()).filter(Boolean) }) as ReportBody;
}

/** A draft on the screen: what is typed, when it was saved, and what somebody else saved meanwhile. */
export function useComposer(id: string, language: Ref<Language>) {
  const { data, problem } = useLoad((signal) => call(getCompose, { params: { id }, signal }));
  const parts = ref<EditPart[]>([]);
  const head = reactive(headOf({} as ReportBody));
  const state = ref<'saved' | 'saving' | 'waiting' | 'conflict'>('saved');
  const refused = ref<CallProblem | null>(null);
  /** What somebody else saved of a part that was written on here too, and which parts those are. */
  const theirs = ref<{ report: Doc<'report'>; keys: string[] } | null>(null);
  /** The part that is being written on: it is not replaced under the hand. */
  const focus = ref<string | null>(null);
  /** Parts that came from somebody else and were not looked at since. */
  const renewed = ref(new Set<string>());
  const names = computed(() => namesOf(data.value?.figures ?? [], language.value));
  /** The version that is written on, with the outline that stood where it has no parts. */
  let base: Doc<'report'> | null = null;
  let usual: Part[] = [];
  let version = 0;
  /** What both sides began with where they differ now. */
  let began: ReportBody | null = null;
  let underway: Promise<unknown> = Promise.resolve();
  let saving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const asShown = (part: Part): string => JSON.stringify(storedParts(editParts([part], names.value), names.value)[0]);
  const stood = (report: ReportBody): ReportBody => written(report, headOf(report), (report.parts ?? usual) as Part[]);
  /** What stands on the screen as a body. A part nobody typed in is the one stored: a difference in spaces is no change. */
  function body(): ReportBody {
    const before = new Map(((base?.parts ?? usual) as Part[]).map((part) => [part.key, part]));
    const shown = storedParts(parts.value, names.value).map((part) => { const old = before.get(part.key); return old && asShown(old) === JSON.stringify(part) ? old : part; });
    return written(base ?? {} as ReportBody, head, shown);
  }
  const typed = (): boolean => base !== null && !sameValue(body(), stood(base));

  /** Shows a report over the version it was saved as; what is the same on the screen is left alone, the cursor with it. */
  function place(report: Doc<'report'>, wanted: ReportBody): void {
    const before = body();
    const [shown, fields] = [new Map(parts.value.map((part) => [part.key, part])), headOf(wanted)];
    const stays = new Map(storedParts(parts.value, names.value).map((part) => [part.key, JSON.stringify(part)]));
    parts.value = ((wanted.parts ?? []) as Part[]).flatMap((part) => { const old = shown.get(part.key); return old && stays.get(part.key) === asShown(part) ? [old] : editParts([part], names.value); });
    for (const field of Object.keys(fields) as (keyof typeof fields)[]) if (!sameValue(before[field], wanted[field])) Object.assign(head, { [field]: fields[field] });
    base = report;
    ({ version } = report);
    [theirs.value, began] = [null, null];
  }
  /** Takes what was saved meanwhile into what is on the screen; where both wrote on one part, a person decides. */
  function adopt(report: Doc<'report'>, from: ReportBody): boolean {
    const mine = body();
    const { merged, conflicts } = mergedReport(from, mine, stood(report), usual);
    if (conflicts.length > 0) {
      began = from;
      theirs.value = { report, keys: conflicts };
      state.value = 'conflict';
      return false;
    }
    const was = new Map(((mine.parts ?? []) as Part[]).map((part) => [part.key, asShown(part)]));
    for (const part of (merged.parts ?? []) as Part[]) if (was.get(part.key) !== asShown(part)) renewed.value.add(part.key);
    place(report, merged);
    return true;
  }
  function settle(): boolean {
    state.value = typed() ? 'waiting' : 'saved';
    if (state.value === 'waiting') later();
    return state.value === 'saved';
  }
  /** What others saved is shown as it comes, but not while it would be pulled from under the hand. */
  function catchUp(): void {
    const report = data.value?.report as Doc<'report'> | undefined;
    if (!report || base === null || saving || theirs.value || report.version <= version) return;
    const find = ({ parts: all }: ReportBody): unknown => all?.find(({ key }) => key === focus.value);
    const [from, now] = [stood(base), stood(report)];
    if (focus.value !== null && !sameValue(find(from), find(now)) && sameValue(find(body()), find(from))) return;
    if (adopt(report, from)) settle();
  }
  // The first answer is shown; later ones bring new figures and what others wrote.
  watch(data, (found) => {
    if (!found) return;
    if (base !== null) { catchUp(); return; }
    base = found.report as Doc<'report'>;
    usual = found.parts as Part[];
    place(base, stood(base));
  });
  watch(focus, (key) => {
    if (key !== null) renewed.value.delete(key);
    catchUp();
  });

  async function once(): Promise<boolean> {
    if (base === null || theirs.value) return false;
    if (!typed()) { [state.value, refused.value] = ['saved', null]; return true; }
    const wanted = body();
    [state.value, saving] = ['saving', true];
    try {
      const saved = await call(routes.update, { params: { id }, body: wanted, ifMatch: version, key: newKey() } as never) as unknown as Doc<'report'>;
      refused.value = null;
      return adopt(saved, wanted) && settle();
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      state.value = 'waiting';
      refused.value = error.code === 'stale' ? null : error;
      if (error.code === 'stale' && adopt(error.current as Doc<'report'>, stood(base))) later();
      // A lost line comes back without anybody typing.
      if (error.code === 'offline') later(retryMs);
      return false;
    } finally {
      saving = false;
      catchUp();
    }
  }
  /** Saves what is typed, one save after another. Answers whether all of it is saved. */
  function save(): Promise<boolean> {
    clearTimeout(timer);
    const mine = underway.then(once);
    underway = mine.catch(() => undefined);
    return mine;
  }
  function later(pause = pauseMs): void {
    clearTimeout(timer);
    timer = setTimeout(() => { void save(); }, pause);
  }
  watch([parts, head], () => {
    if (base === null || state.value === 'conflict' || !typed()) return;
    if (state.value !== 'saving') state.value = 'waiting';
    later();
  }, { deep: true });

  /** Of parts that both wrote on, one side's version; all else is from whoever changed it. */
  async function decide(prefer: 'mine' | 'theirs'): Promise<void> {
    if (!theirs.value || !began) return;
    const { report } = theirs.value;
    place(report, mergedReport(began, body(), stood(report), usual, prefer).merged);
    if (!settle()) await save();
  }
  /** Puts an earlier version's parts in the place of these; saved like anything typed. */
  function use(outline: readonly Part[]): void {
    parts.value = editParts(outline, names.value);
  }
  /**
   * Puts parts that were read elsewhere in the place of those they were compared with, and saves them as a version.
   * Answers "moved" where one of those is another by now; nothing is taken then.
   */
  async function take(chosen: { key: string; was: Part | null; is: Part | null }[]): Promise<'taken' | 'moved' | 'refused'> {
    const shown = storedParts(parts.value, names.value);
    if (chosen.some(({ key, was }) => (was ? asShown(was) : undefined) !== JSON.stringify(shown.find((one) => one.key === key)))) return 'moved';
    const taken = new Map(chosen.map(({ key, is }) => [key, is]));
    const fresh = chosen.flatMap(({ was, is }) => (was === null && is ? [is] : []));
    parts.value = [...parts.value.flatMap((part) => { const is = taken.get(part.key); return is === undefined ? [part] : is === null ? [] : editParts([is], names.value); }), ...editParts(fresh, names.value)];
    return await save() ? 'taken' : 'refused';
  }
  /** Whoever closes the tab before the words were saved is asked. */
  const leaving = (event: BeforeUnloadEvent): void => { if (state.value !== 'saved') event.preventDefault(); };
  addEventListener('beforeunload', leaving);
  onScopeDispose(() => {
    removeEventListener('beforeunload', leaving);
    clearTimeout(timer);
    if (state.value === 'waiting') void save();
  });
  return { data, problem, parts, head, state, refused, theirs, focus, renewed, names, body, save, decide, use, take, version: () => version };
}
