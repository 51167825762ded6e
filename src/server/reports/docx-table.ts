import { AlignmentType, BorderStyle, Paragraph, Table as WordTable, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { bookmarked } from './docx-marks.ts';
import { halves, styleOf } from './docx-styles.ts';
import type { Cell, Column, Table } from './model.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const edges = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
export const noEdges = Object.fromEntries(Object.keys(edges).map((side) => [side, { style: BorderStyle.NONE, size: 0, color: 'auto' }])) as Record<keyof typeof edges, { style: typeof BorderStyle.NONE; size: number; color: string }>;

function cellOf(cell: Cell, { align }: Column, size: number, head: boolean, keepNext: boolean, names: string[] = []): Paragraph[] {
  const [text, bold] = typeof cell === 'string' ? [cell, head] : [cell.text, head || cell.bold === true];
  return text.split('\n').map((part, at) => new Paragraph({ style: styleOf.cell, keepNext, alignment: head ? AlignmentType.CENTER : alignments[align], children: bookmarked(at === 0 ? names : [], [new TextRun({ text: part, bold, size: halves(size) })]) }));
}

/** A table as Word's own: the head said again on every page, no row broken over two, a group's head with its first row. `names` mark its first cell. */
export function wordTable({ columns, rows, size }: Table, room: number, names: string[] = []): WordTable {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor(room * width / whole));
  const widthOf = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA });
  const rowOf = (cells: Cell[], head: boolean): TableRow => new TableRow({
    tableHeader: head, cantSplit: true,
    children: columns.map((column, index) => new TableCell({
      width: widthOf(index), verticalAlign: head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP, children: cellOf(cells[index] ?? '', column, size, head, false, head && index === 0 ? names : []),
    })),
  });
  const groupOf = (text: string): TableRow => new TableRow({
    cantSplit: true, children: [new TableCell({ columnSpan: columns.length, children: cellOf({ text, bold: true }, { head: '', align: 'left', width: 1 }, size, false, true) })],
  });
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: edges,
    margins: { left: 60, right: 60 },
    rows: [rowOf(columns.map(({ head }) => head), true), ...rows.map((row) => (Array.isArray(row) ? rowOf(row, false) : groupOf(row.group)))],
  });
}
