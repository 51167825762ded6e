import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { ReportModel } from './model.ts';

/** Word counts in twentieths of a point, faces in halves. */
export const twips = (points: number): number => Math.round(points * 20);
export const ofMm = (mm: number): number => Math.round(mm * 1440 / 25.4);
export const halves = (points: number): number => Math.round(points * 2);
export const face = 'Times New Roman';
export const language = { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' };

/** Names of our own paragraph styles; the rest are Word's. */
export const styleOf = { text: 'BodyText', cell: 'TableText', head: 'DocumentHead', note: 'Note' } as const;

/** The official look as Word's styles, so that a typist changes a size once for the whole document. */
export function stylesOf({ layout }: ReportModel): IStylesOptions {
  const { body, pitch, spacing, indent, table } = layout;
  const exact = { line: twips(pitch), lineRule: LineRuleType.EXACT };
  const black = { font: face, color: '000000', language };
  const heading = (bold: boolean, italics: boolean, centred: boolean) => ({
    run: { ...black, size: halves(body), bold, italics },
    paragraph: {
      keepNext: true, keepLines: true, spacing: { ...exact, before: twips(spacing + 2), after: twips(spacing) },
      ...(centred ? { alignment: AlignmentType.CENTER } : { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: ofMm(indent) } }),
    },
  });
  const own = (id: string, name: string, more: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...more });
  return {
    default: {
      document: { run: { ...black, size: halves(body) }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } } },
      heading1: heading(true, false, true), heading2: heading(true, false, false), heading3: heading(true, false, false), heading4: heading(true, true, false),
      caption: { run: { ...black, size: halves(12), italics: true }, paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: { before: 60, after: twips(12) } } },
    },
    paragraphStyles: [
      own(styleOf.text, 'Body Text', { paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: ofMm(indent) }, spacing: { ...exact, after: twips(spacing) } } }),
      own(styleOf.cell, 'Table Text', { run: { size: halves(table) }, paragraph: { spacing: { before: 30, after: 30 } } }),
      own(styleOf.head, 'Document Head', { paragraph: { alignment: AlignmentType.CENTER } }),
      own(styleOf.note, 'Note', { run: { size: halves(11), italics: true }, paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: twips(spacing) } } }),
    ],
  };
}
