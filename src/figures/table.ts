/** Figures as words, for a spreadsheet or for the table beside a chart. The first cell of a row names it. */
export interface ChartTable { columns: string[]; rows: string[][] }

/** A cell that a spreadsheet would take for a formula is given as text. */
function cell(text: string, separator: string): string {
  // A number with its sign is a number.
  const risky = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,\s\u00a0]*\d[\d.,%\s\u00a0]*$/.test(text);
  const safe = risky ? `'${text}` : text;
  return safe.includes(separator) || /["\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as a file that Excel opens with its letters right.
 * @param separator what the reader's Excel splits columns by: a semicolon where the comma is in numbers
 * @param foot what is said under the figures, a row each: that they are made up goes with them wherever they go
 */
export function csvOf({ columns, rows }: ChartTable, separator: ';' | ',', foot: readonly string[] = []): string {
  const under = foot.map((text) => [text, ...Array<string>(columns.length - 1).fill('')]);
  const lines = [columns, ...rows, ...under].map((row) => row.map((text) => cell(text.replaceAll('−', '-').replaceAll('\u00a0', ' '), separator)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
