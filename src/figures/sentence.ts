import type { TrendFigure } from '#domain/figure';
import type { IndicatorRule } from '#domain/indicator';
import { formatFigure, formatNumber, formatPeriod } from '#texts/format';
import { texts } from '#texts/language';
import type { Wording } from './trend.ts';

type Words = Pick<Wording, 'language' | 'decimals' | 'measure'>;

const percent = (share: number, language: Words['language']): string => `${formatNumber(Math.round(share * 100), language)}\u00a0%`;

/** A difference in the words of its measure: points for a percentage. */
export function gapWords(gap: number, { language, decimals, measure }: Words): string {
  const unit = measure === '%' ? texts[language].common.points : measure;
  return formatFigure(Math.abs(gap), language, decimals, unit);
}

/** The sentence that a trend shows. */
export function trendSentence(figure: TrendFigure | null, rule: Pick<IndicatorRule, 'aim'>, wording: Words): string {
  const { language, decimals, measure } = wording;
  const words = texts[language].chart.sentence;
  const present = figure?.present;
  if (!figure || !present) return words.noFigures;
  const actual = formatFigure(present.value, language, decimals, measure);
  if (present.status === 'exceeded' || present.status === 'met') return words.reached(actual);
  if (present.status === 'missed') return words.missed(actual);
  const keeps = rule.aim === 'atLeast' || rule.aim === 'atMost' || rule.aim === 'within';
  if (keeps && present.status !== 'noData') return present.status === 'onTrack' ? words.kept(actual) : words.notKept(actual);
  if (figure.progress !== null && figure.progress >= 0 && figure.time !== null && figure.time > 0 && present.status !== 'noData') {
    return words.way(percent(figure.progress, language), percent(figure.time, language));
  }
  if (present.expected === null) return words.last(actual, formatPeriod(present.period, language));
  const gap = present.value - present.expected;
  if (gap === 0) return words.onPath;
  const behind = rule.aim === 'fall' ? gap > 0 : gap < 0;
  return behind ? words.behind(gapWords(gap, wording)) : words.ahead(gapWords(gap, wording));
}

/** What is measured, and where the axis begins when that is not zero. */
export function trendSubtitle(figure: TrendFigure | null, name: string, { language, measure }: Words): string {
  const cut = figure && figure.y.from !== 0 ? `; ${texts[language].chart.axisFrom(formatFigure(figure.y.from, language, undefined, measure))}` : '';
  return `${name}, ${measure}${cut}`;
}
