import { computed, onBeforeUnmount, onMounted, ref, shallowReactive, watch } from 'vue';
import type { EntryRow } from '#api/entry';
import { formatNumber } from '#texts/format';
import { newKey, type CallProblem } from '../../lib/call.ts';
import { useNotice } from '../../stores/notice.ts';
import { useOutbox, type Sent, type Typed } from '../../stores/outbox.ts';
import { useSettings } from '../../stores/settings.ts';
import { inputOf, keyOf, seenOf, standingOf, type Draft } from './cells.ts';
import type { Entry } from './use-entry.ts';
import { usePreview } from './use-preview.ts';
import type { Sheet } from './use-sheet.ts';
import { useStanding } from './use-standing.ts';

/** What is typed is kept by the account, whatever becomes of the tab or the line, and sent when it is to be saved. */
export function useSaving(entry: Entry, sheet: Sheet) {
  const [settings, outbox, notice] = [useSettings(), useOutbox(), useNotice()];
  const words = computed(() => settings.t.entry);
  const n = (value: number): string => formatNumber(value, settings.language);
  const refused = shallowReactive(new Map<string, string>());
  const [busy, problem, reason] = [ref(false), ref<CallProblem | null>(null), ref('')];
  const typed = sheet.drafts as Map<string, Typed>;

  /** Cells shown in which something was typed, with how that stands to them. */
  const { touched, checking } = useStanding(sheet, () => entry.find.value, () => settings.language);
  const changed = computed(() => touched.value.filter((one) => one.changed).map(({ cell }) => cell));
  const troubled = computed(() => touched.value.filter(({ trouble }) => trouble).map(({ cell }) => cell));
  const clashing = computed(() => touched.value.filter(({ clash }) => clash).map(({ cell }) => cell));
  /** Approved figures about to be corrected: the reason is asked for. */
  const corrected = computed(() => touched.value.filter(({ corrects }) => corrects).length);
  const savable = computed(() => touched.value.filter((one) => one.changed && !one.trouble).map(({ cell }) => cell));
  const preview = usePreview(sheet, savable, () => entry.entered.value, () => settings.language);

  let keeping: ReturnType<typeof setTimeout> | undefined;
  function keep(): void {
    clearTimeout(keeping);
    outbox.keepDrafts(Object.fromEntries(sheet.typed.value.drafts) as Record<string, Typed>);
  }
  for (const [cell, draft] of Object.entries(outbox.drafts())) sheet.drafts.set(cell, draft as Draft);
  watch(sheet.typed, () => {
    clearTimeout(keeping);
    keeping = setTimeout(keep, 250);
  });
  watch(() => outbox.elsewhere, () => { outbox.adopt(typed); });
  watch(entry.entered, (period) => {
    sheet.history.forget();
    preview.clear();
    refused.clear();
    for (const sent of outbox.show(period)) void settle(sent);
  }, { immediate: true });
  watch(() => outbox.last, (sent) => { if (sent) void settle(sent); });

  /** What became of a parcel: taken in, kept for later, or refused cell by cell. */
  async function settle({ parcel, reply, problem: why }: Sent): Promise<void> {
    if (parcel.period !== entry.entered.value) return;
    problem.value = null;
    if (reply) {
      // First what stands, then the drafts over it go: no cell is empty in between, and what was typed meanwhile stays.
      await entry.reload();
      outbox.settle(parcel, typed);
      sheet.history.forget();
      preview.settled(parcel.body, reply.changed);
      notice.say(words.value.saved(n(parcel.body.length)));
    } else if (why?.code === 'offline' || why?.status === 401) notice.say(words.value.offline(n(outbox.waiting)));
    else if (why) {
      if (why.code !== 'staleFigures') problem.value = why;
      for (const { path, message } of why.errors) {
        const cell = parcel.body[Number(path.split('/')[0])];
        if (cell) refused.set(keyOf(cell), message);
      }
      await entry.reload();
    }
  }
  async function send(some: EntryRow[]): Promise<void> {
    const standing = some.map((cell) => standingOf(cell, sheet.draftOf(cell), settings.language));
    const corrects = standing.some((one) => one.corrects);
    if (some.length === 0 || busy.value || checking.value || standing.some(({ trouble }) => trouble)) return;
    if (corrects && reason.value.trim() === '') {
      notice.say(words.value.reasonFirst);
      document.querySelector<HTMLElement>('#why-corrected input, #why-corrected textarea')?.focus();
      return;
    }
    busy.value = true;
    keep();
    const drafts = Object.fromEntries(some.map((cell) => [keyOf(cell), { ...sheet.draftOf(cell) } as Typed]));
    const body = some.map((cell) => inputOf(cell, sheet.draftOf(cell) ?? {}, settings.language));
    try {
      await outbox.post({ key: newKey(), period: entry.entered.value, body, drafts, ...(corrects ? { reason: reason.value.trim() } : {}) });
      reason.value = '';
    } finally {
      busy.value = false;
    }
  }
  function type(cell: EntryRow, more: Draft): void {
    sheet.type(cell, more);
    refused.delete(keyOf(cell));
    preview.forget(cell);
  }
  function reset(cell: EntryRow): void {
    sheet.reset(cell);
    refused.delete(keyOf(cell));
    preview.forget(cell);
  }
  function keepMine(cell: EntryRow): void {
    type(cell, { seen: seenOf(cell.current) });
    void send([cell]);
  }
  async function approve(cell: EntryRow): Promise<void> {
    sheet.drafts.set(keyOf(cell), { seen: seenOf(cell.current) });
    await send([cell]);
  }
  onMounted(() => { addEventListener('pagehide', keep); });
  onBeforeUnmount(() => {
    keep();
    outbox.show('');
    removeEventListener('pagehide', keep);
  });
  return { busy, checking, problem, reason, refused, changed, troubled, clashing, corrected, preview, send, type, reset, keepMine, approve };
}
export type Saving = ReturnType<typeof useSaving>;
