import { report as words } from '#texts/vi/report';
import type { Block, Cell, Column, ReportModel, Row, Table } from './model.ts';

/** A table of a report on its own, with what stood around it. */
export interface Sheet { name: string; mark: string | null; note: string | null; columns: Column[]; rows: Row[] }

const noteOf = (cell: Cell | undefined): string | undefined => (typeof cell === 'object' ? cell.worth?.note : undefined);

/** What paper says in brackets under a figure gets a column of its own, so that the figure stays a figure. */
function apart({ columns, rows }: Table): Pick<Sheet, 'columns' | 'rows'> {
  const noted = columns.map((_, index) => rows.some((row) => Array.isArray(row) && noteOf(row[index]) !== undefined));
  const head: Column = { head: words.noteColumn, align: 'left', width: 24 };
  return {
    columns: columns.flatMap((column, index) => (noted[index] ? [column, head] : [column])),
    rows: rows.map((row) => (Array.isArray(row) ? row.flatMap((cell, index) => (noted[index] ? [cell, noteOf(cell) ?? ''] : [cell])) : row)),
  };
}

function inBlocks(blocks: Block[], mark: string | null, given: string | null): Sheet[] {
  let note = given;
  return blocks.flatMap((block): Sheet[] => {
    if (block.type === 'paragraph' && block.style === 'note') note = block.text;
    return block.type === 'table' ? [{ name: block.title, mark, note: block.columns.length > 5 ? note : null, ...apart(block) }] : [];
  });
}

/** Every table of a report in its order, names made unlike. */
export function tablesOf({ body, appendices, mark }: Pick<ReportModel, 'body' | 'appendices' | 'mark'>): Sheet[] {
  const all = [...inBlocks(body, mark, null), ...appendices.flatMap((one) => inBlocks(one.blocks, one.mark, one.note))];
  return all.map((sheet, index) => {
    const before = all.slice(0, index).filter(({ name }) => name === sheet.name).length;
    return before > 0 ? { ...sheet, name: `${sheet.name.slice(0, 26)} (${before + 1})` } : sheet;
  });
}
