import { computed, reactive } from 'vue';
import { kinds, type Doc, type Kind } from '#api/document';
import { useSave, type Saved } from './use-save.ts';

/** Text, ticked box, list, or lines of several texts: what a form's field holds. */
export type Field = string | boolean | string[] | Record<string, string>[];

const words = (value: unknown): string => (Array.isArray(value) ? value.map(words).join(', ') : value === undefined ? '' : value !== null && typeof value === 'object' ? Object.values(value).map(words).join(' ') : String(value));

/**
 * A form over one document: its draft, what is refused, and how a conflict is settled.
 * @param toDraft what the fields hold for a document (or for none)
 * @param toBody the body that the fields make
 */
export function useForm<K extends Kind, D extends Record<string, Field>>(
  kind: K, existing: Doc<K> | null, toDraft: (document: Doc<K> | null) => D, toBody: (draft: D) => Record<string, unknown>,
  labels: () => Partial<Record<string, string>>,
  /** Told of what was done, in words, with the document as it stands now; null once it is gone. */
  done: (document: Doc<K> | null) => void,
) {
  const draft = reactive(toDraft(existing)) as D;
  const saving = useSave(kind, existing as Saved | null);
  const fields = Object.keys(kinds[kind].body.properties);
  /** What the form does not show is carried along unchanged. */
  const carried = Object.fromEntries(Object.entries(existing ?? {}).filter(([field]) => fields.includes(field)));

  const body = (): Record<string, unknown> => ({ ...carried, ...toBody(draft) });
  async function submit(): Promise<void> {
    const saved = await saving.save(body());
    if (saved) done(saved);
  }
  async function drop(): Promise<void> {
    if (await saving.remove()) done(null);
  }
  const differences = computed(() => {
    const theirs = saving.conflict.value as Record<string, unknown> | null;
    if (!theirs) return null;
    const mine = body();
    return fields.filter((field) => JSON.stringify(theirs[field] ?? '') !== JSON.stringify(mine[field] ?? ''))
      .map((field) => ({ label: labels()[field] ?? field, theirs: words(theirs[field]), mine: words(mine[field]) }));
  });
  function takeTheirs(): void {
    const current = saving.conflict.value;
    if (!current) return;
    Object.assign(draft, toDraft(current));
    saving.accept(current as Saved);
  }
  async function keepMine(): Promise<void> {
    if (saving.conflict.value) saving.accept(saving.conflict.value as Saved);
    await submit();
  }
  return { draft, ...saving, submit, drop, differences, takeTheirs, keepMine };
}
