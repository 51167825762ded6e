import type { FigureNames, Run } from '#domain/prose';
import { cleanedBlocks, type Rough } from '#domain/prose-clean';
import { editing, type EditBlock } from './blocks.ts';

/** What is never words: left out with everything in it. */
const never = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'TITLE', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'NOSCRIPT']);
const ownLine = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'TD', 'TH', 'BLOCKQUOTE', 'PRE']);

const isBold = (element: Element): boolean => ['B', 'STRONG'].includes(element.tagName) || /font-weight:\s*(bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');
const isItalic = (element: Element): boolean => ['I', 'EM'].includes(element.tagName) || /font-style:\s*italic/i.test(element.getAttribute('style') ?? '');

/** Words of an element with bold and italics, and nothing else of it. */
function runsIn(node: Node, bold = false, italic = false): Run[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: node.textContent ?? '', ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }];
  if (!(node instanceof Element) || never.has(node.tagName.toUpperCase())) return [];
  if (node.tagName === 'BR') return [{ text: ' ' }];
  return [...node.childNodes].flatMap((child) => runsIn(child, bold || isBold(node), italic || isItalic(node)));
}

function roughIn(element: Element): Rough[] {
  const tag = element.tagName.toUpperCase();
  if (never.has(tag)) return [];
  if (tag === 'TABLE') return [{ kind: 'table', rows: [...element.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td,th')].map((cell) => cell.textContent ?? '')) }];
  if (tag === 'UL' || tag === 'OL') return [...element.querySelectorAll('li')].map((item) => ({ kind: 'words', runs: runsIn(item), as: tag === 'OL' ? 'number' : 'bullet' }));
  const holdsBlocks = [...element.children].some((child) => ownLine.has(child.tagName) || ['TABLE', 'UL', 'OL', 'SECTION', 'ARTICLE'].includes(child.tagName));
  if (holdsBlocks) return [...element.children].flatMap(roughIn);
  return [{ kind: 'words', runs: runsIn(element), as: /^H[1-6]$/.test(tag) ? 'heading' : 'paragraph' }];
}

/**
 * What was copied from Word or a page, as blocks: cleaned as a Word file is that is read in again. The parser neither
 * runs scripts nor fetches pictures.
 */
export function pastedBlocks(html: string, names: FigureNames): EditBlock[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return cleanedBlocks(roughIn(body)).map((block) => editing(block, names));
}
