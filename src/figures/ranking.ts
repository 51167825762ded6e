import type { Aim } from '#domain/indicator';
import { sideOf } from '#domain/allocation';
import type { Ranking } from '#domain/ranking';
import { formatFigure, formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { box, line, linesIn, sketch, stroke, widthOf, write, type Pen, type Drawn } from './sketch.ts';
import type { ChartTable } from './table.ts';
import type { Theme } from './theme.ts';

/** How an indicator's figures are worded, and what they make together. */
export interface RankingWords { language: Language; aim: Aim; decimals: number; measure: string; period: string; whole: number | null }
type Row = Ranking['rows'][number];

const rowHeight = { wide: 30, narrow: 42 } as const;
/** More offices than this are drawn as the first and the last ones; the table has them all. */
const mostRows = 32;
const ends = 14;

const boundOf = ({ target }: Row, aim: Aim): number | undefined => target?.[sideOf(aim)];
const figure = (value: number, { language, decimals, measure }: RankingWords): string => formatFigure(value, language, decimals, measure.length > 6 ? '' : measure);
const parts = ({ reading }: Row, language: Language): string =>
  (reading.denominator === undefined ? '' : `${formatNumber(reading.numerator ?? 0, language)}/${formatNumber(reading.denominator, language)}`);

/** The rows drawn, a null for those between. */
const shownOf = ({ rows }: Ranking): (Row | null)[] => (rows.length <= mostRows ? [...rows] : [...rows.slice(0, ends), null, ...rows.slice(-ends)]);

interface Place { theme: Theme; names: number; right: number; x: (value: number) => number; base: number; narrow: boolean }
function drawRow(pen: Pen, row: Row, y: number, { theme, names, right, x, base, narrow }: Place, words: RankingWords): void {
  write(pen, `${row.place}`, 22, y + 5, { color: theme.ink3, align: 'right' }, theme);
  const name = linesIn(pen, row.name, names - 40, narrow ? 2 : 1, {}, theme);
  name.forEach((text, index) => { write(pen, text, 32, y + 5 + (index - (name.length - 1) / 2) * 17, { color: theme.ink }, theme); });
  const [from, to] = [Math.min(base, x(row.value)), Math.max(base, x(row.value))];
  // Below its own target a bar is hollow: told apart without its colour.
  box(pen, from, y - 7, Math.max(2, to - from), 14, row.satisfied === false ? theme.risk : row.satisfied ? theme.good : theme.ink3);
  if (row.satisfied === false && to - from > 6) box(pen, from + 2, y - 5, to - from - 4, 10, theme.paper);
  const bound = boundOf(row, words.aim);
  if (bound !== undefined) stroke(pen, x(bound), y, 11, theme);
  const text = figure(row.value, words);
  write(pen, text, right + 10, y + 5, { weight: 600, color: theme.ink }, theme);
  const told = parts(row, words.language);
  if (told === '' || narrow) return;
  write(pen, `(${told})`, right + 16 + widthOf(pen, text, { weight: 600 }, theme), y + 5, { color: theme.ink2 }, theme);
}

/** Offices by their figure, with what it is out of; an office without one has no bar. */
export function rankingChart(ranking: Ranking, words: RankingWords, { theme, width }: { theme: Theme; width: number }): Drawn {
  const shown = shownOf(ranking);
  const head = words.whole === null ? 8 : 30;
  const narrow = width < 560;
  const each = rowHeight[narrow ? 'narrow' : 'wide'];
  const names = narrow ? 132 : Math.min(250, Math.round(width * 0.3));
  const values = ranking.rows.flatMap((row) => [row.value, boundOf(row, words.aim) ?? row.value]).concat(words.whole ?? []);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return {
    height: shown.length === 0 ? 0 : head + shown.length * each + 8,
    cuts: shown.map((_, index) => (index === 0 ? 0 : head + index * each)),
    configuration: sketch((pen) => {
      // Figures take what they need, and bars have the rest: a number is never cut.
      const told = ranking.rows.map((row) => {
        const out = narrow ? '' : parts(row, words.language);
        return widthOf(pen, figure(row.value, words), { weight: 600 }, theme) + (out ? widthOf(pen, `(${out})`, {}, theme) + 8 : 0);
      });
      const right = Math.max(names + 40, width - 14 - Math.max(54, ...told));
      const x = (value: number): number => names + ((value - low) / (high - low || 1)) * (right - names);
      const place = { theme, names, right, x, base: x(0), narrow };
      const foot = head + shown.length * each;
      shown.forEach((row, index) => {
        const y = head + index * each + each / 2;
        if (row) drawRow(pen, row, y, place, words);
        else write(pen, texts[words.language].charts.ranking.middle(formatNumber(ranking.rows.length - 2 * ends, words.language)), 32, y + 5, { color: theme.ink2 }, theme);
      });
      line(pen, [x(0), head], [x(0), foot], theme.ink2);
      if (words.whole === null) return;
      line(pen, [x(words.whole), head - 6], [x(words.whole), foot], theme.ink2, { dash: [5, 4] });
      const label = texts[words.language].charts.ranking.whole(figure(words.whole, words));
      const half = widthOf(pen, label, {}, theme) / 2;
      write(pen, label, Math.min(width - half, Math.max(half, x(words.whole))), 16, { color: theme.ink2, align: 'center' }, theme);
    }),
  };
}

export function rankingSentence({ rows }: Ranking, words: RankingWords): string {
  const t = texts[words.language].charts;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return t.none;
  const less = words.aim === 'fall' || words.aim === 'atMost';
  const judged = rows.filter(({ satisfied }) => satisfied !== null);
  const reached = judged.length === 0 ? '' : t.ranking.reachedOwn(formatNumber(judged.filter(({ satisfied }) => satisfied).length, words.language), formatNumber(judged.length, words.language));
  return reached + (less ? t.ranking.sentenceLess : t.ranking.sentence)(first.name, figure(first.value, words), last.name, figure(last.value, words));
}

export const rankingSubtitle = ({ rows, without }: Ranking, { language, period, measure }: RankingWords): string =>
  `${measure}, ${texts[language].charts.ranking.subtitle(formatPeriod(period, language), formatNumber(rows.length, language), formatNumber(rows.length + without.length, language))}`;

/** What the strokes are, and who has no figure. */
export function rankingNotes({ rows, without }: Ranking, { language }: RankingWords): string[] {
  const { target, hollow, without: said, andMore } = texts[language].charts.ranking;
  const names = [...without.slice(0, 12), ...(without.length > 12 ? [andMore(formatNumber(without.length - 12, language))] : [])].join(', ');
  return [...(rows.some((row) => row.target) ? [rows.some(({ satisfied }) => satisfied === false) ? `${target} ${hollow}` : target] : []), ...(without.length > 0 ? [said(formatNumber(without.length, language), names)] : [])];
}

export function rankingTable(ranking: Ranking, words: RankingWords): ChartTable {
  const { language, aim, decimals } = words;
  const { columns, reached, notReached, noOwn, noFigure } = texts[language].charts.ranking;
  return {
    columns: [columns.name, columns.place, columns.value, columns.of, columns.own, columns.reached],
    rows: [
      ...ranking.rows.map((row) => {
        const bound = boundOf(row, aim);
        return [row.name, String(row.place), formatNumber(row.value, language, decimals), parts(row, language), bound === undefined ? noOwn : formatNumber(bound, language), row.satisfied === null ? '' : row.satisfied ? reached : notReached];
      }),
      ...ranking.without.map((name) => [name, '', noFigure, '', '', '']),
    ],
  };
}
