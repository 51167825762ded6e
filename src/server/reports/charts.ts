import type { ChartConfiguration } from 'chart.js';
import { trendFigure, type TrendFigure } from '#domain/figure';
import type { IndicatorRule } from '#domain/indicator';
import { bySeverity } from '#domain/summary';
import type { IndicatorView } from '#api/indicators';
import { breakSentences, judgedNote, trendSentence } from '#figures/sentence';
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
function figureOf(view: IndicatorView, asOf: string): Drawn[] {
  const figure = trendFigure({ rule: view as IndicatorRule, readings: view.readings, evaluation: view.evaluation, asOf, breaks: view.breaks, shown: shownStatus(view) });
  return figure && figure.points.length > 1 ? [{ view, figure }] : [];
}

/** `number` counts from 1 through the report. */
function drawn({ view, figure }: Drawn, number: number): Chart {
  const wording = { language: 'vi' as const, decimals: view.decimals ?? 0, measure: view.measure };
  const sentence = trendSentence(figure, view as IndicatorRule, wording);
  const mark = view.provenance?.kind === 'illustrative' ? ` (${words.markShort})` : '';
  const crossed = [...breakSentences(view.breaks ?? [], 'vi'), ...judgedNote(view.override, view.evaluation.status, 'vi')].map((text) => ` ${text}`).join('');
  const caption = `${words.chart.number(number, view.name)}: ${sentence.charAt(0).toLocaleLowerCase('vi')}${sentence.slice(1)}${mark}${crossed === '' ? '' : `.${crossed}`}`;
  const configuration = trendConfiguration(figure, { ...wording, theme: printTheme }) as ChartConfiguration;
  return { caption, alt: caption, data: chartData(figure, wording.decimals, view.measure), svg: chartSvg(configuration, { width: 620, height: 244, id: `b${number - 1}`, title: view.name, description: sentence, family: printTheme.font }) };
}

/** The trend of one indicator; none where there is too little to draw. */
export const trendChart = (view: IndicatorView, asOf: string, before: number): Chart[] => figureOf(view, asOf).map((one) => drawn(one, before + 1));

/**
 * The trends of the indicators with a target that most need to be seen, drawn from the screen's own configuration.
 * @param before charts that stand before these in the report
 */
export function trendCharts(views: IndicatorView[], asOf: string, before = 0): Chart[] {
  const sorted = views.filter(({ targets }) => targets.length > 0).map((view) => ({ view, ...view.evaluation, status: shownStatus(view) })).sort(bySeverity).map(({ view }) => view);
  return sorted.flatMap((view) => figureOf(view, asOf)).slice(0, most).map((one, index) => drawn(one, before + index + 1));
}
