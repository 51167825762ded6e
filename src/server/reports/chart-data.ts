import { expectedOn, type TrendFigure } from '#domain/figure';
import { lastDay } from '#domain/period';
import { report as words } from '#texts/vi/report';
import type { ChartData } from './model.ts';

const levelAt = ({ fromMonth, dueMonth, value }: TrendFigure['bounds'][number], month: number): number | null => (month >= fromMonth && month <= dueMonth ? value : null);

/** The expected way at a month: its own points as they are, between them the straight line. */
function wayAt(figure: TrendFigure, month: number): number | null {
  const point = figure.paths.flat().find((one) => one.month === month);
  return point ? point.value : figure.paths.length > 0 ? expectedOn(figure, month) : null;
}

/**
 * The figures of a trend as rows of numbers, for a chart that a typist can open and change: the same points, way and
 * bounds that the drawn one shows, at the ends of months.
 */
export function chartData(figure: TrendFigure, decimals: number, measure: string): ChartData {
  const actual = new Map(figure.points.map(({ month, value }) => [month, value]));
  const [first = 0, last = 0] = [figure.points[0]?.month, figure.points.at(-1)?.month];
  // A count that begins anew is not joined to the one before: an empty month between breaks the line.
  for (const { month, restarts } of figure.points) if (restarts && !actual.has(month - 1)) actual.set(month - 1, null);
  const told = figure.forecast?.points ?? [];
  const ends = [...told.map(({ month }) => month), ...figure.paths.flat().map(({ month }) => month), ...figure.bounds.flatMap(({ fromMonth, dueMonth }) => [fromMonth, dueMonth])];
  // Between two figures only where one stands: an empty month there would break the line of figures.
  const months = [...new Set([...actual.keys(), ...ends.filter((month) => month < first || month > last)])].sort((a, b) => a - b);
  const way = months.map((month) => wayAt(figure, month));
  const sides = figure.expectsBound || figure.bounds.length > 0 ? (['low', 'high'] as const).filter((side) => figure.bounds.some((bound) => bound.side === side)) : [];
  return {
    days: months.map(lastDay), decimals, measure,
    series: [
      { role: 'actual', name: words.chart.actual, values: months.map((month) => actual.get(month) ?? null) },
      ...(way.some((value) => value !== null) ? [{ role: 'way' as const, name: words.chart.way, values: way }] : []),
      ...(told.length > 0 ? (['value', 'low', 'high'] as const).map((side) => ({
        role: side === 'value' ? 'forecast' as const : 'band' as const, name: words.chart.forecast[side],
        values: months.map((month) => told.find((point) => point.month === month)?.[side] ?? null),
      })) : []),
      ...sides.map((side) => ({
        role: 'bound' as const, name: words.chart[side],
        values: months.map((month) => figure.bounds.filter((bound) => bound.side === side).map((bound) => levelAt(bound, month)).find((value) => value !== null) ?? null),
      })),
    ],
  };
}
