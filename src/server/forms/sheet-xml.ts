import { cellAt, cellName, type CellAt } from '#domain/cell-address';
import { attribute, escaped, tagsOf, withAttribute, type Tag } from './xml.ts';

/** What a cell becomes: a number, words, or nothing; `style` where it is to look otherwise than it does. */
export interface CellEdit extends CellAt { value: number | string | null; style?: number | undefined }

/** A cell as it stands in a sheet's XML. */
interface Cell { col: number; start: number; end: number; attributes: string; formula: boolean; inside: [number, number] }
interface Row { row: number; tag: Tag; /** Where its inside ends, and the whole of it. */ close: number; end: number; cells: Cell[] }
interface Layout { prefix: string; data: Tag; close: number; end: number; rows: Row[] }

/** Rows and cells by where they stand; rows and cells without an address follow the one before. */
function layoutOf(xml: string): Layout | null {
  let layout: Layout | null = null;
  let [row, cell]: [Row | null, Cell | null] = [null, null];
  for (const tag of tagsOf(xml)) {
    if (layout === null) {
      if (tag.name === 'sheetData') layout = { prefix: tag.prefix, data: tag, close: tag.start, end: tag.end, rows: [] };
      if (layout && tag.kind === 'empty') return layout;
      continue;
    }
    if (tag.name === 'sheetData') return { ...layout, close: tag.start, end: tag.end };
    if (tag.name === 'row' && tag.kind !== 'close') {
      row = { row: Number(attribute(tag, 'r') ?? (layout.rows.at(-1)?.row ?? -1) + 2) - 1, tag, close: tag.end, end: tag.end, cells: [] };
      layout.rows.push(row);
    } else if (tag.name === 'row' && row) {
      [row.close, row.end] = [tag.start, tag.end];
    } else if (tag.name === 'c' && tag.kind !== 'close' && row) {
      cell = { col: cellAt(attribute(tag, 'r') ?? '')?.col ?? (row.cells.at(-1)?.col ?? -1) + 1, start: tag.start, end: tag.end, attributes: tag.attributes, formula: false, inside: [tag.end, tag.end] };
      row.cells.push(cell);
    } else if (tag.name === 'c' && cell) {
      [cell.inside[1], cell.end] = [tag.start, tag.end];
    } else if (tag.name === 'f' && cell) {
      cell.formula = true;
    }
  }
  return layout;
}

/** The style of a cell that is not written: its row's, else its column's. */
function inheritedStyle(xml: string, layout: Layout, { row, col }: CellAt): string | undefined {
  const found = layout.rows.find((one) => one.row === row);
  if (found && attribute(found.tag, 's') !== undefined && ['1', 'true'].includes(attribute(found.tag, 'customFormat') ?? '')) return attribute(found.tag, 's');
  const column = [...tagsOf(xml, 0, layout.data.start)].find((tag) => tag.name === 'col' && Number(attribute(tag, 'min')) <= col + 1 && col + 1 <= Number(attribute(tag, 'max')));
  return column && attribute(column, 'style');
}

/** The number of the style that each of some cells has; 0 is the file's own default. */
export function stylesAt(xml: string, cells: readonly CellAt[]): Map<string, number> {
  const layout = layoutOf(xml);
  return new Map(cells.map((at) => {
    const cell = layout?.rows.find(({ row }) => row === at.row)?.cells.find(({ col }) => col === at.col);
    return [cellName(at), Number((cell ? attribute(cell, 's') : layout && inheritedStyle(xml, layout, at)) ?? 0)];
  }));
}

/** The cells of a sheet that hold a formula. */
export function formulaCells(xml: string): Set<string> {
  return new Set((layoutOf(xml)?.rows ?? []).flatMap(({ row, cells }) => cells.filter(({ formula }) => formula).map(({ col }) => cellName({ row, col }))));
}

function cellXml(prefix: string, attributes: string, { value, style, ...at }: CellEdit): string {
  let own = ['t', 'cm', 'vm', 'ph'].reduce((left, name) => withAttribute(left, name, null), attributes);
  own = withAttribute(own, 'r', cellName(at));
  if (style !== undefined) own = withAttribute(own, 's', String(style));
  if (value === null) return `<${prefix}c${own}/>`;
  if (typeof value === 'number') return `<${prefix}c${own}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  return `<${prefix}c${withAttribute(own, 't', 'inlineStr')}><${prefix}is><${prefix}t xml:space="preserve">${escaped(value)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** A formula without the result that was reckoned for other figures. */
function withoutResult(xml: string, prefix: string, { attributes, inside: [from, to] }: Cell): string {
  let [kept, result]: [string, number] = ['', -1];
  let at = from;
  for (const tag of tagsOf(xml, from, to)) {
    if (tag.name !== 'v') continue;
    if (tag.kind !== 'close') [kept, result] = [kept + xml.slice(at, tag.start), tag.start];
    at = tag.end;
  }
  return result < 0 ? '' : `<${prefix}c${withAttribute(attributes, 't', null)}>${kept}${xml.slice(at, to)}</${prefix}c>`;
}

interface Patch { start: number; end: number; text: string }

function patchesOfRow(xml: string, layout: Layout, row: Row, edits: CellEdit[]): Patch[] {
  const { prefix } = layout;
  const patches: Patch[] = [];
  const inserted: CellEdit[] = [];
  for (const edit of edits) {
    const cell = row.cells.find(({ col }) => col === edit.col);
    if (cell) patches.push({ start: cell.start, end: cell.end, text: cellXml(prefix, cell.attributes, edit) });
    else inserted.push(edit);
  }
  const fresh = (edit: CellEdit): string => cellXml(prefix, '', { ...edit, style: edit.style ?? Number(inheritedStyle(xml, layout, edit) ?? 0) });
  if (inserted.length === 0) return patches;
  // The columns that a row says it spans would be wrong now; they are only a hint.
  const attributes = withAttribute(row.tag.attributes, 'spans', null);
  if (row.tag.kind === 'empty') return [{ start: row.tag.start, end: row.tag.end, text: `<${prefix}row${attributes}>${inserted.map(fresh).join('')}</${prefix}row>` }];
  patches.push({ start: row.tag.start, end: row.tag.end, text: `<${prefix}row${attributes}>` });
  for (const edit of inserted) {
    const at = row.cells.find(({ col }) => col > edit.col)?.start ?? row.close;
    patches.push({ start: at, end: at, text: fresh(edit) });
  }
  return patches;
}

function patchesOf(xml: string, layout: Layout, edits: readonly CellEdit[]): Patch[] {
  const { prefix, data } = layout;
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of [...edits].sort((a, b) => a.row - b.row || a.col - b.col)) byRow.set(edit.row, [...byRow.get(edit.row) ?? [], edit]);
  const fresh: { row: number; text: string }[] = [];
  const patches = [...byRow].flatMap(([number, own]) => {
    const row = layout.rows.find((one) => one.row === number);
    if (row) return patchesOfRow(xml, layout, row, own);
    fresh.push({ row: number, text: `<${prefix}row r="${number + 1}">${own.map((edit) => cellXml(prefix, '', { ...edit, style: edit.style ?? Number(inheritedStyle(xml, layout, edit) ?? 0) })).join('')}</${prefix}row>` });
    return [];
  });
  if (data.kind === 'empty') return fresh.length === 0 ? [] : [{ start: data.start, end: data.end, text: `<${prefix}sheetData>${fresh.map(({ text }) => text).join('')}</${prefix}sheetData>` }];
  return [...patches, ...fresh.map(({ row, text }) => {
    const at = layout.rows.find((one) => one.row > row)?.tag.start ?? layout.close;
    return { start: at, end: at, text };
  })];
}

/**
 * Puts values into cells of a sheet's XML and takes away what its formulas came to before; all else stays as it is written.
 * A cell that holds a formula is never written over.
 */
export function editSheet(xml: string, edits: readonly CellEdit[]): string {
  const layout = layoutOf(xml);
  if (!layout) return xml;
  const formulas = formulaCells(xml);
  const results = layout.rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula).flatMap((cell): Patch[] => {
    const text = withoutResult(xml, layout.prefix, cell);
    return text === '' ? [] : [{ start: cell.start, end: cell.end, text }];
  }));
  const patches = [...patchesOf(xml, layout, edits.filter((edit) => !formulas.has(cellName(edit)))), ...results];
  // In order of place; what is put in before something comes before what takes its place.
  const ordered = patches.map((patch, index) => ({ ...patch, index })).sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || a.index - b.index);
  let [made, at] = ['', 0];
  for (const { start, end, text } of ordered) {
    made += xml.slice(at, start) + text;
    at = end;
  }
  return made + xml.slice(at);
}
