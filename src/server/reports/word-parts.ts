import type { WordNote } from '#api/reports';
import { figuresIn, joined, type Part, type Piece, type ProseBlock, type Run } from '#domain/prose';
import { cleanedBlocks, oneLine, type Rough } from '#domain/prose-clean';
import { fold } from '#domain/fold';
import type { WordElement, WordParagraph, WordRun } from '../word/elements.ts';
import { gridOf } from '../word/tables.ts';
import { settable } from './glyphs.ts';
import { bare, markNames, readMark, type ReadMark } from './marks.ts';
import { finder, handOf, joinedLists, keyOf, linesOf, numberIn, tableKey, unnumbered } from './word-lines.ts';

/** What a Word file is read against: the stored version that it was drawn from, and what the program would say today. */
export interface Original {
  parts: Part[];
  /** Headings as they are printed, with their numbers. */
  headings: string[];
  /** Words of a piece, a paragraph or the cells of a table each, by its mark. */
  today: Map<string, string[][]>;
  figure: (run: Run) => string;
}
/** One part as the file has it; `part` is null where the file has none of it. */
export interface ReadPart { key: string; part: Part | null; notes: WordNote[] }

type PieceMark = Extract<ReadMark, { kind: 'piece' }>;
type OwnMark = PieceMark | Extract<ReadMark, { kind: 'unwritten' }>;
type Item = { of: 'piece'; mark: PieceMark } | { of: 'prose'; key: string; rough: Rough };

const wordsOf = (runs: readonly { text?: string | undefined }[]): string => runs.map(({ text }) => text ?? '').join('');
const marksIn = (names: readonly string[]): ReadMark[] => names.flatMap((name) => readMark(name) ?? []);
const ownerOf = (names: readonly string[]): OwnMark | undefined => marksIn(names).find((one): one is OwnMark => one.kind === 'piece' || one.kind === 'unwritten');

/** Reads a Word file's paragraphs and tables as the parts of a report, whatever a typist did to them. */
export class WordParts {
  private readonly notes = new Map<number, WordNote[]>();
  private readonly found = { pieces: new Map<string, { part: number; lines: Set<number>; of: number }>(), figures: new Set<string>(), silent: new Set<string>() };
  private readonly elements: WordElement[];
  private readonly original: Original;
  private readonly comments: Map<string, { author: string; text: string }>;
  private readonly around = finder();
  /** Every line that was stored. */
  private readonly known: Set<string>;
  readonly outside: WordNote[] = [];

  constructor(elements: WordElement[], original: Original, comments: Map<string, { author: string; text: string }>) {
    this.elements = elements;
    this.original = original;
    this.comments = comments;
    this.known = new Set(original.parts.flatMap(({ blocks }) => blocks.flatMap(linesOf)));
  }

  private note(part: number, note: WordNote): void {
    this.notes.set(part, [...this.notes.get(part) ?? [], note]);
  }
  private pieceOf({ part, block }: { part: number; block: number }): ProseBlock | undefined {
    const found = this.original.parts[part]?.blocks[block];
    return found?.type === 'live' ? found : undefined;
  }

  /** Where each part begins, by its mark, else by the words or the number of its heading between its neighbours. */
  private starts(end: number): Map<number, number> {
    const starts = new Map<number, number>();
    for (const [at, { names }] of this.elements.slice(0, end).entries()) {
      for (const mark of marksIn(names)) {
        if (mark.kind === 'part' && !starts.has(mark.part) && this.original.parts[mark.part]) starts.set(mark.part, at);
        if (mark.kind === 'silent') this.found.silent.add(`${mark.part}_${mark.block}`);
      }
    }
    if (starts.size === 0) return starts;
    for (const [part, { heading, ...rest }] of this.original.parts.entries()) {
      if (starts.has(part) || heading === '') continue;
      const before = Math.max(-1, ...[...starts].flatMap(([other, at]) => (other < part ? [at] : [])));
      const after = Math.min(end, ...[...starts].flatMap(([other, at]) => (other > part ? [at] : [])));
      const printed = this.original.headings[part] ?? heading;
      const number = numberIn(printed, heading);
      const at = this.elements.findIndex((one, index) => index > before && index < after && one.kind === 'paragraph' && ownerOf(one.names) === undefined
        && (fold(unnumbered(wordsOf(one.runs), { heading, ...rest }, printed)) === fold(bare(heading)) || (one.heading !== null && number !== '' && bare(wordsOf(one.runs)).startsWith(`${number} `))));
      if (at < 0) continue;
      starts.set(part, at);
      this.note(part, { kind: 'foundByWords' });
    }
    return starts;
  }

  /** A figure of ours in a line: kept whatever was typed over it. */
  private figure(mark: Extract<ReadMark, { kind: 'figure' }>, runs: WordRun[], part: number): Run[] {
    const [text, hand] = [wordsOf(runs), handOf(runs[0] ?? { bold: false, italic: false })];
    const live = figuresIn(this.original.parts[mark.part] ?? { key: '', level: 0, heading: '', blocks: [] })[mark.figure];
    if (!live) return [{ text, ...hand }];
    this.found.figures.add(`${mark.part}_${mark.figure}`);
    const whole = this.around(text, mark.hash);
    if (!whole) this.note(part, { kind: 'figure', indicatorId: live.indicatorId, show: live.show ?? 'actual', word: bare(text), ours: this.original.figure(live) });
    const { bold: _bold, italic: _italic, ...bareFigure } = live;
    return [{ text: whole?.before ?? '', ...hand }, { ...bareFigure, ...hand }, { text: whole?.after ?? '', ...hand }];
  }

  /** Words as runs of a report, figures of ours live in them. */
  private runs(words: WordRun[], part: number): Run[] {
    const done: Run[] = [];
    for (let at = 0; at < words.length;) {
      const run = words[at] as WordRun;
      const mark = marksIn(run.names).find((one): one is Extract<ReadMark, { kind: 'figure' }> => one.kind === 'figure');
      const rest = words.slice(at);
      const count = mark ? rest.findIndex(({ names }) => !marksIn(names).some((one) => one.kind === 'figure' && one.part === mark.part && one.figure === mark.figure)) : 1;
      const own = rest.slice(0, count < 0 ? rest.length : count);
      done.push(...(mark ? this.figure(mark, own, part) : [{ text: run.text, ...handOf(run) }]));
      at += own.length;
    }
    return joined(done);
  }

  /** Words of a piece: the piece stays, what was typed beside it is prose, what was typed over it is told. */
  private own(mark: OwnMark, text: string, part: number, cells?: string[]): { before: string; after: string; piece: boolean } {
    const whole = this.around(text, mark.hash);
    if (mark.kind === 'unwritten') return whole ? { ...whole, piece: false } : { before: text, after: '', piece: false };
    const piece = this.pieceOf(mark);
    if (!piece) return { before: text, after: '', piece: false };
    const id = `${mark.part}_${mark.block}`;
    const seen = this.found.pieces.get(id) ?? { part, lines: new Set<number>(), of: mark.of };
    seen.lines.add(mark.at);
    this.found.pieces.set(id, seen);
    if (!whole) this.changed(part, piece.piece ?? 'counts', mark, cells ?? [text]);
    return { before: whole?.before ?? '', after: whole?.after ?? '', piece: true };
  }
  private changed(part: number, piece: Piece, mark: PieceMark, said: string[]): void {
    const lines = this.original.today.get(markNames.piece(mark.part, mark.block));
    const ours = lines?.length === mark.of ? lines[mark.at] : undefined;
    const differing = ours?.length === said.length ? said.flatMap((cell, at) => (bare(cell) === bare(ours[at] ?? '') ? [] : [{ word: bare(cell), ours: bare(ours[at] ?? '') }])) : [{ word: bare(said.join(' | ')), ours: ours ? bare(ours.join(' | ')) : '' }];
    for (const one of differing.slice(0, 20)) this.note(part, { kind: 'piece', piece, word: one.word.slice(0, 500), ours: one.ours.slice(0, 500) });
  }

  /** Words without the sign that ends a whole document, which is the program's. */
  private unended(runs: Run[]): Run[] {
    const last = runs.at(-1);
    if (!last?.text?.endsWith('./.')) return runs;
    const ending = (sign: string): Run[] => joined([...runs.slice(0, -1), { ...last, text: `${(last.text ?? '').slice(0, -3)}${sign}` }]);
    return this.known.has(keyOf('P', ending(''))) ? ending('') : ending('.');
  }

  private proseOf(typed: Run[], { heading, list }: Pick<WordParagraph, 'heading' | 'list'>): Item[] {
    const runs = this.unended(oneLine(typed));
    if (runs.length === 0) return [];
    return [{ of: 'prose', key: keyOf(heading === null ? 'P' : 'H', runs), rough: { kind: 'words', runs, as: heading === null ? list ?? 'paragraph' : 'heading' } }];
  }

  private paragraph(one: WordParagraph, part: number): Item[] {
    const items: Item[] = [];
    for (let at = 0; at < one.runs.length;) {
      const mark = ownerOf(one.runs[at]?.names ?? []);
      const rest = one.runs.slice(at);
      const same = ({ names }: WordRun): boolean => { const other = ownerOf(names); return mark === undefined ? other === undefined : JSON.stringify(other) === JSON.stringify(mark); };
      const count = rest.findIndex((run) => !same(run));
      const own = rest.slice(0, count < 0 ? rest.length : count);
      at += own.length;
      if (!mark) { items.push(...this.proseOf(this.runs(own, part), one)); continue; }
      const { before, after, piece } = this.own(mark, wordsOf(own), part);
      items.push(...this.proseOf([{ text: before }], one), ...(piece && mark.kind === 'piece' ? [{ of: 'piece' as const, mark }] : []), ...this.proseOf([{ text: after }], one));
    }
    const alone = ownerOf(one.names);
    // A chart has no words of its own.
    if (alone?.kind === 'piece' && one.pictures > 0 && !one.runs.some(({ names }) => ownerOf(names) !== undefined) && this.own(alone, '', part).piece) items.unshift({ of: 'piece', mark: alone });
    else if (one.pictures > 0) this.note(part, { kind: 'pictures', count: one.pictures });
    return items;
  }

  private items(one: WordElement, part: number): Item[] {
    if (one.notes > 0) this.note(part, { kind: 'footnotes', count: one.notes });
    if (one.boxes > 0) this.note(part, { kind: 'boxes', count: one.boxes });
    if (one.kind === 'paragraph') return this.paragraph(one, part);
    const cells = one.rows.flatMap((row) => row.map(({ text }) => text));
    const mark = ownerOf(one.names);
    if (mark?.kind === 'piece' && this.own(mark, cells.join(' '), part, cells).piece) return [{ of: 'piece', mark }];
    const rows = gridOf(one.rows).map((row) => row.cells.map(({ text }) => text));
    if (rows.some((row) => row.length > 12)) this.note(part, { kind: 'wide', count: 12 });
    return [{ of: 'prose', key: tableKey(rows), rough: { kind: 'table', rows } }];
  }

  /** A part's blocks: stored ones as they are where their words are the same, what is new cleaned, pieces live. */
  private blocks(items: Item[], part: number): ProseBlock[] {
    const stored = this.original.parts[part]?.blocks ?? [];
    const lines = stored.map(linesOf);
    const done: { block: ProseBlock; from: number | null }[] = [];
    let rough: Rough[] = [];
    const keys = items.map((one) => (one.of === 'prose' ? one.key : ''));
    let next = 0;
    const flush = (): void => {
      done.push(...cleanedBlocks(rough).map((block) => ({ block, from: null })));
      rough = [];
    };
    for (let at = 0; at < items.length;) {
      const item = items[at] as Item;
      if (item.of === 'piece') {
        const block = this.pieceOf(item.mark);
        const from = item.mark.part === part ? item.mark.block : null;
        flush();
        if (block && !done.some((one) => one.block === block)) {
          done.push({ block, from });
          if (from !== null) next = Math.max(next, from + 1);
        }
        at += 1;
        continue;
      }
      const goesOn = (index: number, count: number): boolean => { const after = items[at + count]; return stored[index]?.ordered === true && after?.of === 'prose' && after.rough.kind === 'words' && wordsOf(after.rough.runs).trimStart().startsWith(`${count + 1}. `); };
      const match = lines.findIndex((own, index) => index >= next && own.length > 0 && own.every((line, by) => line === keys[at + by]) && !goesOn(index, own.length));
      if (match < 0) {
        rough.push(item.rough);
        at += 1;
        continue;
      }
      flush();
      done.push({ block: stored[match] as ProseBlock, from: match });
      at += lines[match]?.length ?? 1;
      next = match + 1;
    }
    flush();
    // What prints nothing today cannot be in the file; it keeps its place after what stood before it.
    for (const [index, block] of stored.entries()) {
      const silent = block.type === 'live' ? this.found.silent.has(`${part}_${index}`) : lines[index]?.length === 0;
      if (!silent || done.some((one) => one.block === block)) continue;
      const after = done.findLastIndex(({ from }) => from !== null && from < index);
      done.splice(after + 1, 0, { block, from: index });
    }
    return joinedLists(done);
  }

  private heading(one: WordParagraph, index: number): { heading: string; rest: Item[] } {
    const part = this.original.parts[index] as Part;
    const named = one.names.some((name) => name === markNames.part(index));
    // Its words were deleted and what follows moved up to it.
    if (named && wordsOf(one.runs) !== '' && !one.runs.some(({ names }) => names.includes(markNames.part(index)))) {
      this.note(index, { kind: 'headingGone' });
      return { heading: part.heading, rest: this.paragraph(one, index) };
    }
    const said = unnumbered(wordsOf(one.runs), part, this.original.headings[index] ?? part.heading);
    if (said === '') this.note(index, { kind: 'headingGone' });
    return { heading: said === '' || said === bare(settable(part.heading)) ? part.heading : said.slice(0, 300), rest: [] };
  }

  /** What is no longer in the file of what the program puts there. */
  private missing(index: number): void {
    const part = this.original.parts[index] as Part;
    for (const [at, { type, piece = 'counts' }] of part.blocks.entries()) {
      const seen = this.found.pieces.get(`${index}_${at}`);
      if (type !== 'live' || this.found.silent.has(`${index}_${at}`)) continue;
      if (!seen) this.note(index, { kind: 'pieceGone', piece });
      else if (seen.lines.size < seen.of) this.note(index, { kind: 'pieceLines', piece, count: seen.of - seen.lines.size });
    }
    for (const [at, live] of figuresIn(part).entries()) {
      if (!this.found.figures.has(`${index}_${at}`)) this.note(index, { kind: 'figureGone', indicatorId: live.indicatorId, show: live.show ?? 'actual', ours: this.original.figure(live) });
    }
  }

  /** Every part of the original as the file has it. Null where the file has no mark of any. */
  read(): ReadPart[] | null {
    const { parts } = this.original;
    const first = this.elements.findIndex(({ names }) => marksIn(names).some(({ kind }) => kind === 'part'));
    if (first < 0) return null;
    const stop = this.elements.findIndex((one, at) => at >= first && (marksIn(one.names).some(({ kind }) => kind === 'end') || (one.kind === 'paragraph' && one.endsSection)));
    const last = this.elements[stop];
    // Words typed into the paragraph that ends the body belong to it.
    const end = stop < 0 ? this.elements.length : stop + (last?.kind === 'paragraph' && wordsOf(last.runs).trim() !== '' ? 1 : 0);
    const starts = this.starts(end);
    const order = [...starts].sort(([, a], [, b]) => a - b);
    const read = new Map<number, Part>();
    for (const [place, [index, at]] of order.entries()) {
      const part = parts[index] as Part;
      const until = order[place + 1]?.[1] ?? end;
      const [head, ...rest] = this.elements.slice(at, Math.max(at + 1, until));
      if (head === undefined) continue;
      const headed = part.heading !== '' && head.kind === 'paragraph' ? this.heading(head, index) : { heading: part.heading, rest: this.items(head, index) };
      for (const { comments } of [head, ...rest]) this.said(comments, (note) => { this.note(index, note); });
      const items = [...headed.rest, ...rest.flatMap((one) => this.items(one, index))];
      read.set(index, { ...part, heading: headed.heading, blocks: this.blocks(items, index) });
      if (place > 0 && (order[place - 1]?.[0] ?? -1) > index) this.note(index, { kind: 'moved' });
    }
    for (const { comments } of [...this.elements.slice(0, first), ...this.elements.slice(end)]) this.said(comments, (note) => { this.outside.push(note); });
    for (const [index, part] of parts.entries()) {
      if (read.has(index)) { this.missing(index); continue; }
      // A part that printed nothing cannot be in the file.
      if (part.heading === '' && part.blocks.every((block) => block.type !== 'live' && linesOf(block).length === 0)) { read.set(index, part); continue; }
      const before = Math.max(-1, ...[...read.keys()].filter((other) => other < index));
      if (before >= 0) this.note(before, { kind: 'mayHold', word: part.heading });
    }
    return parts.map(({ key }, index) => ({ key, part: read.get(index) ?? null, notes: this.notes.get(index) ?? [] }));
  }

  private said(ids: string[], tell: (note: WordNote) => void): void {
    for (const id of ids) {
      const comment = this.comments.get(id);
      if (comment) tell({ kind: 'comment', author: comment.author, word: comment.text.slice(0, 1000) });
    }
  }
}
