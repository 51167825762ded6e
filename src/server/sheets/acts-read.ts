import { nameOn, standsOn } from '#domain/office';
import { readFigure } from '#domain/number';
import { dayBefore, lastDay } from '#domain/period';
import type { PlannedOffice } from '#domain/reorganise';
import { levels, officeKinds } from '#api/offices';
import { languages, texts } from '#texts/language';
import { plainly, type Column, type Line } from './acts-lines.ts';

export type SheetAct = 'merge' | 'split' | 'rename' | 'close';
/** A row understood: what is done to which office from which day on, and what it becomes. */
export interface Read {
  line: Line; act: SheetAct; on: string; office: PlannedOffice;
  name: string; intoId: string | undefined;
  officeKind: string | undefined; level: string | undefined; parentId: string | undefined; weight: number | undefined;
}
/** Why a row cannot be used, at which of its cells; the code is one of texts' `sheet.problem`. */
export class RowFault extends Error {
  readonly column: Column;
  constructor(column: Column, code: string) {
    super(code);
    this.column = column;
  }
}

const acts: SheetAct[] = ['merge', 'split', 'rename', 'close'];

/** A word of a fixed list by its code or its name in either language. */
function wordOf<T extends string>(line: Line, column: Column, words: readonly T[], nameIn: (word: T, at: (typeof languages)[number]) => string | undefined, unknown: string): T | undefined {
  const typed = plainly(line.text(column));
  if (typed === '') return undefined;
  const found = words.find((word) => plainly(word) === typed || languages.some((language) => plainly(nameIn(word, language) ?? '') === typed));
  if (!found) throw new RowFault(column, unknown);
  return found;
}

/** A day from its parts, null for the 31st of June. */
function dayFrom(year: string, month: string, date: string): string | null {
  const [m, d] = [Number(month), Number(date)];
  if (m < 1 || m > 12 || d < 1 || Number(year) < 1900) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return day <= lastDay(Number(year) * 12 + m - 1) ? day : null;
}

function dayOf(line: Line): string {
  const value = line.value('on');
  if (value instanceof Date) {
    // A small number in a cell of days is a day of 1900: nobody means that.
    if (value.getUTCFullYear() < 1945) throw new RowFault('on', 'notADay');
    return value.toISOString().slice(0, 10);
  }
  const text = line.text('on');
  if (text === '') throw new RowFault('on', 'noDay');
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  // In a spreadsheet 01/07 as text means that the machine reads days another way round: 7 January or 1 July?
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (y !== '' && !line.plain) throw new RowFault('on', 'dateAsText');
  const day = year === '' ? dayFrom(y, m, d) : dayFrom(year, month, date);
  if (day === null) throw new RowFault('on', line.plain || typeof value === 'number' ? 'notADay' : 'dateAsText');
  return day;
}

/** The offices that stand on a day, by id and by name: read once for each day of a file. */
export class Standing {
  readonly #offices: readonly PlannedOffice[];
  readonly #days = new Map<string, Map<string, PlannedOffice[]>>();
  readonly byId: ReadonlyMap<string, PlannedOffice>;
  constructor(offices: readonly PlannedOffice[]) {
    this.#offices = offices;
    this.byId = new Map(offices.map((one) => [one.id, one]));
  }
  named(name: string, day: string): PlannedOffice[] {
    let names = this.#days.get(day);
    if (!names) {
      names = new Map();
      for (const one of this.#offices) if (standsOn(one, day)) names.set(plainly(nameOn(one, day)), [...names.get(plainly(nameOn(one, day))) ?? [], one]);
      this.#days.set(day, names);
    }
    return names.get(plainly(name)) ?? [];
  }
}

/** The old office of a row: by its id, else by its name on the day before; offices of one name are told apart by who is above. */
function oldOf(line: Line, on: string, standing: Standing): PlannedOffice {
  const [id, name, above] = [line.text('oldId'), line.text('old'), line.text('oldParent')];
  if (id === '' && name === '') throw new RowFault('old', 'noOld');
  const day = dayBefore(on);
  const found = id === '' ? standing.named(name, day) : [standing.byId.get(id) ?? []].flat();
  const under = found.length > 1 && above !== '' ? found.filter(({ parentId }) => plainly(standing.byId.get(parentId ?? '')?.name ?? '') === plainly(above)) : found;
  if (under.length > 1) throw new RowFault('old', 'ambiguous');
  const [office] = under;
  if (!office) throw new RowFault(id === '' ? 'old' : 'oldId', 'unknownOld');
  return office;
}

function parentOf(line: Line, on: string, standing: Standing): string | undefined {
  const typed = line.text('parent');
  if (typed === '') return undefined;
  const byId = standing.byId.get(typed);
  const found = byId ? [byId] : standing.named(typed, on);
  if (found.length !== 1) throw new RowFault('parent', found.length > 1 ? 'ambiguous' : 'unknownParent');
  return found[0]?.id;
}

function weightOf(line: Line): number | undefined {
  const value = line.value('weight');
  if (value === undefined || value === null || line.text('weight') === '') return undefined;
  const read = typeof value === 'number' ? { ok: true as const, value } : readFigure(line.text('weight'));
  if (!read.ok || !(read.value > 0)) throw new RowFault('weight', 'badWeight');
  return read.value;
}

/** What a row becomes: a new name, an office that stands, or nothing. */
function becomes(line: Line, act: SheetAct, standing: Standing): { name: string; intoId: string | undefined } {
  const [name, into] = [line.text('name'), line.text('intoId')];
  if (act === 'close' && (name !== '' || into !== '')) throw new RowFault('name', 'nameNotNeeded');
  if (name !== '' && into !== '') throw new RowFault('intoId', 'bothNew');
  if (act !== 'close' && name === '' && (into === '' || act === 'rename')) throw new RowFault('name', 'noName');
  if (into !== '' && !standing.byId.has(into)) throw new RowFault('intoId', 'unknownInto');
  return { name, intoId: into === '' ? undefined : into };
}

/** Reads one row; null when it asks for nothing. @throws RowFault */
export function readLine(line: Line, standing: Standing): Read | null {
  if (line.merged) throw new RowFault(line.merged, 'merged');
  const formula = (['oldId', 'old', 'act', 'on', 'name', 'intoId', 'kind', 'level', 'parent', 'weight'] as const).find((column) => line.formula(column));
  if (formula) throw new RowFault(formula, 'formula');
  const act = wordOf(line, 'act', acts, (word, language) => texts[language].offices.sheet.act[word], 'unknownAct');
  if (act === undefined) {
    if (line.text('name') === '' && line.text('intoId') === '') return null;
    throw new RowFault('act', 'noAct');
  }
  const on = dayOf(line);
  return {
    line, act, on, office: oldOf(line, on, standing), ...becomes(line, act, standing),
    officeKind: wordOf(line, 'kind', officeKinds, (word, language) => texts[language].offices.kind[word], 'unknownKind'),
    level: wordOf(line, 'level', levels, (word, language) => texts[language].offices.level[word], 'unknownLevel'),
    parentId: parentOf(line, on, standing), weight: weightOf(line),
  };
}
