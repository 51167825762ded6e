import type { LayoutSettings } from './layouts.ts';

export interface Column { head: string; align: 'left' | 'center' | 'right'; width: number }
/** A cell: its text, and whether it is set bold. */
export type Cell = string | { text: string; bold: true };
/** A row of cells, or a heading over all columns. */
export type Row = Cell[] | { group: string };

/** What a report is made of; `pdf.ts` only draws it. Every text is plain text, never markup. */
export type Block =
  | { type: 'part'; text: string; title: string }
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'paragraph'; text: string; style?: 'italic' | 'note' }
  | { type: 'list'; items: string[] }
  | { type: 'table'; columns: Column[]; rows: Row[]; size: number }
  | { type: 'charts'; charts: Chart[] };
export interface Chart { svg: string; alt: string; caption: string }

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
  appendices: Appendix[];
  /** Set on landscape pages from the first: a wide table is never forced onto a portrait page. */
  wide: boolean;
}
