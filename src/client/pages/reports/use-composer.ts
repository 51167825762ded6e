import { computed, onScopeDispose, reactive, ref, watch, type Ref } from 'vue';
import { documentRoutes, type Doc } from '#api/document';
import { getCompose, type Composing, type ReportBody } from '#api/reports';
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

/** A draft on the screen: what is typed, when it was saved, and what somebody else saved meanwhile. */
export function useComposer(id: string, language: Ref<Language>) {
  const { data, problem, reload } = useLoad((signal) => call(getCompose, { params: { id }, signal }));
  const parts = ref<EditPart[]>([]);
  const head = reactive(headOf({} as ReportBody));
  const state = ref<'saved' | 'saving' | 'waiting' | 'conflict'>('saved');
  const refused = ref<CallProblem | null>(null);
  const theirs = ref<Doc<'report'> | null>(null);
  const names = computed(() => namesOf(data.value?.figures ?? [], language.value));
  let base: ReportBody | null = null;
  let version = 0;
  /** The body as it was last stored, so that nothing is saved twice. */
  let known = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What stands on the screen as a body. */
  function body(): ReportBody {
    const { resolutionId, reportKind, asOf, officeId, previousId } = base ?? {} as ReportBody;
    const { recipients, contents, forecast, layout, ...rest } = head;
    return filled({ resolutionId, reportKind, asOf, officeId, previousId, ...rest, layout, parts: storedParts(parts.value, names.value), ...(contents ? { contents } : {}), ...(forecast ? {} : { forecast }), recipients: recipients.split('\n').map((line) => line.trim()).filter(Boolean) }) as ReportBody;
  }
  function show(report: Doc<'report'>, outline: readonly Part[]): void {
    base = report;
    ({ version } = report);
    parts.value = editParts(outline, names.value);
    Object.assign(head, headOf(report));
    known = JSON.stringify(body());
    [state.value, refused.value, theirs.value] = ['saved', null, null];
  }
  // The first answer is shown; later ones bring new figures, and never touch what is being typed.
  watch(data, (found) => { if (found && base === null) show(found.report as Doc<'report'>, found.parts); });

  async function save(): Promise<boolean> {
    clearTimeout(timer);
    const wanted = body();
    const text = JSON.stringify(wanted);
    if (base === null || theirs.value) return false;
    if (text === known) { state.value = 'saved'; return true; }
    state.value = 'saving';
    try {
      const saved = await call(routes.update, { params: { id }, body: wanted, ifMatch: version, key: newKey() } as never) as unknown as Doc<'report'>;
      ({ version } = saved);
      [known, refused.value] = [text, null];
      state.value = JSON.stringify(body()) === known ? 'saved' : 'waiting';
      if (state.value === 'waiting') later();
      return state.value === 'saved';
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      refused.value = error;
      theirs.value = error.code === 'stale' ? error.current as Doc<'report'> : null;
      state.value = theirs.value ? 'conflict' : 'waiting';
      // A lost line comes back without anybody typing.
      if (error.code === 'offline') later(retryMs);
      return false;
    }
  }
  function later(pause = pauseMs): void {
    clearTimeout(timer);
    timer = setTimeout(() => { if (state.value === 'saving') later(); else void save(); }, pause);
  }
  watch([parts, head], () => {
    if (base === null || state.value === 'conflict' || JSON.stringify(body()) === known) return;
    if (state.value !== 'saving') state.value = 'waiting';
    later();
  }, { deep: true });

  function takeTheirs(): void {
    if (theirs.value) show(theirs.value, theirs.value.parts ?? data.value?.parts ?? []);
  }
  async function keepMine(): Promise<void> {
    if (!theirs.value) return;
    ({ version } = theirs.value);
    [theirs.value, state.value] = [null, 'waiting'];
    await save();
  }
  /** Puts an earlier version's parts in the place of these; saved like anything typed. */
  function use(outline: readonly Part[]): void {
    parts.value = editParts(outline, names.value);
  }
  /** Whoever closes the tab before the words were saved is asked. */
  const leaving = (event: BeforeUnloadEvent): void => { if (state.value !== 'saved') event.preventDefault(); };
  addEventListener('beforeunload', leaving);
  onScopeDispose(() => {
    removeEventListener('beforeunload', leaving);
    clearTimeout(timer);
    if (state.value === 'waiting') void save();
  });
  return { data, problem, reload, parts, head, state, refused, theirs, names, body, save, takeTheirs, keepMine, use, version: () => version };
}
