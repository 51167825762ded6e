import { Refusal } from '../problems.ts';
import { attribute, first, inside, textIn, type XmlNode } from './xml.ts';
import { isOn, listIn, type WordFile } from './document.ts';

/** Words in one hand, with the names of the bookmarks and frames that they stand in. */
export interface WordRun { text: string; bold: boolean; italic: boolean; names: readonly string[] }
/** What a paragraph or table holds that is no words. */
export interface Beside { pictures: number; notes: number; boxes: number; comments: string[] }
export interface WordParagraph extends Beside {
  kind: 'paragraph'; runs: WordRun[];
  /** Bookmarks that begin in it or that its words stand in. */
  names: string[];
  heading: number | null; list: 'bullet' | 'number' | null;
  /** The last of its section. */
  endsSection: boolean;
}
export interface WordCell { text: string; bold: boolean; span: number; below: boolean }
export interface WordTable extends Beside { kind: 'table'; rows: WordCell[][]; names: string[] }
export type WordElement = WordParagraph | WordTable;
/** Changes that Word tracked and nobody has taken or refused yet: they are read as if they were taken. */
export interface Tracked { insertions: number; deletions: number; authors: string[] }

/** Elements in which others stand as they are. */
const through = new Set(['w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:dir', 'w:bdo', 'mc:Choice']);
const gone = new Set(['w:del', 'w:moveFrom']);

/** More than any report has: beyond these it is meant to keep the server busy. */
const most = { elements: 20_000, runs: 4000, open: 100 };

interface State { file: WordFile; open: Map<string, string>; frames: string[]; ends: Set<string>; tracked: Tracked & { all: Set<string> }; sofar: string[] }

function track(state: State, node: XmlNode): void {
  if (node.name === 'w:ins' || node.name === 'w:moveTo') state.tracked.insertions += 1;
  else if (gone.has(node.name)) state.tracked.deletions += 1;
  else return;
  const author = attribute(node, 'w:author');
  if (author) state.tracked.all.add(author);
}

/** Bookmarks begin and end anywhere between words; one that never ends stands at its place alone. */
function bookmark(state: State, node: XmlNode, into: Set<string>): void {
  const id = attribute(node, 'w:id') ?? '';
  if (node.name === 'w:bookmarkEnd') state.open.delete(id);
  if (node.name !== 'w:bookmarkStart') return;
  const name = attribute(node, 'w:name') ?? '';
  into.add(name);
  if (state.ends.has(id) && state.open.size < most.open) state.open.set(id, name);
}

const beside = (): Beside => ({ pictures: 0, notes: 0, boxes: 0, comments: [] });
const letters: Record<string, string> = { 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** Words, pictures and signs of one run. */
function runIn(state: State, node: XmlNode, paragraph: WordParagraph, names: Set<string>): void {
  const properties = first(node, 'w:rPr');
  const style = state.file.styles.get(attribute(first(properties, 'w:rStyle'), 'w:val') ?? '');
  let text = '';
  for (const one of inside(node)) {
    if (one.name === 'w:t') text += textIn(one);
    else if (one.name in letters) text += letters[one.name] ?? '';
    else if (one.name === 'w:sym') text += String.fromCodePoint(Number.parseInt(attribute(one, 'w:char') ?? '20', 16) || 32);
    else if (one.name === 'w:footnoteReference' || one.name === 'w:endnoteReference') paragraph.notes += 1;
    else if (one.name === 'w:commentReference') paragraph.comments.push(attribute(one, 'w:id') ?? '');
    else if (one.name === 'w:drawing' || one.name === 'w:pict' || one.name === 'w:object' || one.name === 'mc:AlternateContent') paragraph[/<?wps:txbx|w:txbxContent/.test(namesIn(one)) ? 'boxes' : 'pictures'] += 1;
  }
  if (text === '') return;
  const all = [...new Set([...state.open.values(), ...state.frames])];
  for (const name of all) names.add(name);
  paragraph.runs.push({ text, bold: isOn(first(properties, 'w:b')) ?? style?.bold ?? false, italic: isOn(first(properties, 'w:i')) ?? style?.italic ?? false, names: all });
}
const namesIn = (node: XmlNode): string => inside(node).map((one) => `${one.name} ${namesIn(one)}`).join(' ');

/** A frame says what stands in it by its tag. One that only asks for words holds none. */
function framed(state: State, node: XmlNode, within: (content: XmlNode) => void): void {
  const properties = first(node, 'w:sdtPr');
  const tag = attribute(first(properties, 'w:tag'), 'w:val');
  if (tag !== undefined) state.frames.push(tag);
  const content = first(node, 'w:sdtContent');
  if (content) within(isOn(first(properties, 'w:showingPlcHdr')) === true ? { ...content, children: [] } : content);
  if (tag !== undefined) state.frames.pop();
}

function wordsIn(state: State, node: XmlNode, paragraph: WordParagraph, names: Set<string>): void {
  for (const one of inside(node)) {
    track(state, one);
    bookmark(state, one, names);
    if (one.name === 'w:r') runIn(state, one, paragraph, names);
    else if (one.name === 'w:sdt') {
      const before = paragraph.runs.length;
      const asks = isOn(first(first(one, 'w:sdtPr'), 'w:showingPlcHdr')) === true;
      framed(state, one, (content) => {
        wordsIn(state, content, paragraph, names);
        // Emptied by hand, the frame is still there.
        if (asks && paragraph.runs.length === before) paragraph.runs.push({ text: '', bold: false, italic: false, names: [...state.frames] });
      });
    } else if (one.name === 'mc:AlternateContent') wordsIn(state, { ...one, children: inside(one, 'mc:Choice') }, paragraph, names);
    else if (through.has(one.name)) wordsIn(state, one, paragraph, names);
  }
}

function paragraphOf(state: State, node: XmlNode): { paragraph: WordParagraph; joins: boolean } {
  const properties = first(node, 'w:pPr');
  const style = state.file.styles.get(attribute(first(properties, 'w:pStyle'), 'w:val') ?? '');
  const paragraph: WordParagraph = {
    kind: 'paragraph', ...beside(), runs: [], names: [], heading: style?.heading ?? null, list: first(properties, 'w:numPr') ? listIn(properties, state.file.lists) : style?.list ?? null, endsSection: first(properties, 'w:sectPr') !== undefined,
  };
  // A mark of a paragraph that was deleted joins it with the next.
  const mark = first(properties, 'w:rPr');
  for (const one of inside(mark)) if (one.name === 'w:del' || one.name === 'w:ins') track(state, one);
  const names = new Set(state.sofar);
  state.sofar = [];
  wordsIn(state, node, paragraph, names);
  paragraph.names = [...names];
  return { paragraph, joins: first(mark, 'w:del') !== undefined };
}

function cellOf(state: State, node: XmlNode, table: WordTable, names: Set<string>): WordCell {
  const properties = first(node, 'w:tcPr');
  const merged = first(properties, 'w:vMerge');
  const paragraphs = elementsIn(state, node).map((one) => {
    for (const name of one.names) names.add(name);
    table.pictures += one.pictures; table.notes += one.notes; table.boxes += one.boxes;
    table.comments.push(...one.comments);
    // A table inside a cell is text of that cell.
    if (one.kind === 'table') return { text: one.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n'), bold: false };
    const said = one.runs.filter(({ text }) => text.trim() !== '');
    return { text: one.runs.map(({ text }) => text).join(''), bold: said.length > 0 && said.every(({ bold }) => bold), blank: said.length === 0 };
  });
  const said = paragraphs.filter((one) => !('blank' in one) || !one.blank);
  return {
    text: paragraphs.map(({ text }) => text).join('\n').trim(), bold: said.length > 0 && said.every(({ bold }) => bold),
    span: Math.max(1, Number(attribute(first(properties, 'w:gridSpan'), 'w:val')) || 1), below: merged !== undefined && attribute(merged, 'w:val') !== 'restart',
  };
}

function tableOf(state: State, node: XmlNode): WordTable {
  const table: WordTable = { kind: 'table', ...beside(), rows: [], names: [] };
  const names = new Set(state.sofar);
  state.sofar = [];
  const rowsIn = (at: XmlNode, name: string, take: (one: XmlNode) => void): void => {
    for (const one of inside(at)) {
      track(state, one);
      bookmark(state, one, names);
      if (one.name === name) take(one);
      else if (one.name === 'w:sdt') framed(state, one, (content) => { rowsIn(content, name, take); });
      else if (through.has(one.name)) rowsIn(one, name, take);
    }
  };
  for (const name of state.frames) names.add(name);
  rowsIn(node, 'w:tr', (row) => {
    const properties = first(row, 'w:trPr');
    for (const one of inside(properties)) track(state, one);
    if (first(properties, 'w:del')) return;
    const cells: WordCell[] = [];
    rowsIn(row, 'w:tc', (cell) => { cells.push(cellOf(state, cell, table, names)); });
    table.rows.push(cells);
  });
  table.names = [...names];
  return table;
}

function elementsIn(state: State, node: XmlNode): WordElement[] {
  const done: WordElement[] = [];
  let waiting: WordParagraph | null = null;
  const walk = (at: XmlNode): void => {
    for (const one of inside(at)) {
      track(state, one);
      if (one.name === 'w:p') {
        const { paragraph, joins } = paragraphOf(state, one);
        const before: WordParagraph | null = waiting;
        const whole: WordParagraph = before ? {
          ...paragraph, runs: [...before.runs, ...paragraph.runs], names: [...new Set([...before.names, ...paragraph.names])], comments: [...before.comments, ...paragraph.comments],
          pictures: before.pictures + paragraph.pictures, notes: before.notes + paragraph.notes, boxes: before.boxes + paragraph.boxes, endsSection: before.endsSection || paragraph.endsSection,
        } : paragraph;
        waiting = joins ? whole : null;
        if (!joins) done.push(whole);
      } else if (one.name === 'w:tbl') done.push(tableOf(state, one));
      else if (one.name === 'w:sdt') framed(state, one, walk);
      else if (through.has(one.name)) walk(one);
      else {
        const names = new Set(state.sofar);
        bookmark(state, one, names);
        state.sofar = [...names];
      }
    }
  };
  walk(node);
  if (waiting) done.push(waiting);
  return done;
}

/** Ids of bookmarks that end somewhere. */
function endsIn(node: XmlNode, into: Set<string>): Set<string> {
  for (const one of inside(node)) {
    if (one.name === 'w:bookmarkEnd') into.add(attribute(one, 'w:id') ?? '');
    endsIn(one, into);
  }
  return into;
}

/** The paragraphs and tables of a Word file in their order: insertions that were tracked are taken, deletions left out. @throws Refusal wordTooLarge */
export function wordElements(file: WordFile): { elements: WordElement[]; tracked: Tracked } {
  const all = new Set<string>();
  const state: State = { file, open: new Map(), frames: [], ends: endsIn(file.body, new Set()), tracked: { insertions: 0, deletions: 0, authors: [], all }, sofar: [] };
  const elements = elementsIn(state, file.body);
  if (elements.length > most.elements || elements.some((one) => one.kind === 'paragraph' && one.runs.length > most.runs)) throw new Refusal(400, 'wordTooLarge');
  const { insertions, deletions } = state.tracked;
  return { elements, tracked: { insertions, deletions, authors: [...all] } };
}
