import type { Doc } from '#api/document';
import type { ReportBody, WordPart, WordReading } from '#api/reports';
import type { Part, Run } from '#domain/prose';
import { Refusal } from './problems.ts';
import { writtenInput } from './report-input.ts';
import { markNames, originNames, textsOf } from './reports/marks.ts';
import type { Block } from './reports/model.ts';
import { usualOutline } from './reports/outline.ts';
import { figureWords } from './reports/prose-blocks.ts';
import { composeReport } from './reports/report.ts';
import { WordParts, type Original } from './reports/word-parts.ts';
import { canonical } from './store/canonical.ts';
import { bodyAt } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { openWord } from './word/document.ts';
import { wordElements } from './word/elements.ts';

const partsOf = ({ parts, reportKind }: ReportBody): Part[] => parts ?? usualOutline(reportKind);
const sameWords = (a: Part | null, b: Part | null): boolean => canonical(a && [a.heading, a.blocks]) === canonical(b && [b.heading, b.blocks]);
const printed = (block: Block): string => (block.type === 'part' ? `${block.text} ${block.title}` : block.type === 'heading' ? block.text : '');

/** What a file is read against: the version that it was drawn from, its figures as the program would say them today. */
async function originalOf(read: Read, now: Date, id: string, version: number, body: ReportBody): Promise<Original> {
  const input = await writtenInput(read, now, body);
  const parts = partsOf(body);
  const { body: blocks } = composeReport({ ...input, parts, origin: { report: id, version } });
  const today: Original['today'] = new Map();
  for (const block of blocks) for (const mark of block.marks ?? []) today.set(mark, [...today.get(mark) ?? [], ...textsOf(block)]);
  return {
    parts, today, headings: parts.map((_, index) => { const head = blocks.find(({ marks }) => marks?.includes(markNames.part(index))); return head ? printed(head) : ''; }),
    figure: ({ indicatorId, show = 'actual' }: Run) => { const view = input.resolution.indicators.find((one) => one.id === indicatorId); return view ? figureWords(view, show) : ''; },
  };
}

/**
 * Reads a draft's Word file that somebody edited, part by part beside the draft as it stands. Nothing is saved.
 * @throws Refusal where it is no Word file, hostile, of another report or of none, or the draft is issued
 */
export async function readWordReport(read: Read, now: Date, report: Doc<'report'>, bytes: unknown): Promise<WordReading> {
  if (report.issued) throw new Refusal(409, 'reportIssued');
  if (!Buffer.isBuffer(bytes)) throw new Refusal(400, 'brokenWord');
  const file = openWord(bytes);
  const [of, version] = [file.properties.get(originNames.report), Number(file.properties.get(originNames.version))];
  if (of === undefined || !Number.isInteger(version) || version < 1) throw new Refusal(400, 'wordNotOurs');
  if (of !== report.id) throw new Refusal(400, 'wordOtherReport');
  const base = await bodyAt(read, report, version);
  if (!base) throw new Refusal(409, 'wordOtherVersion', { params: { version } });
  const original = await originalOf(read, now, report.id, version, base);
  const { elements, tracked } = wordElements(file);
  const reader = new WordParts(elements, original, file.comments);
  const found = reader.read();
  if (!found) throw new Refusal(400, 'wordNotOurs');
  const present = partsOf(report);
  const parts = found.map(({ key, part, notes }, index): WordPart => {
    const before = original.parts[index] ?? null;
    const was = present.find((one) => one.key === key) ?? null;
    const is = part && { ...part, level: was?.level ?? part.level };
    const same = is ? sameWords(is, before) || sameWords(is, was) : was === null;
    // Where nothing was added no other part's words can be.
    const told = same ? notes.filter(({ kind }) => kind !== 'mayHold') : notes;
    return { key, heading: was?.heading ?? before?.heading ?? '', state: same ? 'same' : is ? 'changed' : 'removed', also: !sameWords(was, before), was, is, notes: told };
  });
  const told = parts.filter(({ state, notes }) => state !== 'same' || notes.length > 0);
  return { version, current: report.version, parts: told, same: parts.length - told.length, tracked, outside: reader.outside };
}
