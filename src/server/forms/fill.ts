import { cellName, type CellAt } from '#domain/cell-address';
import { zipOf } from '../zip.ts';
import { openBook, textOf } from './book.ts';
import { editSheet, stylesAt, type CellEdit } from './sheet-xml.ts';
import { openStyles, showsPercent, withSuffix } from './styles-xml.ts';
import { tagsOf, withAttribute } from './xml.ts';

/** What goes into one cell; a number with the decimals that it is shown with, where the form's own format says nothing of them. */
export interface FormValue extends CellAt {
  value: number | string | null;
  decimals?: number | undefined;
  /** Words that a figure must not go without: an estimate, some offices only. */
  mark?: string | undefined;
  /** A figure in percent: a fraction where the cell's own format shows percent. */
  percent?: boolean | undefined;
}

/** What must not come after the place of the calculation's settings in a workbook. */
const afterCalc = new Set(['oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst']);

/** Asks whatever opens the workbook to reckon every formula anew. */
function reckonedAnew(xml: string): string {
  const tags = [...tagsOf(xml)];
  const calc = tags.find(({ name, kind }) => name === 'calcPr' && kind !== 'close');
  if (calc) return `${xml.slice(0, calc.start)}<${calc.prefix}calcPr${withAttribute(calc.attributes, 'fullCalcOnLoad', '1')}${calc.kind === 'empty' ? '/' : ''}>${xml.slice(calc.end)}`;
  const root = tags.find(({ name }) => name === 'workbook');
  const next = tags.find(({ name }) => afterCalc.has(name)) ?? tags.findLast(({ name, kind }) => name === 'workbook' && kind === 'close');
  if (!next) return xml;
  return `${xml.slice(0, next.start)}<${root?.prefix ?? ''}calcPr fullCalcOnLoad="1"/>${xml.slice(next.start)}`;
}

type Styles = ReturnType<typeof openStyles>;

/** A figure that its cell shows in percent stands there as a fraction. */
export const asFraction = (value: number): number => Number((value / 100).toPrecision(15));

function editOf(styles: Styles | null, style: number, { value, decimals = 0, mark, percent, ...at }: FormValue): CellEdit {
  if (typeof value !== 'number' || !styles) return { ...at, value };
  const code = styles.codeOf(style);
  const plain = code === 'General' || code === '@' || (code === null && mark !== undefined);
  const own = plain ? `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}` : code;
  const wanted = own === null || mark === undefined ? own : withSuffix(own, `(${mark})`);
  const figure = percent && code !== null && showsPercent(code) ? asFraction(value) : value;
  return { ...at, value: figure, ...(wanted === null || wanted === code ? {} : { style: styles.like(style, wanted, mark !== undefined) }) };
}

/** Puts values into a form, by the name of the sheet. Every part that is not touched keeps its bytes. */
export function fillBook(file: Buffer, values: ReadonlyMap<string, readonly FormValue[]>): Buffer {
  const { parts, sheets, workbook, styles: stylesPath } = openBook(file);
  const styles = stylesPath === null ? null : openStyles(textOf(parts.get(stylesPath)));
  const set = (path: string, xml: string): void => { if (xml !== textOf(parts.get(path))) parts.set(path, Buffer.from(xml, 'utf8')); };
  for (const { name, path } of sheets) {
    const xml = textOf(parts.get(path));
    const own = values.get(name) ?? [];
    const at = stylesAt(xml, own);
    set(path, editSheet(xml, own.map((one) => editOf(styles, at.get(cellName(one)) ?? 0, one))));
  }
  if (styles && stylesPath !== null) set(stylesPath, styles.toXml());
  set(workbook, reckonedAnew(textOf(parts.get(workbook))));
  return zipOf([...parts].map(([name, content]) => ({ name, content })));
}
