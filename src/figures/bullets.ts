import { bulletKinds, type Bullet } from '#domain/bullet';
import type { Status } from '#domain/indicator';
import { formatNumber } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { drawShape } from './shape.ts';
import { box, line, linesIn, sketch, stroke, widthOf, write, writeMarked, type Pen, type Drawn } from './sketch.ts';
import type { ChartTable } from './table.ts';
import { toneOf, type Theme } from './theme.ts';

/** One indicator on the shared axis; `was` is what has just changed, in words; `bullet` is null where it cannot stand on it. */
export interface BulletRow { number: string; name: string; status: Status; bullet: Bullet | null; was?: string | undefined }
interface Row extends BulletRow { bullet: Bullet }

const rowHeight = { wide: 44, narrow: 66 } as const;
const headHeight = 46;
/** What lies beyond is cut, and its number is written. */
const least = -0.5;
const most = 1.6;

const percent = (share: number, language: Language): string => `${formatNumber(Math.round(share * 100) + 0, language)}\u00a0%`;

/** Rows by what they are measured against, in the order they came. */
const groupsOf = (rows: readonly BulletRow[]): { kind: Bullet['kind']; rows: Row[] }[] => bulletKinds
  .map((kind) => ({ kind, rows: rows.filter((row): row is Row => row.bullet?.kind === kind) }))
  .filter((group) => group.rows.length > 0);

interface Axis { from: number; to: number; x: (share: number) => number; left: number; right: number }
function axisOf(rows: readonly Row[], left: number, right: number): Axis {
  const shares = rows.flatMap(({ bullet: { at, expected } }) => [at, expected ?? at]);
  const from = Math.max(least, Math.min(0, ...shares));
  const to = Math.min(most, Math.max(1.1, ...shares));
  return { from, to, left, right, x: (share) => left + ((Math.min(to, Math.max(from, share)) - from) / (to - from)) * (right - left) };
}

/** A torn end: the bar goes on beyond the picture. */
function tear(pen: Pen, x: number, y: number, theme: Theme): void {
  for (const off of [-9, -4]) line(pen, [x + off - 2, y + 9], [x + off + 2, y - 9], theme.paper, { width: 2.5 });
}

function drawBar(pen: Pen, { bullet: { at, expected }, status }: Row, axis: Axis, y: number, theme: Theme): void {
  const [zero, end] = [axis.x(0), axis.x(at)];
  box(pen, axis.left, y - 1, axis.right - axis.left, 2, theme.rule);
  box(pen, Math.min(zero, end), y - 6, Math.max(2, Math.abs(end - zero)), 12, theme[toneOf[status]]);
  if (at > axis.to) tear(pen, axis.right, y, theme);
  if (at < axis.from) tear(pen, axis.left + 13, y, theme);
  // One that lies beyond the picture is told by its number alone.
  if (expected !== null && expected >= axis.from && expected <= axis.to) stroke(pen, axis.x(expected), y, 12, theme);
}

function drawHead(pen: Pen, kind: Bullet['kind'], axis: Axis, top: number, foot: number, { theme, language, narrow: names }: Place): void {
  const words = texts[language].charts.bullets;
  write(pen, words.kind[kind], 0, top + 16, { weight: 600, color: theme.ink }, theme);
  const [zero, goal] = [axis.x(0), axis.x(1)];
  write(pen, kind === 'way' ? `0\u00a0% (${words.base})` : '0\u00a0%', zero, top + 38, { color: theme.ink3, align: zero - axis.left < 30 ? 'left' : 'center' }, theme);
  write(pen, `100\u00a0% (${words.goal[kind]})`, goal, top + 38, { color: theme.ink2, weight: 600, align: 'center' }, theme);
  // Where names stand above their bars, the lines run through the bars alone.
  const spans = names ? Array.from({ length: Math.round((foot - top - headHeight) / rowHeight.narrow) }, (_, index) => top + headHeight + index * rowHeight.narrow + 54).map((y) => [y - 11, y + 11] as const) : [[top + headHeight, foot] as const];
  for (const [from, to] of spans) {
    line(pen, [zero, from], [zero, to], theme.ink3);
    line(pen, [goal, from], [goal, to], theme.ink, { width: 1.5 });
  }
}

function drawRow(pen: Pen, row: Row, axis: Axis, top: number, { width, narrow, theme, language }: Place): void {
  const words = texts[language].charts.bullets;
  const height = narrow ? rowHeight.narrow : rowHeight.wide;
  const name = linesIn(pen, `${row.number}. ${row.name}`, (narrow ? width : axis.left - 20) - 24, 2, {}, theme);
  const y = narrow ? top + 54 : top + height / 2;
  drawShape(pen, row.status, 8, narrow ? top + 12 : y - (name.length - 1) * 8, 13, theme);
  name.forEach((text, index) => { write(pen, text, 22, (narrow ? top + 17 : y + 5 - (name.length - 1) * 8) + index * 17, { color: theme.ink }, theme); });
  drawBar(pen, row, axis, y, theme);
  const expected = row.bullet.expected !== null && !narrow ? ` · ${words.expected(percent(row.bullet.expected, language))}` : '';
  const at = percent(row.bullet.at, language);
  write(pen, at, axis.right + 12, y + 5, { weight: 600, color: theme[toneOf[row.status]] }, theme);
  pen.font = `600 14px ${theme.font}`;
  const x = axis.right + 12 + pen.measureText(at).width;
  if (row.was) writeMarked(pen, row.was, narrow ? axis.right - widthOf(pen, row.was, {}, theme) : x + 8, narrow ? top + 34 : y + 5, theme);
  else write(pen, expected, x, y + 5, { color: theme.ink2 }, theme);
}

interface Place { width: number; narrow: boolean; theme: Theme; language: Language }

/** Many indicators on one axis of shares, 0 % where each began and 100 % what is asked for. */
export function bulletsChart(rows: readonly BulletRow[], { language, theme, width }: { language: Language; theme: Theme; width: number }): Drawn {
  const narrow = width < 620;
  const place = { width, narrow, theme, language };
  const groups = groupsOf(rows);
  const each = narrow ? rowHeight.narrow : rowHeight.wide;
  const height = groups.reduce((sum, group) => sum + headHeight + group.rows.length * each + 14, 0);
  const cuts = groups.flatMap((group, at) => {
    const top = groups.slice(0, at).reduce((sum, one) => sum + headHeight + one.rows.length * each + 14, 0);
    return group.rows.map((_, index) => (index === 0 ? top : top + headHeight + index * each));
  });
  return {
    height, cuts,
    configuration: sketch((pen) => {
      let top = 0;
      for (const group of groups) {
        const axis = axisOf(group.rows, narrow ? 0 : Math.round(width * 0.38), width - (narrow ? 64 : group.rows.some(({ was }) => was) ? 216 : 168));
        const foot = top + headHeight + group.rows.length * each;
        group.rows.forEach((row, index) => { drawRow(pen, row, axis, top + headHeight + index * each, place); });
        drawHead(pen, group.kind, axis, top, foot, place);
        top = foot + 14;
      }
    }),
  };
}

/** What the bars show together: how many are there, and the one that is farthest behind where it ought to be. */
export function bulletsSentence(rows: readonly BulletRow[], language: Language): string {
  const words = texts[language].charts.bullets;
  const drawn = rows.filter((row): row is Row => row.bullet !== null);
  if (drawn.length === 0) return texts[language].charts.none;
  const reached = drawn.filter(({ bullet: { kind, at } }) => (kind === 'cap' ? at <= 1 + 1e-9 : at >= 1 - 1e-9)).length;
  const lacking = (row: Row): number => (row.bullet.kind === 'cap' ? row.bullet.at - 1 : (row.bullet.expected ?? 1) - row.bullet.at);
  const worst = [...drawn].sort((a, b) => lacking(b) - lacking(a))[0];
  return words.sentence(formatNumber(reached, language), formatNumber(drawn.length, language))
    + (worst && lacking(worst) > 1e-9 ? words.worst(worst.name, percent(worst.bullet.at, language)) : '');
}

/** How the bars are read; nothing where none is drawn. */
export const bulletsSubtitle = (rows: readonly BulletRow[], language: Language): string => (rows.some(({ bullet }) => bullet !== null) ? texts[language].charts.bullets.subtitle : '');

/** The ones that cannot stand on the axis are named, not left out unseen. */
export function bulletsNotes(rows: readonly BulletRow[], language: Language): string[] {
  const left = rows.filter(({ bullet }) => bullet === null);
  return left.length > 0 ? [texts[language].charts.bullets.none(left.map(({ number, name }) => `${number}. ${name}`).join('; '))] : [];
}

export function bulletsTable(rows: readonly BulletRow[], language: Language): ChartTable {
  const { charts, status } = texts[language];
  const { columns, kind } = charts.bullets;
  const share = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : percent(value, language));
  return {
    columns: [columns.name, columns.number, columns.kind, columns.at, columns.expected, columns.status],
    rows: rows.map((row) => [row.name, row.number, row.bullet ? kind[row.bullet.kind] : '–', share(row.bullet?.at), share(row.bullet?.expected), status.word[row.status]]),
  };
}
