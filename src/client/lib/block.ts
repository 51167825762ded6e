import { readFigure } from '#domain/number';
import { formatNumber } from '#texts/format';
import type { Language } from '#texts/language';

/** Cells of a block as Excel puts it on the clipboard: tabs, lines, and quotes around what holds either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const end = (): void => { rows.at(-1)?.push(cell.trim()); cell = ''; };
  const clean = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (let at = 0; at < clean.length; at += 1) {
    const char = clean[at];
    if (quoted && char === '"' && clean[at + 1] === '"') { cell += '"'; at += 1; }
    else if (quoted && char === '"') quoted = false;
    else if (!quoted && char === '"' && cell === '') quoted = true;
    else if (!quoted && char === '\t') end();
    else if (!quoted && char === '\n') { end(); rows.push([]); }
    else cell += char;
  }
  end();
  return rows;
}

const reads = (cell: string, english: boolean): boolean => cell === '' || readFigure(cell, { english }).ok;

/** A block whose figures can only have been written the English way ("1.25", "1,234.5"), written the reader's way. */
export function asTyped(block: string[][], language: Language): { block: string[][]; english: boolean } {
  const figures = block.flat().filter((cell) => /^[-−+]?[\d.,\s]+%?$/.test(cell));
  const english = figures.some((cell) => !reads(cell, false)) && figures.every((cell) => reads(cell, true));
  if (!english) return { block, english };
  return {
    english,
    block: block.map((line) => line.map((cell) => {
      const found = readFigure(cell, { english: true });
      return found.ok ? formatNumber(found.value, language).replace('−', '-') : cell;
    })),
  };
}

/** A block for the clipboard, as Excel reads it. */
export const toClipboard = (block: string[][]): string =>
  block.map((line) => line.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
