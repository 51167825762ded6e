import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IRunOptions } from 'docx';
import { roughMeasure } from '#figures/svg';
import { bookmarked } from './docx-marks.ts';
import { halves, ofMm, styleOf, twips } from './docx-styles.ts';
import { noEdges } from './docx-table.ts';
import { endMark } from './marks.ts';
import type { ReportModel } from './model.ts';

/** One line of a head or a signature, centred. */
const line = (text: string, size: number, more: Omit<IRunOptions, 'text' | 'size'> = {}, before = 0): Paragraph =>
  new Paragraph({ style: styleOf.head, spacing: { before: twips(before) }, children: [new TextRun({ text, size: halves(size), ...more })] });

/** A rule under a line, `long` points long in a column of `room` twips: the lower edge of an empty paragraph. */
function rule(long: number, room: number): Paragraph {
  const side = Math.max(0, Math.round((room - twips(long)) / 2));
  return new Paragraph({ style: styleOf.head, indent: { left: side, right: side }, spacing: { line: 60, lineRule: 'exact', before: 40, after: 80 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } }, children: [] });
}
const lengthOf = (text: string, size: number): number => roughMeasure(text, `bold ${size}px serif`);

/** Two columns side by side without edges; a row is never broken over two pages. */
function columns(widths: [number, number], rows: [Paragraph[], Paragraph[]][]): Table {
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: noEdges,
    rows: rows.map((sides) => new TableRow({ cantSplit: true, children: sides.map((children, index) => new TableCell({ borders: noEdges, width: { size: widths[index] ?? 0, type: WidthType.DXA }, margins: { left: 0, right: 0 }, children })) })),
  });
}

/** Quốc hiệu hoặc tiêu đề Đảng, tên cơ quan, số, nơi và ngày: the head that opens the document. */
function heads({ layout, head }: ReportModel, room: number): Table {
  const [first, second] = [layout.rightText, layout.rightSecondText];
  // The name of the country stands on one line; capitals run wider than the rough measure knows.
  const forRight = Math.max(Math.round(room * 0.56), twips(Math.ceil(lengthOf(first, layout.right) * 1.12)));
  const widths: [number, number] = [room - forRight, forRight];
  const motto = second ?? first;
  const mottoSize = second ? layout.rightSecond ?? layout.right : layout.right;
  const left = [
    ...(head.superior ? [line(head.superior, layout.superior)] : []), line(head.issuer, layout.issuer, { bold: true }),
    layout.under === 'rule' ? rule(lengthOf(head.issuer, layout.issuer) * 0.4, widths[0]) : line(layout.under, layout.issuer),
  ];
  const right = [...(second ? [line(first, layout.right, { bold: true })] : []), line(motto, mottoSize, { bold: true }), rule(lengthOf(motto, mottoSize), widths[1])];
  const [number, date] = [line(head.number, layout.number, {}, 4), line(head.date, layout.date, { italics: true }, 4)];
  return layout.dateBesideNumber ? columns(widths, [[left, right], [[number], [date]]]) : columns(widths, [[[...left, number], [...right, date]]]);
}

/** Everything over the text: head, kind of document, subject, of when its figures are, and what was made up. */
export function openingOf(model: ReportModel, room: number): (Paragraph | Table)[] {
  const { layout, mark } = model;
  const dashes = { style: BorderStyle.DASHED, size: 6, space: 4, color: '000000' };
  return [
    heads(model, room),
    line(model.type, layout.title, { bold: true }, 14), line(model.subject, layout.subject, { bold: true }, 4), line(model.dataTo, 12, { italics: true }, 4),
    layout.underSubject === 'hyphens' ? line('-----', layout.subject) : rule(100, room),
    ...(mark ? [new Paragraph({ style: styleOf.head, spacing: { before: 120, after: 120 }, border: { top: dashes, bottom: dashes, left: dashes, right: dashes }, children: [new TextRun({ text: mark, size: halves(11) })] })] : []),
    new Paragraph({ children: [] }),
  ];
}

/** Nơi nhận at the left, who signs at the right; blank where nobody has filled it in. */
export function closingOf(model: ReportModel, room: number): (Paragraph | Table)[] {
  const { layout, signature, recipients } = model;
  if (!signature) return [];
  const { head, headSize, listSize } = layout.recipients;
  const plain = (text: string, size: number, more: Omit<IRunOptions, 'text' | 'size'> = {}): Paragraph => new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text, size: halves(size), ...more })] });
  const left = recipients ? [
    plain(recipients.head, headSize, head === 'underlined' ? { underline: {} } : { bold: true, italics: true }),
    ...recipients.items.map((item) => plain(`- ${item}`, listSize)),
  ] : [new Paragraph({ children: [] })];
  const right = [
    line(signature.onBehalf.toLocaleUpperCase('vi'), layout.body, { bold: true }), line(signature.office.toLocaleUpperCase('vi'), layout.body, { bold: layout.signatureOfficeBold }),
    new Paragraph({ spacing: { before: ofMm(20) }, children: [] }), line(signature.name, layout.body, { bold: true }),
  ];
  return [new Paragraph({ keepNext: true, children: bookmarked(endMark(model), []) }), columns([Math.round(room * 0.46), room - Math.round(room * 0.46)], [[left, right]])];
}
