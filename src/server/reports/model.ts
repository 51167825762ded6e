import type { LayoutSettings } from './layouts.ts';

export interface Column { head: string; align: 'left' | 'center' | 'right'; width: number }
/**
 * A figure or a day apart from how paper says it, so that a spreadsheet counts with it: `before` and `after` are what
 * paper prints around the figure ("≥ ", " điểm"), `percent` a share of 1, `note` what paper says under it.
 */
export type Worth = ({ number: number; decimals: number; before?: string; after?: string; percent?: boolean; signed?: boolean } | { day: string }) & { note?: string | undefined };
/** A cell: its text as paper has it, whether it is set bold, and what it is worth. */
export type Cell = string | { text: string; bold?: true; worth?: Worth | undefined };
/** A row of cells, or a heading over all columns. */
export type Row = Cell[] | { group: string };

/** Words of a paragraph in one hand; `mark` on a live figure of a draft. */
export interface TextRun { text: string; bold?: boolean; italic?: boolean; mark?: string }
/** What a report is made of; PDF, DOCX, XLSX and CSV only draw it. Every text is plain text, never markup. */
export type Block = Drawn & {
  /** Where it comes from in the draft as stored, for a Word file to be read in again: see `docx-marks`. */
  marks?: string[];
};
type Drawn =
  | { type: 'part'; text: string; title: string }
  | { type: 'heading'; level: 1 | 2 | 3; text: string; runs?: TextRun[] }
  | { type: 'paragraph'; text: string; style?: 'italic' | 'note'; runs?: TextRun[] }
  | { type: 'list'; items: string[] }
  | Table
  | { type: 'charts'; charts: Chart[] };
/** biểu: `title` is its name in a spreadsheet, where nothing stands around it */
export interface Table { type: 'table'; title: string; columns: Column[]; rows: Row[]; size: number }
/** The numbers behind a drawn chart, at ends of months; `null` is a gap. */
export interface ChartData {
  days: string[]; decimals: number; measure: string;
  series: { role: 'actual' | 'way' | 'bound' | 'forecast' | 'band'; name: string; values: (number | null)[] }[];
}
export interface Chart { svg: string; alt: string; caption: string; data: ChartData }

export interface Appendix { label: string; title: string; note: string | null; mark: string | null; blocks: Block[] }

/** A whole report, decided. */
export interface ReportModel {
  properties: { title: string; author: string; keywords: string[] };
  layout: Omit<LayoutSettings, 'numberText'>;
  head: { superior: string | null; issuer: string; number: string; date: string };
  type: string;
  subject: string;
  dataTo: string;
  mark: string | null;
  /** On a công văn in place of type and subject: what stands under the number, and to whom it goes, a line each. */
  letter?: { subject: string; to: string; addressee: string[] };
  body: Block[];
  signature: { onBehalf: string; office: string; name: string } | null;
  recipients: { head: string; items: string[] } | null;
  /** mã phát hành: how anyone finds out whether a paper is the one that was issued; null before. */
  code: string | null;
  /** The draft that this was drawn from, and its version: a Word file of it can be read in again. */
  origin?: { report: string; version: number } | undefined;
  appendices: Appendix[];
  /** mục lục, on a page of its own before page 1: only when asked for. */
  contents: string | null;
  /** Set on landscape pages from the first: a wide table is never forced onto a portrait page. */
  wide: boolean;
}
