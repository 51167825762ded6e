import { computed, ref, shallowRef } from 'vue';
import type { Frequency } from '#domain/indicator';
import { matchOffice, type NamedOffice } from '#domain/office-match';
import { recogniseColumns, type Column, type ColumnRole } from '#domain/table-columns';
import { propose, setNumbers, type RowDoubt } from '#domain/table-proposal';
import { readRows, type ReadRow, type RowKind } from '#domain/table-rows';
import { checkTable, evenRows, type TableFault, type TableRow } from '#domain/table';
import type { Language } from '#texts/language';
import { contentsOf, openDoubts, shareable, toDraft, wrongIn, type Draft, type Founded, type WrongCode } from './draft.ts';

export interface Around { term: { from: string; to: string }; offices: NamedOffice[]; taken: string[]; language: Language }

/** A pasted table on its way to a resolution: its columns, its rows, what is still open in them. Nothing is saved here. */
export function useTable(around: () => Around) {
  const rows = shallowRef<TableRow[]>([]);
  const fault = ref<TableFault | null>(null);
  const [headRows, columns, frequency] = [ref(0), ref<Column[]>([]), ref<Frequency>('year')];
  const read = shallowRef<ReadRow[]>([]);
  const drafts = ref<Draft[]>([]);
  const founded = ref<Founded[]>([]);
  /** Names of the table that a person has said the office of. */
  const aliases = ref<NamedOffice[]>([]);

  const context = () => ({ term: around().term, offices: [...around().offices, ...aliases.value], frequency: frequency.value, columns: columns.value });
  const draftOf = (row: ReadRow): Draft => toDraft(propose(row, context()), around().language);
  function build(): void {
    read.value = readRows(rows.value, { headRows: headRows.value, columns: columns.value });
    const made = read.value.map(draftOf);
    setNumbers(made, new Set(around().taken));
    drafts.value = made;
  }
  function load(source: TableRow[]): void {
    fault.value = checkTable(source);
    aliases.value = [];
    founded.value = [];
    rows.value = fault.value ? [] : evenRows(source);
    const guess = recogniseColumns(rows.value);
    [headRows.value, columns.value] = [guess.headRows, guess.columns];
    build();
  }
  function clear(): void {
    [rows.value, drafts.value, fault.value] = [[], [], null];
  }
  function setColumn(index: number, change: Partial<Column> & { role?: ColumnRole }): void {
    columns.value = columns.value.map((column, at) => (at === index ? { ...column, ...change } : change.role && change.role !== 'yearly' && change.role !== 'ignore' && column.role === change.role ? { ...column, role: 'ignore' } : column));
    build();
  }
  /** A row made another kind is read anew as that kind; its place in the table stays. */
  function setKind(index: number, kind: RowKind): void {
    const [row, before] = [read.value.find(({ at }) => at === drafts.value[index]?.at), drafts.value[index]];
    if (!row || !before) return;
    row.kind = kind;
    const made = { ...draftOf(row), level: before.level };
    const used = new Set([...around().taken, ...drafts.value.filter((draft, at) => at !== index && draft.kind === 'indicator').map(({ number }) => number)]);
    if (kind === 'indicator' && (made.number === '' || used.has(made.number))) {
      let next = 1;
      while (used.has(String(next))) next += 1;
      made.number = String(next);
    }
    drafts.value = drafts.value.map((draft, at) => (at === index ? made : draft));
  }
  /** Says which office a name of the table is, in every row where it was not found. */
  function nameOffice(text: string, id: string): void {
    const named = aliases.value.filter(({ name }) => name !== text);
    aliases.value = id === '' ? named : [...named, { id, name: text }];
    drafts.value = drafts.value.map((draft) => {
      const row = read.value.find(({ at }) => at === draft.at);
      if (!row || !(draft.leadText.includes(text) || draft.coText.includes(text))) return draft;
      const again = draftOf(row);
      const isOffice = (one: RowDoubt): boolean => one.startsWith('office') || one === 'severalLeads' || one.startsWith('co');
      return { ...draft, lead: draft.lead || again.lead, co: [...new Set([...draft.co, ...again.co])].filter((one) => one !== (draft.lead || again.lead)), unknown: again.unknown, doubts: [...draft.doubts.filter((one) => !isOffice(one)), ...again.doubts.filter((one) => isOffice(one))] };
    });
  }
  function found(text: string, office: Omit<Founded, 'key'>): void {
    const known = founded.value.find(({ name }) => name === text);
    const key = known?.key ?? `moi-${founded.value.length + 1}`;
    founded.value = [...founded.value.filter((one) => one.key !== key), { ...office, key }];
    if (!aliases.value.some(({ id }) => id === key)) nameOffice(text, key);
  }
  const unknown = computed(() => {
    const counts = new Map<string, number>();
    for (const { unknown: names, kind } of drafts.value) if (kind !== 'skip') for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].map(([name, count]) => ({ name, count, candidates: matchOffice(name, around().offices).candidates }));
  });
  const numbers = computed(() => {
    const counts = new Map<string, number>(around().taken.map((number) => [number, 1]));
    for (const { kind, number } of drafts.value) if (kind === 'indicator') counts.set(number, (counts.get(number) ?? 0) + 1);
    return counts;
  });
  const wrong = computed((): WrongCode[][] => drafts.value.map((draft) => wrongIn(draft, numbers.value)));
  const left = computed(() => drafts.value.map((draft, index) => draft.kind !== 'skip' && (openDoubts(draft).length > 0 || (wrong.value[index]?.length ?? 0) > 0)));
  const count = (kind: RowKind): number => drafts.value.filter((draft) => draft.kind === kind).length;
  const counts = computed(() => ({ group: count('group'), indicator: count('indicator'), task: count('task'), skip: count('skip'), left: left.value.filter(Boolean).length }));
  /** The same doubt in three rows or more. */
  const shared = computed(() => {
    const found = new Map<RowDoubt, number>();
    for (const draft of drafts.value) for (const one of openDoubts(draft)) if (shareable.has(one)) found.set(one, (found.get(one) ?? 0) + 1);
    return [...found].filter(([, rows]) => rows >= 3).sort((a, b) => b[1] - a[1]).map(([doubt, rows]) => ({ doubt, rows }));
  });
  function confirmAll(doubt: RowDoubt): void {
    for (const draft of drafts.value) if (draft.doubts.includes(doubt) && !draft.seen.includes(doubt)) draft.seen.push(doubt);
  }
  const contents = () => contentsOf(drafts.value, founded.value, around().term);
  return { rows, fault, headRows, columns, frequency, drafts, founded, aliases, unknown, wrong, left, counts, shared, load, clear, build, setColumn, setKind, nameOffice, found, confirmAll, contents };
}
