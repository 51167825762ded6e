import { most, type TableCell, type TableRow } from '#domain/table';
import { parseBlock } from './block.ts';

/** More than any table of a resolution as Word writes it. */
const mostLetters = 20_000_000;
const blocks = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const dropped = new Set(['SCRIPT', 'STYLE', 'IMG', 'OBJECT', 'IFRAME', 'SVG', 'NOSCRIPT', 'TEMPLATE', 'HEAD']);
const heavy = /font-weight:\s*(?:bold|[6-9]00)/i;
const isBold = (element: Element, classes: ReadonlySet<string>): boolean =>
  ['B', 'STRONG', 'TH'].includes(element.tagName) || element.hasAttribute('data-bold') || element.className.toString().split(' ').some((name) => classes.has(name));

/** The words of a cell, its paragraphs as lines; whether all of them are bold. */
function cellOf(cell: Element, classes: ReadonlySet<string>): TableCell {
  let [text, bold, light] = ['', false, false];
  const walk = (node: Node, strong: boolean): void => {
    if (node.nodeType === 3) {
      const said = (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
      if (said.trim() !== '') { if (strong) bold = true; else light = true; }
      text += said;
      return;
    }
    if (node.nodeType !== 1 || dropped.has((node as Element).tagName)) return;
    const element = node as Element;
    if (element.tagName === 'BR') { text += '\n'; return; }
    for (const child of element.childNodes) walk(child, strong || isBold(element, classes));
    if (blocks.has(element.tagName)) text += '\n';
  };
  walk(cell, false);
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim()).filter(Boolean).join('\n');
  return { text: lines, ...(bold && !light ? { bold: true } : {}), ...(cell.hasAttribute('x:fmla') ? { formula: true } : {}) };
}

const span = (cell: Element, name: string, limit: number): number => Math.min(limit, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

/** A table's rows in their grid: what spans several cells stands in each of them. */
function rowsOf(table: HTMLTableElement, classes: ReadonlySet<string>): TableRow[] {
  const rows: TableRow[] = [];
  const below = new Map<number, { cell: TableCell; left: number }>();
  for (const source of [...table.rows].slice(0, most.rows + 1)) {
    const cells: TableCell[] = [];
    const carry = (): void => {
      for (let held = below.get(cells.length); held && held.left > 0; held = below.get(cells.length)) {
        held.left -= 1;
        cells.push({ ...held.cell });
      }
    };
    for (const cell of source.cells) {
      carry();
      const said = cellOf(cell, classes);
      const [wide, high] = [span(cell, 'colspan', most.columns + 1), span(cell, 'rowspan', most.rows)];
      for (let at = 0; at < wide; at += 1) {
        if (high > 1) below.set(cells.length, { cell: said, left: high - 1 });
        cells.push({ ...said });
      }
    }
    carry();
    rows.push({ cells, ...(source.cells.length === 1 && cells.length > 1 ? { whole: true } : {}) });
  }
  // So that a table too long is told with its true number.
  for (let more = table.rows.length - rows.length; more > 0; more -= 1) rows.push({ cells: [] });
  return rows;
}

/** Excel says what is bold in a style sheet of its own. */
const boldClasses = (html: string): Set<string> => new Set([...html.matchAll(/\.(\w+)\s*\{[^}]*font-weight:\s*(?:bold|[6-9]00)/gi)].map((found) => found[1] ?? ''));

/** What is never looked at: programs, styles, pictures and remarks; of a style only whether it is bold. */
const bare = (html: string): string => html.replace(/<(script|style|svg|iframe|object|xml)\b[^]*?<\/\1\s*>/gi, '').replace(/<!--[^]*?-->/g, '').replace(/<(?:img|v:\w+|link|meta)\b[^>]*>/gi, '')
  .replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, (_, value: string) => (heavy.test(value) ? ' data-bold=""' : ''));

/**
 * The tables of what was pasted, from the page that Word and Excel put on the clipboard, else from its plain text.
 * Nothing of it is ever shown or run: only its words are taken.
 */
export function pastedTables(html: string, plain: string): { rows: TableRow[] }[] | 'tooBig' {
  if (html.length > mostLetters || plain.length > mostLetters) return 'tooBig';
  // A document parsed apart runs no script and loads no picture.
  const page = html === '' ? null : new DOMParser().parseFromString(bare(html), 'text/html');
  const classes = boldClasses(html.slice(0, 200_000));
  const tables = [...page?.querySelectorAll('table') ?? []].filter((table) => !table.parentElement?.closest('table'));
  const read = tables.map((table) => ({ rows: rowsOf(table, classes) })).filter(({ rows }) => rows.length > 0);
  if (read.length > 0) return read;
  const block = plain.trim() === '' ? [] : parseBlock(plain);
  return block.length > 0 ? [{ rows: block.map((cells) => ({ cells: cells.map((text) => ({ text })) })) }] : [];
}
