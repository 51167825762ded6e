import { BookmarkEnd, BookmarkStart, BuilderElement, bookmarkUniqueNumericId, type ParagraphChild } from 'docx';
import { report as words } from '#texts/vi/report';
import { hashOf } from './marks.ts';

/** Things of a paragraph between the ends of bookmarks. */
export function bookmarked(names: readonly string[], children: readonly ParagraphChild[]): ParagraphChild[] {
  const ids = names.map((name) => ({ name, id: bookmarkUniqueNumericId() }));
  return [...ids.map(({ name, id }) => new BookmarkStart(name, id)), ...children, ...ids.map(({ id }) => new BookmarkEnd(id))] as ParagraphChild[];
}

const element = (name: string, attributes: Record<string, string>, children: BuilderElement[] = []): BuilderElement =>
  new BuilderElement({ name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])), children });

/** Words of the program, in a frame that says so to whoever types in it; Word keeps the frame where it loses a bookmark. */
export function framed(name: string, children: readonly ParagraphChild[]): ParagraphChild {
  const properties = element('w:sdtPr', {}, [element('w:alias', { 'w:val': words.wordFrame }), element('w:tag', { 'w:val': name })]);
  return element('w:sdt', {}, [properties, element('w:sdtContent', {}, children as unknown as BuilderElement[])]) as unknown as ParagraphChild;
}

/** A live figure: framed and marked, with what it says. */
export function figured(mark: string, text: string, run: ParagraphChild): ParagraphChild[] {
  const name = `${mark}_${hashOf(text)}`;
  return bookmarked([name], [framed(name, [run])]);
}
