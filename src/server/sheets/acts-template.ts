import { writeXlsx } from 'hucre/xlsx';
import { lineageOf, nameOn, standsOn } from '#domain/office';
import type { PlannedOffice } from '#domain/reorganise';
import { levels, officeKinds } from '#api/offices';
import { texts, type Language } from '#texts/language';
import { columns } from './acts-lines.ts';

const widths = { oldId: 16, old: 34, oldParent: 28, act: 13, on: 13, name: 34, intoId: 22, kind: 18, level: 16, parent: 28, weight: 10 } as const;
const order = new Intl.Collator('vi', { numeric: true });
/** What is known already and only tells which office a row is about. */
const given = 3;

/** The offices that stand on a day, one a row, with columns for what each becomes. */
export function writeActsTemplate(offices: readonly PlannedOffice[], day: string, language: Language): Promise<Uint8Array> {
  const words = texts[language].offices;
  const { byId } = lineageOf(offices);
  const name = (id: string | undefined): string => { const one = byId.get(id ?? ''); return one ? nameOn(one, day) : ''; };
  const rows = offices.filter((one) => standsOn(one, day))
    .map((one) => [one.id, nameOn(one, day), name(one.parentId), ...Array<null>(columns.length - given).fill(null)])
    .sort((a, b) => order.compare(String(a[2]), String(b[2])) || order.compare(String(a[1]), String(b[1])));
  const last = rows.length + 1;
  const cells = new Map<string, { style: object }>();
  columns.forEach((column, col) => {
    cells.set(`0,${col}`, { style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } } });
    for (let row = 1; row < last; row += 1) {
      if (col < given) cells.set(`${row},${col}`, { style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1ECE1' } } } });
      else if (column === 'on') cells.set(`${row},${col}`, { style: { numFmt: 'dd/mm/yyyy' } });
    }
  });
  const pick = (column: (typeof columns)[number], values: string[]) => {
    const letter = String.fromCharCode(65 + columns.indexOf(column));
    return { type: 'list' as const, values, allowBlank: true, showErrorMessage: true, errorStyle: 'stop' as const, errorTitle: words.sheet.column[column], errorMessage: values.join(', '), range: `${letter}2:${letter}${Math.max(last, 2)}` };
  };
  return writeXlsx({ sheets: [
    {
      name: words.sheet.name, columns: columns.map((column) => ({ width: widths[column] })), rows: [columns.map((column) => words.sheet.column[column]), ...rows],
      cells: cells as never, freezePane: { rows: 1, columns: 2 },
      dataValidations: [
        pick('act', Object.values(words.sheet.act)), pick('kind', officeKinds.map((one) => words.kind[one] ?? one)), pick('level', levels.map((one) => words.level[one] ?? one)),
      ],
    },
    { name: words.sheet.guide, columns: [{ width: 110 }], rows: words.sheet.guides.map((line) => [line]) },
  ] });
}
