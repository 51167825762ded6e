/** A cell of a sheet, counted from 0. */
export interface CellAt { row: number; col: number }

/** The letters of a column as spreadsheets name it: A, Z, AA. */
export function columnName(col: number): string {
  let name = '';
  for (let left = col + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCodePoint(65 + ((left - 1) % 26)) + name;
  return name;
}

/** "D7" for row 6, column 3. */
export const cellName = ({ row, col }: CellAt): string => `${columnName(col)}${row + 1}`;

/** The cell of a name such as "D7"; null when it is none. */
export function cellAt(name: string): CellAt | null {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (!found) return null;
  const [, letters = '', row = ''] = found;
  return { row: Number(row) - 1, col: [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1 };
}
