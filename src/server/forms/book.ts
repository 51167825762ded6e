import { posix } from 'node:path';
import { Refusal } from '../problems.ts';
import { unzip } from '../sheets/zip-guard.ts';
import { attribute, tagsOf } from './xml.ts';

/** One sheet of a workbook: its name, where its part lies, whether it is shown. */
export interface BookSheet { name: string; path: string; hidden: boolean }
/** A workbook as its parts, each with the bytes it came with. */
export interface Book { parts: Map<string, Buffer>; sheets: BookSheet[]; workbook: string; styles: string | null }

/** A page of a form is far smaller; more is a table of data, and takes seconds to look through. */
const mostXml = 6 * 1024 * 1024;
const refuse = (code: string): Refusal => new Refusal(400, code);
export const textOf = (part: Buffer | undefined): string => part?.toString('utf8').replace(/^\uFEFF/, '') ?? '';

/** Parts that fetch something from elsewhere, or hold what is no table. */
const foreign = /^xl\/(?:externalLinks|queryTables|embeddings|activeX|ctrlProps|model)\/|^xl\/(?:connections|volatileDependencies)\.|^customUI\//i;
/** Functions that fetch from elsewhere or call programs. */
const fetching = /\b(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|IMAGE|IMPORTDATA|DDE)\s*\(|\[\d+\]|\|\s*'/i;

/** Where the targets of a part's relations lie, by their ids. @throws Refusal sheetExternal for a target elsewhere that is no plain link to click */
function relationsOf(parts: Map<string, Buffer>, path: string): Map<string, { type: string; target: string }> {
  const folder = posix.dirname(path);
  const relations = new Map<string, { type: string; target: string }>();
  for (const tag of tagsOf(textOf(parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`))))) {
    const [id, type, target] = [attribute(tag, 'Id'), attribute(tag, 'Type'), attribute(tag, 'Target')];
    if (tag.name !== 'Relationship' || id === undefined || type === undefined || target === undefined) continue;
    relations.set(id, { type, target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) });
  }
  return relations;
}

function refuseHostile(parts: Map<string, Buffer>): void {
  const types = textOf(parts.get('[Content_Types].xml'));
  if (/macroEnabled|vbaProject|intlmacrosheet|macrosheet/i.test(types)) throw refuse('sheetMacros');
  for (const [name, content] of parts) {
    if (foreign.test(name)) throw refuse('sheetExternal');
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    if (content.length > mostXml) throw refuse('sheetTooLarge');
    if (content[0] === 0xfe || content[0] === 0xff || content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw refuse('notASheet');
    if (!name.endsWith('.rels')) continue;
    for (const tag of tagsOf(textOf(content))) {
      if (tag.name === 'Relationship' && attribute(tag, 'TargetMode')?.toLowerCase() === 'external' && !attribute(tag, 'Type')?.endsWith('/hyperlink')) throw refuse('sheetExternal');
    }
  }
}

/** Formulas stay as they are, but none may fetch from elsewhere when somebody opens the file. */
function refuseFetching(xml: string): void {
  let from = -1;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'f') continue;
    if (tag.kind === 'open') from = tag.end;
    else if (tag.kind === 'close' && fetching.test(xml.slice(from, tag.start))) throw refuse('sheetExternal');
  }
}

/**
 * Opens an .xlsx file as its parts.
 * @throws Refusal 400 notASheet, sheetEncrypted, sheetTooLarge, sheetMacros, sheetExternal
 */
export function openBook(file: Buffer): Book {
  const parts = unzip(file);
  refuseHostile(parts);
  const workbook = [...relationsOf(parts, '')].map(([, one]) => one).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? '';
  const xml = textOf(parts.get(workbook));
  if (!/<(?:\w+:)?workbook[\s>]/.test(xml)) throw refuse('notASheet');
  const relations = relationsOf(parts, workbook);
  const sheets = [...tagsOf(xml)].filter(({ name, kind }) => name === 'sheet' && kind !== 'close').flatMap((tag): BookSheet[] => {
    const relation = relations.get(attribute(tag, '(?:\\w+:)?id') ?? '');
    const name = attribute(tag, 'name');
    if (name === undefined || !relation?.type.endsWith('/worksheet') || !parts.has(relation.target)) return [];
    return [{ name, path: relation.target, hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible' }];
  });
  if (!sheets.some(({ hidden }) => !hidden)) throw refuse('notASheet');
  for (const { path } of sheets) refuseFetching(textOf(parts.get(path)));
  const styles = [...relations.values()].find(({ type }) => type.endsWith('/styles'))?.target;
  return { parts, sheets, workbook, styles: styles !== undefined && parts.has(styles) ? styles : null };
}
