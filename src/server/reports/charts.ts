import type { ChartConfiguration } from 'chart.js';
import { trendFigure, type TrendFigure } from '#domain/figure';
import { withForecast } from '#domain/forecast';
import type { IndicatorRule } from '#domain/indicator';
import { bySeverity } from '#domain/summary';
import type { IndicatorView } from '#api/indicators';
import { breakSentences, forecastSentences, judgedNote, trendSentence } from '#figures/sentence';
import { chartSvg } from '#figures/svg';
import { printTheme } from '#figures/theme';
import { trendConfiguration } from '#figures/trend';
import { report as words } from '#texts/vi/report';
import { chartData } from './chart-data.ts';
import { shownStatus } from './indicator-words.ts';
import type { Chart } from './model.ts';

/** As many as fit on two pages beside the text. */
const most = 6;

interface Drawn { view: IndicatorView; figure: TrendFigure }
/** Of when the charts are, and whether they go on to what is forecast. */
export interface ChartSettings { asOf: string; forecast: boolean }
function figureOf(view: IndicatorView, { asOf, forecast }: ChartSettings): Drawn[] {
  const evaluation = forecast ? withForecast(view.evaluation, view as IndicatorRule, view.readings, asOf) : view.evaluation;
  const figure = trendFigure({ rule: view as IndicatorRule, readings: view.readings, evaluation, asOf, breaks: view.breaks, shown: shownStatus(view) });
  return figure && figure.points.length > 1 ? [{ view, figure }] : [];
}

/** `number` counts from 1 through the report. */
function drawn({ view, figure }: Drawn, number: number): Chart {
  const wording = { language: 'vi' as const, decimals: view.decimals ?? 0, measure: view.measure };
  const sentence = trendSentence(figure, view as IndicatorRule, wording);
  const mark = view.provenance?.kind === 'illustrative' ? ` (${words.markShort})` : '';
  // What is forecast is said to be so, apart from what happened; how it is made stands once under all charts.
  const more = [...breakSentences(view.breaks ?? [], 'vi'), ...judgedNote(view.override, view.evaluation.status, 'vi'), ...forecastSentences(figure, wording).slice(0, 1)].map((text) => ` ${text}`).join('');
  const caption = `${words.chart.number(number, view.name)}: ${sentence.charAt(0).toLocaleLowerCase('vi')}${sentence.slice(1)}${mark}${more === '' ? '' : `.${more}`}`;
  const configuration = trendConfiguration(figure, { ...wording, theme: printTheme }) as ChartConfiguration;
  return { caption, alt: caption, data: chartData(figure, wording.decimals, view.measure), svg: chartSvg(configuration, { width: 620, height: 228, id: `b${number - 1}`, title: view.name, description: sentence, family: printTheme.font }) };
}

/** The trend of one indicator; none where there is too little to draw. */
export const trendChart = (view: IndicatorView, settings: ChartSettings, before: number): Chart[] => figureOf(view, settings).map((one) => drawn(one, before + 1));

/**
 * The trends of the indicators with a target that most need to be seen, drawn from the screen's own configuration.
 * @param before charts that stand before these in the report
 */
export function trendCharts(views: IndicatorView[], settings: ChartSettings, before = 0): Chart[] {
  const sorted = views.filter(({ targets }) => targets.length > 0).map((view) => ({ view, ...view.evaluation, status: shownStatus(view) })).sort(bySeverity).map(({ view }) => view);
  return sorted.flatMap((view) => figureOf(view, settings)).slice(0, most).map((one, index) => drawn(one, before + index + 1));
}
