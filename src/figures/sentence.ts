import { equal } from '#domain/compare';
import type { Present, TrendFigure } from '#domain/figure';
import type { IndicatorRule, Status } from '#domain/indicator';
import { capital, formatDay, formatFigure, formatNumber, formatPeriod } from '#texts/format';
import { texts } from '#texts/language';
import { gapWords } from './gap.ts';
import type { Wording } from './trend-labels.ts';

type Words = Pick<Wording, 'language' | 'decimals' | 'measure'>;

const percent = (share: number, language: Words['language']): string => `${formatNumber(Math.round(share * 100), language)}\u00a0%`;

type Rule = Pick<IndicatorRule, 'aim' | 'overTime'>;

/** What a target that has been judged says: reached, missed, or a year of it missed. */
function verdictSentence({ years }: TrendFigure, { status }: Present, actual: string, language: Words['language']): string {
  const words = texts[language].chart.sentence;
  if (status === 'missed') return years ? words.missedYears(years.missed) : words.missed(actual);
  if (!years) return words.reached(actual);
  return years.ended ? words.reachedAll(years.now, actual) : words.reachedYear(years.now, actual);
}

/** A level to be kept: whether it is, by the target itself and not by how near the status lets it be. */
function keptSentence({ status, satisfied }: Present, actual: string, language: Words['language']): string {
  const words = texts[language].chart.sentence;
  if (satisfied === true) return words.kept(actual);
  return status === 'onTrack' ? words.nearlyKept(actual) : words.notKept(actual);
}

function pathSentence(present: Present, expected: number, { aim }: Rule, wording: Words): string {
  const words = texts[wording.language].chart.sentence;
  const gap = present.value - expected;
  if (equal(present.value, expected)) return words.onPath;
  const by = gapWords(gap, wording);
  if (aim === 'atMost') return gap > 0 ? words.overCap(by) : words.underCap(by);
  return (aim === 'fall' ? gap > 0 : gap < 0) ? words.behind(by) : words.ahead(by);
}

function sentenceOf(figure: TrendFigure, present: Present, rule: Rule, wording: Words): string {
  const { language, decimals, measure } = wording;
  const words = texts[language].chart.sentence;
  const atLeast = (text: string): string => (present.incomplete ? `${texts[language].common.atLeast} ${text}` : text);
  const actual = atLeast(formatFigure(present.value, language, decimals, measure));
  const { status } = present;
  const when = formatPeriod(present.period, language);
  if (status === 'noData') return words.lastKnown(actual, when);
  const caps = rule.aim === 'atMost' && rule.overTime === 'total';
  if (caps && present.satisfied === false) return words.capBroken(actual);
  if (status === 'exceeded' || status === 'met' || status === 'missed') return verdictSentence(figure, present, actual, language);
  if (present.satisfied === null) return capital(words.last(actual, when));
  if (!caps && (rule.aim === 'atLeast' || rule.aim === 'atMost' || rule.aim === 'within')) return keptSentence(present, actual, language);
  const { progress, time } = figure;
  if (progress !== null && progress >= 0 && time !== null && time > 0) return capital(words.way(atLeast(percent(progress, language)), percent(time, language)));
  return present.expected === null ? capital(words.last(actual, when)) : pathSentence(present, present.expected, rule, wording);
}

/** The sentence that a trend shows: nothing that is not yet sure is said as if it were. */
export function trendSentence(figure: TrendFigure | null, rule: Rule, wording: Words): string {
  const { chart, status } = texts[wording.language];
  if (!figure?.present) return chart.sentence.noFigures;
  const sentence = sentenceOf(figure, figure.present, rule, wording);
  return figure.present.provisional ? `${sentence} (${status.provisional})` : sentence;
}

/** A chance in steps of five percent: more would be pretended. */
function chanceWords(chance: number, language: Words['language']): string {
  const { forecast } = texts[language].chart;
  const rounded = Math.round(chance * 20) / 20;
  if (chance < 0.05) return forecast.under(percent(0.05, language));
  return chance > 0.95 ? forecast.over(percent(0.95, language)) : forecast.about(percent(rounded, language));
}

/** What the forecast says, and that it is one; nothing where none is drawn. */
export function forecastSentences(figure: TrendFigure | null, { language, decimals, measure }: Words): string[] {
  const [words, told] = [texts[language].chart.forecast, figure?.forecast];
  if (!told) return [];
  const number = (value: number): string => formatFigure(value, language, decimals, measure);
  const sentence = words.sentence(formatPeriod(told.due, language), number(told.value), formatNumber(told.low, language, decimals), number(told.high));
  const chance = told.chance === null ? [] : [words.chance(chanceWords(told.chance, language))];
  return [[sentence, ...chance].join(' '), words.method(formatNumber(told.readings, language))];
}

/** What the line itself cannot say: where it is broken and why, and which figures are not final. */
export function lineNotes(figure: TrendFigure | null, { language }: Pick<Words, 'language'>): string[] {
  const { chart } = texts[language];
  const blank = figure?.points.filter(({ value }) => value === null).map(({ period }) => formatPeriod(period, language)) ?? [];
  const named = [...blank.slice(0, 6), ...(blank.length > 6 ? [chart.morePeriods(formatNumber(blank.length - 6, language))] : [])].join(', ');
  return [
    ...(blank.length > 0 ? [chart.broken(named)] : []),
    ...(figure?.points.some(({ estimate, month }) => estimate && month !== figure.present?.month) ? [chart.hollow] : []),
    ...(figure?.points.some(({ restarts }) => restarts) ? [chart.restarts] : []),
  ];
}

/** What a person said of a status, and what the rule says: for a picture, which has no room for it beside its shape. */
export function judgedNote(override: { status: string; author: string; reason: string; until: string } | undefined, computed: Status, language: Words['language']): string[] {
  const { indicator, status } = texts[language];
  return override ? [`${indicator.override(status.word[override.status as Status], override.author, formatDay(override.until, language), override.reason.replace(/\.$/, ''))}. ${indicator.computed(status.word[computed])}.`] : [];
}

/** What a series says of each reorganisation that it crosses: figures before and after are of different offices. */
export function breakSentences(breaks: readonly { on: string; ended: number; continuedBy: number }[], language: Words['language']): string[] {
  const { series } = texts[language].offices;
  return breaks.map(({ on, ended, continuedBy }) => series.crosses(formatDay(on, language), formatNumber(ended, language), formatNumber(continuedBy, language)));
}

/** What is measured, and where the axis begins when it leaves zero out. */
export function trendSubtitle(figure: TrendFigure | null, name: string, { language, measure }: Words): string {
  const cut = figure && (figure.y.from > 0 || figure.y.to < 0) ? `; ${texts[language].chart.axisFrom(formatFigure(figure.y.from, language, undefined, measure))}` : '';
  return `${name}, ${measure}${cut}`;
}
