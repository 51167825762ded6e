import type { IndicatorView } from '#api/indicators';
import { report as words } from '#texts/vi/report';
import { indicatorTable, peopleNote } from './indicator-table.ts';
import type { Appendix } from './model.ts';
import type { ReportInput } from './report.ts';
import { taskTable } from './task-table.ts';

/** Where an indicator's target and figures were published, each source once. */
function sourcesOf({ provenance, figureSources = [] }: IndicatorView): string[] {
  const own = provenance?.kind === 'official' && provenance.source ? [[provenance.source, provenance.url].filter(Boolean).join(', ')] : [];
  return [...new Set([...own, ...figureSources])];
}

/** The tables at the end, on landscape pages, and where official figures come from. */
export function appendices(input: ReportInput): Appendix[] {
  const { indicators, objectives, tasks, offices } = input.resolution;
  const made = indicators.some(({ provenance }) => provenance?.kind === 'illustrative');
  const madeTasks = tasks.some(({ provenance }) => provenance?.kind === 'illustrative');
  const sourced = indicators.filter((one) => one.provenance?.kind !== 'illustrative' && sourcesOf(one).length > 0);
  const list: Omit<Appendix, 'label'>[] = [];
  if (indicators.length > 0) {
    list.push({ title: words.appendixTitle.indicators, note: `${words.tableNote} ${words.ruleNote(input.ruleVersion)}${peopleNote(indicators)}`, mark: made ? words.markShort : null, blocks: [indicatorTable(indicators, objectives, offices)] });
  }
  if (tasks.length > 0) list.push({ title: words.appendixTitle.tasks, note: null, mark: madeTasks ? words.markTasks : null, blocks: [taskTable(tasks, offices)] });
  if (sourced.length > 0) {
    list.push({
      title: words.appendixTitle.sources, note: null, mark: null,
      blocks: [{ type: 'table', title: words.tableTitle.sources, size: 11, columns: words.columns.sources.map((head, index) => ({ head, align: index === 0 ? 'center' as const : 'left' as const, width: [10, 90, 150][index] ?? 10 })), rows: sourced.map((one) => [one.number, one.name, sourcesOf(one).join('; ')]) }],
    });
  }
  return list.map((one, index) => ({ ...one, label: words.appendix(index + 1) }));
}
