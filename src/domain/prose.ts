/** What people write in a report: a small tree of plain words and marks, never markup of any other program. */

/** số nào của chỉ tiêu: what is, what is asked for, what was to be expected by now, how it is judged */
export const figureShows = ['actual', 'target', 'expected', 'status'] as const;
export type FigureShow = (typeof figureShows)[number];

/** A run of words in one hand, or a live figure of an indicator. */
export interface Run { text?: string | undefined; bold?: boolean | undefined; italic?: boolean | undefined; indicatorId?: string | undefined; show?: FigureShow | undefined }

/** khối: lời văn, đề mục nhỏ, danh sách, bảng, hoặc mảnh số liệu sống */
export const blockTypes = ['paragraph', 'heading', 'list', 'table', 'live'] as const;
/** mảnh sống: what the program puts there from the figures of the day */
export const pieces = [
  'summary', 'counts', 'indicators', 'charts', 'taskCounts', 'taskMatrix', 'results', 'limitations', 'objectiveCauses', 'subjectiveCauses',
  'lessons', 'carried', 'measures', 'body', 'line', 'chart', 'table',
] as const;
export type Piece = (typeof pieces)[number];
/** Pieces of one indicator, which must say which. */
export const ofIndicator: ReadonlySet<string> = new Set<Piece>(['line', 'chart']);

export interface ProseBlock {
  type: (typeof blockTypes)[number];
  runs?: Run[] | undefined; items?: Run[][] | undefined; ordered?: boolean | undefined;
  columns?: string[] | undefined; rows?: string[][] | undefined;
  piece?: Piece | undefined; indicatorId?: string | undefined;
}
/** phần của báo cáo: `level` 0 is a Part in capitals, 1 to 3 are I, 1 and a; a part without a heading only holds blocks */
export interface Part { key: string; level: number; heading: string; blocks: ProseBlock[] }

export interface ProseProblem { path: string; code: string }

const needs: Record<ProseBlock['type'], (keyof ProseBlock)[]> = { paragraph: ['runs'], heading: ['runs'], list: ['items'], table: ['columns', 'rows'], live: ['piece'] };
const may: Record<ProseBlock['type'], (keyof ProseBlock)[]> = { paragraph: [], heading: [], list: ['ordered'], table: [], live: ['indicatorId'] };
const fields = ['runs', 'items', 'ordered', 'columns', 'rows', 'piece', 'indicatorId'] as const;

function blockProblems(block: ProseBlock, path: string): ProseProblem[] {
  const { type, runs = [], items = [], columns = [], rows = [], piece } = block;
  const known = new Set([...needs[type], ...may[type]]);
  return [
    ...needs[type].filter((field) => block[field] === undefined).map((field) => ({ path: `${path}/${field}`, code: 'needed' })),
    ...fields.filter((field) => block[field] !== undefined && !known.has(field)).map((field) => ({ path: `${path}/${field}`, code: 'otherBlock' })),
    ...(type === 'table' && columns.length === 0 ? [{ path: `${path}/columns`, code: 'needed' }] : []),
    ...rows.flatMap((row, at) => (type === 'table' && row.length !== columns.length ? [{ path: `${path}/rows/${at}`, code: 'rowLength' }] : [])),
    ...(type === 'live' && ofIndicator.has(piece ?? '') && block.indicatorId === undefined ? [{ path: `${path}/indicatorId`, code: 'needed' }] : []),
    ...[...runs, ...items.flat()].some((run) => (run.text === undefined) === (run.indicatorId === undefined)) ? [{ path, code: 'textOrFigure' }] : [],
  ];
}

/** What a schema cannot say of an outline: keys once, and in each block what its type needs and nothing else. */
export function outlineProblems(parts: readonly Part[]): ProseProblem[] {
  return parts.flatMap((part, at) => [
    ...(parts.findIndex(({ key }) => key === part.key) < at ? [{ path: `parts/${at}/key`, code: 'twice' }] : []),
    ...part.blocks.flatMap((block, index) => blockProblems(block, `parts/${at}/blocks/${index}`)),
  ]);
}

/** Every live figure of a part, in the order in which it is read. */
export const figuresIn = ({ blocks }: Part): Run[] => blocks.flatMap(({ runs = [], items = [] }) => [...runs, ...items.flat()]).filter(({ indicatorId }) => indicatorId !== undefined);

/** Runs side by side in one hand are one run; empty ones are none. */
export function joined(runs: readonly Run[]): Run[] {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (run.indicatorId === undefined && (run.text ?? '') === '') continue;
    if (last?.text !== undefined && run.text !== undefined && Boolean(last.bold) === Boolean(run.bold) && Boolean(last.italic) === Boolean(run.italic)) last.text += run.text;
    else done.push({ ...run });
  }
  return done;
}

/** How a live figure is typed: `{{4}}`, `{{4|mục tiêu}}`; the words of each kind are given by the language. */
export interface FigureNames { idOf: (number: string) => string | undefined; numberOf: (id: string) => string | undefined; shows: Record<FigureShow, string> }

const plainOf = (text: string): string => text.replaceAll(/[\\*_{]/g, (sign) => `\\${sign}`);

/** Runs as a person types them: `**đậm**`, `_nghiêng_`, `{{4}}`; a sign that is meant as itself is led by `\`. */
export function typedOf(runs: readonly Run[], { numberOf, shows }: Pick<FigureNames, 'numberOf' | 'shows'>): string {
  let [bold, italic] = [false, false];
  let text = '';
  const turn = (toBold: boolean, toItalic: boolean): void => {
    text += `${bold === toBold ? '' : '**'}${italic === toItalic ? '' : '_'}`;
    [bold, italic] = [toBold, toItalic];
  };
  for (const run of joined(runs)) {
    turn(run.bold === true, run.italic === true);
    text += run.indicatorId === undefined ? plainOf(run.text ?? '') : `{{${numberOf(run.indicatorId) ?? run.indicatorId}${run.show === undefined || run.show === 'actual' ? '' : `|${shows[run.show]}`}}}`;
  }
  turn(false, false);
  return text;
}

const token = /\\([\\*_{])|\{\{([^{}|]+)(?:\|([^{}|]+))?\}\}|\*\*|_|[^\\*_{]+|[\\*{]/gu;

/** What a person typed, as runs; braces that name no indicator stay words. */
export function runsOf(text: string, { idOf, shows }: Pick<FigureNames, 'idOf' | 'shows'>): Run[] {
  let [bold, italic] = [false, false];
  const runs: Run[] = [];
  for (const [whole, escaped, number, word] of text.matchAll(token)) {
    const hand = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
    const show = word === undefined ? 'actual' : figureShows.find((one) => shows[one] === word.trim().toLocaleLowerCase('vi'));
    const indicatorId = number === undefined ? undefined : idOf(number.trim());
    if (indicatorId !== undefined && show !== undefined) runs.push({ indicatorId, show, ...hand });
    else if (whole === '**') bold = !bold;
    else if (whole === '_') italic = !italic;
    else runs.push({ text: escaped ?? whole, ...hand });
  }
  return joined(runs);
}
