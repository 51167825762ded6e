import { AlignmentType, Document, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TableOfContents, TextRun, type ISectionOptions, type ParagraphChild, type Table } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { wordChart } from './docx-chart.ts';
import { closingOf, openingOf } from './docx-head.ts';
import { bookmarked, figured, framed } from './docx-marks.ts';
import { halves, ofMm, styleOf, stylesOf } from './docx-styles.ts';
import { wordTable } from './docx-table.ts';
import { marker, originNames, readMark, textsOf } from './marks.ts';
import type { Appendix, Block, ReportModel, TextRun as ModelRun } from './model.ts';

type Part = Paragraph | Table;
const paper = { short: ofMm(210), long: ofMm(297) };
const levels = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

type Names = (marks: readonly string[] | undefined, text: string) => string[];
const unnamed: Names = () => [];

/** Words of a paragraph under their names; those of the program in a frame. */
function inked(names: string[], runs: (ParagraphChild | ParagraphChild[])[]): ParagraphChild[] {
  const own = names.find((name) => readMark(name)?.kind === 'piece');
  return bookmarked(names, own === undefined ? runs.flat() : [framed(own, runs.flat())]);
}
const runOf = ({ text, bold, italic, mark }: ModelRun): ParagraphChild[] => {
  const run = new TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) });
  return mark === undefined ? [run] : figured(mark, text, run);
};

/** What a block is in Word. `last` keeps with what comes after it: a signature never stands alone. */
function drawn(block: Block, room: number, last: boolean, names: Names): Part[] {
  const { marks } = block;
  switch (block.type) {
    case 'part': return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: inked(names(marks, ''), [new TextRun(block.text), new TextRun({ text: block.title, break: 1 })]) })];
    case 'heading': return [new Paragraph({ heading: levels[block.level - 1] ?? HeadingLevel.HEADING_4, children: inked(names(marks, block.text), (block.runs ?? [{ text: block.text }]).map(runOf)) })];
    case 'list': return block.items.map((item, index) => new Paragraph({ style: styleOf.text, children: inked(names(marks, item), [new TextRun(item)]), keepNext: last && index === block.items.length - 1 }));
    case 'table': return [wordTable(block, room, names(marks, textsOf(block).flat().join(' '))), new Paragraph({ spacing: { after: 60 }, children: [] })];
    case 'charts': return block.charts.flatMap((chart) => wordChart(chart, names(marks, ''), names(marks, chart.caption)));
    default: return block.text === '' ? [] : [new Paragraph({ style: block.style === 'note' ? styleOf.note : styleOf.text, keepNext: last, children: inked(names(marks, block.text), (block.runs ?? [{ text: block.text, italic: block.style !== undefined }]).map(runOf)) })];
  }
}

/** Margins and room of a page; a wide table never goes on a portrait one. */
function pageOf({ layout: { margin } }: ReportModel, wide: boolean): { room: number; page: NonNullable<ISectionOptions['properties']>['page'] } {
  const margins = wide ? { top: margin.top, bottom: 15, left: 20, right: 15 } : margin;
  const twips = { top: ofMm(margins.top), bottom: ofMm(margins.bottom), left: ofMm(margins.left), right: ofMm(margins.right), header: ofMm(10), footer: ofMm(10) };
  // Word's own way: the sizes of portrait, turned by the orientation.
  const size = { width: paper.short, height: paper.long, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT };
  return { room: (wide ? paper.long : paper.short) - twips.left - twips.right, page: { size, margin: twips } };
}

const numbered = ({ layout }: ReportModel): Header =>
  new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halves(layout.pageNumber) })] })] });
const blank = (): Header => new Header({ children: [new Paragraph({ children: [] })] });

function appendixSection(model: ReportModel, { label, title, note, mark, blocks }: Appendix): ISectionOptions {
  const { room, page } = pageOf(model, true);
  return {
    properties: { type: SectionType.NEXT_PAGE, ...(page ? { page } : {}) }, headers: { default: numbered(model) },
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(label), new TextRun({ text: title, break: 1 })] }),
      new Paragraph({ style: styleOf.head, spacing: { after: 120 }, children: [new TextRun({ text: [model.dataTo, mark].filter(Boolean).join(' – '), italics: true, size: halves(12) })] }),
      ...(note ? [new Paragraph({ style: styleOf.note, text: note })] : []),
      ...blocks.flatMap((block) => drawn(block, room, false, unnamed)),
    ],
  };
}

/** The page of contents before page 1. */
function contentsSection(model: ReportModel, title: string): ISectionOptions {
  const { page } = pageOf(model, false);
  return {
    properties: page ? { page } : {}, headers: { default: blank() },
    children: [
      new Paragraph({ style: styleOf.head, spacing: { after: 160 }, children: [new TextRun({ text: title, bold: true, size: halves(model.layout.title) })] }),
      new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-3' }),
    ],
  };
}

/** A report as Word's own document: styles, headings, tables and charts that a typist goes on with. */
export function drawDocx(model: ReportModel): Promise<Uint8Array> {
  const { room, page } = pageOf(model, model.wide);
  const names = marker(model);
  const main: ISectionOptions = {
    properties: { titlePage: true, type: SectionType.NEXT_PAGE, page: { ...page, pageNumbers: { start: 1 } } },
    headers: { default: numbered(model), first: blank() },
    children: [
      ...openingOf(model, room),
      ...model.body.flatMap((block, index) => drawn(block, room, index === model.body.length - 1 && model.signature !== null, names)),
      ...closingOf(model, room),
      ...(model.code ? [new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text: model.code, size: halves(9) })] })] : []),
    ],
  };
  const { properties: { title, author, keywords }, origin } = model;
  return Packer.toBuffer(new Document({
    title, creator: author, lastModifiedBy: author, keywords: keywords.join(', '), styles: stylesOf(model),
    ...(model.contents ? { pageNumbers: estimatePageNumbers } : {}),
    ...(origin ? { customProperties: [{ name: originNames.report, value: origin.report }, { name: originNames.version, value: String(origin.version) }] } : {}),
    sections: [...(model.contents ? [contentsSection(model, model.contents)] : []), main, ...model.appendices.map((one) => appendixSection(model, one))],
  }));
}
