import { joined, type FigureNames, type ProseBlock, type Run } from '#domain/prose';
import { editing, type EditBlock } from './blocks.ts';

/** What is never words: left out with everything in it. */
const never = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'TITLE', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'NOSCRIPT']);
const ownLine = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'TD', 'TH', 'BLOCKQUOTE', 'PRE']);
/** Word writes a list as paragraphs that begin with a sign of their own. */
const bullet = /^[·•o§\-–]\s+|^[\u{f0b7}\u{f0a7}]\s*/u;

const isBold = (element: Element): boolean => ['B', 'STRONG'].includes(element.tagName) || /font-weight:\s*(bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');
const isItalic = (element: Element): boolean => ['I', 'EM'].includes(element.tagName) || /font-style:\s*italic/i.test(element.getAttribute('style') ?? '');

/** Words of an element with bold and italics, and nothing else of it. */
function runsIn(node: Node, bold = false, italic = false): Run[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: (node.textContent ?? '').replaceAll(/\s+/g, ' '), ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }];
  if (!(node instanceof Element) || never.has(node.tagName.toUpperCase())) return [];
  if (node.tagName === 'BR') return [{ text: ' ' }];
  return [...node.childNodes].flatMap((child) => runsIn(child, bold || isBold(node), italic || isItalic(node)));
}
const trimmed = (runs: Run[]): Run[] => {
  const all = joined(runs);
  const [first, last] = [all[0], all.at(-1)];
  if (first?.text !== undefined) first.text = first.text.trimStart();
  if (last?.text !== undefined) last.text = last.text.trimEnd();
  return joined(all);
};

function tableOf(table: Element): ProseBlock[] {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td,th')].slice(0, 12).map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()));
  const [columns = [], ...rest] = rows.filter((row) => row.length > 0);
  return columns.length > 0 ? [{ type: 'table', columns, rows: rest.map((row) => columns.map((_, at) => row[at] ?? '')) }] : [];
}

function blocksIn(element: Element): ProseBlock[] {
  const tag = element.tagName.toUpperCase();
  if (never.has(tag)) return [];
  if (tag === 'TABLE') return tableOf(element);
  if (tag === 'UL' || tag === 'OL') {
    const items = [...element.querySelectorAll('li')].map((item) => trimmed(runsIn(item))).filter((runs) => runs.length > 0);
    return items.length > 0 ? [{ type: 'list', items, ...(tag === 'OL' ? { ordered: true } : {}) }] : [];
  }
  const holdsBlocks = [...element.children].some((child) => ownLine.has(child.tagName) || ['TABLE', 'UL', 'OL', 'SECTION', 'ARTICLE'].includes(child.tagName));
  if (holdsBlocks) return [...element.children].flatMap(blocksIn);
  const runs = trimmed(runsIn(element));
  if (runs.length === 0) return [];
  return /^H[1-6]$/.test(tag) ? [{ type: 'heading', runs }] : [{ type: 'paragraph', runs }];
}

/** Paragraphs of Word that are items of one list, joined. */
function listed(blocks: ProseBlock[]): ProseBlock[] {
  const done: ProseBlock[] = [];
  for (const block of blocks) {
    const [first, ...rest] = block.runs ?? [];
    if (block.type !== 'paragraph' || first?.text === undefined || !bullet.test(first.text)) { done.push(block); continue; }
    const item = joined([{ ...first, text: first.text.replace(bullet, '') }, ...rest]);
    const last = done.at(-1);
    if (last?.type === 'list' && last.ordered !== true) last.items?.push(item);
    else done.push({ type: 'list', items: [item] });
  }
  return done;
}

/**
 * What was copied from Word or a page, as blocks: words, bold, italics, lists, headings and tables. All else is dropped;
 * the parser neither runs scripts nor fetches pictures.
 */
export function pastedBlocks(html: string, names: FigureNames): EditBlock[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return listed(blocksIn(body)).map((block) => editing(block, names));
}
