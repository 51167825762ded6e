import type { Bound, Present, TrendFigure } from '#domain/figure';
import { capital, formatDay, formatFigure, formatNumber, formatPeriod, formatSigned } from '#texts/format';
import { texts, type Language } from '#texts/language';
import type { Label, Marks } from './labels.ts';
import type { Spot } from './place.ts';
import { toneOf, type Theme } from './theme.ts';

/** How a chart's figures are worded. */
export interface Wording { language: Language; decimals: number; measure: string; theme: Theme; narrow?: boolean }

/** "từ 70 % trở lên": a bound in words. */
function boundWords({ side, value, strict, keep, beyond }: Bound, { language, decimals, measure }: Wording): string {
  const words = texts[language].chart;
  const figure = formatFigure(value, language, decimals, measure);
  if (beyond) return side === 'high' ? words.beyondHigh(figure) : words.beyondLow(figure);
  const text = side === 'low' ? (strict ? words.above(figure) : words.from(figure)) : strict ? words.below(figure) : words.upTo(figure);
  return keep ? `${words.keep} ${text}` : text;
}

/** Without a long measure, for a picture too narrow for it: the subtitle says it. */
const bare = (wording: Wording): Wording => ({ ...wording, measure: wording.measure.length > 3 ? '' : wording.measure });

/** Of a bound that changes from year to year only the one in force now is written. */
function writtenBounds({ bounds, present }: TrendFigure): Bound[] {
  const now = present?.month ?? Infinity;
  return (['low', 'high'] as const).flatMap((side) => {
    const ofSide = bounds.filter((bound) => bound.side === side);
    return ofSide.find(({ fromMonth, dueMonth }) => fromMonth < now && now <= dueMonth) ?? ofSide.at(-1) ?? [];
  });
}

/** All that is asked for now, in one breath, or with a sign where that finds no room. */
export function boundsWords(figure: TrendFigure, wording: Wording, short = false): string {
  const words = texts[wording.language].chart;
  const [first, second] = writtenBounds(figure);
  if (!first) return '';
  const told = ({ value }: Bound): string => formatFigure(value, wording.language, wording.decimals, wording.measure);
  if (second) return short ? `${told(first)}–${told(second)}` : `${first.keep ? `${words.keep} ` : ''}${words.between(told(first), told(second))}`;
  return short ? `${first.side === 'low' ? (first.strict ? '>' : '≥') : first.strict ? '<' : '≤'}\u00a0${told(first)}` : boundWords(first, wording);
}

function boundLabel(bound: Bound, twoSided: boolean, wording: Wording): Label {
  const words = texts[wording.language].chart;
  const { fromMonth, dueMonth, value: y } = bound;
  // Inside of two bounds lie the figures, so words go outside first.
  const stands = bound.side === 'low' && twoSided ? (['below', 'above'] as const) : (['above', 'below'] as const);
  const spots = stands.flatMap((stand): Spot[] => {
    const dy = stand === 'above' ? -4 : 4;
    return [
      { x: fromMonth, y, align: 'left', stand, dx: 6, dy }, { x: dueMonth, y, align: 'right', stand, dx: -10, dy },
      { x: (fromMonth + dueMonth) / 2, y, align: 'center', stand, dx: 0, dy },
    ];
  });
  const told = (how: Wording): string => (bound.beyond ? capital(boundWords(bound, how)) : `${words.target} ${boundWords(bound, how)}`);
  return { spots, lines: [{ weight: bound.beyond ? 400 : 600, color: bound.beyond ? wording.theme.ink2 : wording.theme.ink, text: told(wording), short: told(bare(wording)) }] };
}

/** Around a point: on the side away from the path first. */
function aroundPoint(x: number, y: number, below: boolean, far: number): Spot[] {
  const [first, second] = below ? (['below', 'above'] as const) : (['above', 'below'] as const);
  const off = { above: -far, below: far, beside: 0 };
  return [
    { x, y, align: 'left', stand: first, dx: -4, dy: off[first] }, { x, y, align: 'right', stand: first, dx: 4, dy: off[first] },
    { x, y, align: 'left', stand: 'beside', dx: far, dy: 0 }, { x, y, align: 'right', stand: 'beside', dx: -far, dy: 0 },
    { x, y, align: 'left', stand: second, dx: -4, dy: off[second] }, { x, y, align: 'right', stand: second, dx: 4, dy: off[second] },
    // Farther out, where lines run close by; on the other side it could be read as the other line's.
    ...([[first, 2.2, 20], [first, 3.4, 40], [first, 4.6, 60], [second, 3.4, 180]] as const).flatMap(([stand, times, extra]): Spot[] => [
      { x, y, align: 'left', stand, dx: -4, dy: off[stand] * times, extra }, { x, y, align: 'right', stand, dx: 4, dy: off[stand] * times, extra },
    ]),
  ];
}

function actualLabel(present: Present, estimate: boolean, below: boolean, wording: Wording): Label {
  const { language, decimals, measure, theme } = wording;
  const { chart, common, status } = texts[language];
  const told = (unit: string): string => [chart.actual, present.incomplete ? common.atLeast : '', formatFigure(present.value, language, decimals, unit)].filter(Boolean).join(' ');
  const when = formatPeriod(present.period, language);
  return {
    spots: aroundPoint(present.month, present.value, below, 13), lines: [
      { text: told(measure), short: told(bare(wording).measure), weight: 600, color: theme.ink },
      { text: [when, ...(estimate ? [common.estimate] : []), ...(present.provisional ? [status.provisional] : [])].join(', '), color: theme.ink3 },
    ],
  };
}

function gapLabel({ month, value, expected, shown }: Present, { language, decimals, measure, theme }: Wording): Label[] {
  if (expected === null) return [];
  const middle = (value + expected) / 2;
  return [{
    optional: true,
    spots: [{ x: month, y: middle, align: 'left', stand: 'beside', dx: 11, dy: 0 }, { x: month, y: middle, align: 'right', stand: 'beside', dx: -11, dy: 0 }],
    lines: [{
      weight: 600, color: theme[toneOf[shown]],
      text: [formatSigned(value - expected, language, decimals), measure === '%' ? texts[language].common.points : ''].filter(Boolean).join('\u00a0'),
    }],
  }];
}

function expectedLabel(expected: number, month: number, below: boolean, wording: Wording): Label {
  const { language, decimals, measure, theme } = wording;
  const words = texts[language].chart;
  const stands = below ? (['above', 'below'] as const) : (['below', 'above'] as const);
  return {
    spots: stands.flatMap((stand): Spot[] => {
      const dy = stand === 'above' ? -3 : 3;
      return [{ x: month, y: expected, align: 'right', stand, dx: -9, dy }, { x: month, y: expected, align: 'left', stand, dx: 9, dy }];
    }).concat([
      { x: month, y: expected, align: 'right', stand: 'beside', dx: -11, dy: 0 }, { x: month, y: expected, align: 'left', stand: 'beside', dx: 11, dy: 0 },
    ]),
    lines: [{ color: theme.ink2, text: `${words.expected} ${formatFigure(expected, language, decimals, measure)}`, short: `${words.expected} ${formatFigure(expected, language, decimals, bare(wording).measure)}` }],
  };
}

/** What happened on the day, at the top of its line or at its foot; the sentence under the chart says the rest. */
function breakLabel({ month, on }: TrendFigure['breaks'][number], { from, to }: TrendFigure['y'], { language, theme }: Wording): Label {
  const words = texts[language].offices.series;
  const text = words.mark(formatDay(on, language));
  const beside = (y: number, stand: Spot['stand'], dy: number): Spot[] => [{ x: month, y, align: 'left', stand, dx: 6, dy }, { x: month, y, align: 'right', stand, dx: -6, dy }];
  return { optional: true, spots: [...beside(from, 'above', -4), ...beside(to, 'below', 2), ...beside(from + (to - from) / 4, 'beside', 0), ...beside(from + (to - from) / 2, 'beside', 0)], lines: [{ text, short: words.markShort, color: theme.ink2 }] };
}

/** Where no expected value names it, the dotted line says what it is. */
function pathLabel({ paths }: Pick<TrendFigure, 'paths'>, { language, theme }: Wording): Label[] {
  const path = paths.at(-1);
  const [from, to] = [path?.[0], path?.at(-1)];
  if (!from || !to) return [];
  const at = (share: number): { x: number; y: number } => ({ x: from.month + (to.month - from.month) * share, y: from.value + (to.value - from.value) * share });
  const shares = (path?.length ?? 0) > 2 ? [0, 1] : [0.35, 0.5, 0.65];
  return [{ optional: true, lines: [{ text: texts[language].chart.path, color: theme.ink2 }], spots: shares.flatMap((share): Spot[] => [{ ...at(share), align: 'right', stand: 'above', dx: -6, dy: -4 }, { ...at(share), align: 'left', stand: 'below', dx: 6, dy: 4 }]) }];
}

function presentLabels({ present, bounds, points, paths, y }: TrendFigure, wording: Wording): Label[] {
  if (!present) return pathLabel({ paths }, wording);
  const { expected, value, month } = present;
  const below = expected === null || value <= expected;
  // A gap too small for its own words is read from the two figures.
  const gap = expected !== null && Math.abs(value - expected) > (y.to - y.from) * 0.09 ? gapLabel(present, wording) : [];
  // On its due date the expected value is the target, which has its own words already.
  const written = expected === null || bounds.some((bound) => bound.value === expected);
  const estimate = points.some((point) => point.month === month && point.estimate);
  return [actualLabel(present, estimate, below, wording), ...gap, ...(written ? pathLabel({ paths }, wording) : [expectedLabel(expected, month, below, wording)])];
}

/** At the end of the band, which says itself that it is a forecast. */
function forecastLabel({ forecast, y }: TrendFigure, { language, decimals, measure, theme, ...wording }: Wording): Label[] {
  const end = forecast?.points.at(-1);
  if (!forecast || !end) return [];
  const words = texts[language].chart.forecast;
  const unit = bare({ language, decimals, measure, theme, ...wording }).measure;
  const inside = (value: number): number => Math.min(y.to, Math.max(y.from, value));
  const middle = forecast.points[Math.floor(forecast.points.length / 2)] ?? end;
  const spots = [[end.month, -10], [middle.month, 0]] as const;
  return [{
    lines: [
      { text: words.label(formatFigure(forecast.value, language, decimals, measure)), short: words.label(formatFigure(forecast.value, language, decimals, unit)), weight: 600, color: theme.ink2 },
      { text: words.band(formatNumber(forecast.low, language, decimals), formatNumber(forecast.high, language, decimals)), color: theme.ink3 },
    ],
    spots: spots.flatMap(([x, dx]): Spot[] => [
      { x, y: inside(end.low), align: 'right', stand: 'below', dx, dy: 4 }, { x, y: inside(end.high), align: 'right', stand: 'above', dx, dy: -4 },
      ...[24, 48, 80].flatMap((far): Spot[] => [{ x, y: inside(end.high), align: 'right', stand: 'above', dx, dy: -far }, { x, y: inside(end.low), align: 'right', stand: 'below', dx, dy: far }]),
    ]),
  }];
}

/** The words, the gap and the status shape of a trend. */
export function marksOf(figure: TrendFigure, wording: Wording): Marks {
  const { present, bounds } = figure;
  const { theme } = wording;
  const written = writtenBounds(figure);
  const end = figure.paths.at(-1)?.at(-1);
  return {
    breaks: figure.breaks.map(({ month }) => ({ x: month })),
    labels: [...written.map((bound) => boundLabel(bound, written.length > 1, wording)), ...presentLabels(figure, wording), ...forecastLabel(figure, wording), ...figure.breaks.map((one) => breakLabel(one, figure.y, wording))],
    stem: present?.expected == null ? null : { x: present.month, from: present.expected, to: present.value, color: theme[toneOf[present.shown]] },
    shape: present ? { x: present.month, y: present.value, status: present.shown } : null,
    ring: bounds.length > 0 && end ? { x: end.month, y: end.value } : null,
  };
}
