import type { ChartConfiguration } from 'chart.js';
import { trendFigure } from '#domain/figure';
import type { IndicatorRule } from '#domain/indicator';
import { bySeverity } from '#domain/summary';
import type { IndicatorView } from '#api/indicators';
import { breakSentences, trendSentence } from '#figures/sentence';
import { chartSvg } from '#figures/svg';
import { printTheme } from '#figures/theme';
import { trendConfiguration } from '#figures/trend';
import { report as words } from '#texts/vi/report';
import { chartData } from './chart-data.ts';
import { shownStatus } from './indicator-words.ts';
import type { Chart } from './model.ts';

/** As many as fit on two pages beside the text. */
const most = 6;

/** The trends of the indicators with a target that most need to be seen, drawn from the screen's own configuration. */
export function trendCharts(views: IndicatorView[], asOf: string): Chart[] {
  const sorted = views.filter(({ targets }) => targets.length > 0).map((view) => ({ view, ...view.evaluation, status: shownStatus(view) })).sort(bySeverity).map(({ view }) => view);
  const drawn = sorted.flatMap((view) => {
    const figure = trendFigure({ rule: view as IndicatorRule, readings: view.readings, evaluation: view.evaluation, asOf, breaks: view.breaks });
    return figure && figure.points.length > 1 ? [{ view, figure }] : [];
  });
  return drawn.slice(0, most).map(({ view, figure }, index): Chart => {
    const wording = { language: 'vi' as const, decimals: view.decimals ?? 0, measure: view.measure };
    const sentence = trendSentence(figure, view as IndicatorRule, wording);
    const mark = view.provenance?.kind === 'illustrative' ? ` (${words.markShort})` : '';
    const crossed = breakSentences(view.breaks ?? [], 'vi').map((text) => ` ${text}`).join('');
    const caption = `${words.chart.number(index + 1, view.name)}: ${sentence.charAt(0).toLocaleLowerCase('vi')}${sentence.slice(1)}${mark}${crossed === '' ? '' : `.${crossed}`}`;
    const configuration = trendConfiguration(figure, { ...wording, theme: printTheme }) as ChartConfiguration;
    return { caption, alt: caption, data: chartData(figure, wording.decimals, view.measure), svg: chartSvg(configuration, { width: 620, height: 244, id: `b${index}`, title: view.name, description: sentence, family: printTheme.font }) };
  });
}
