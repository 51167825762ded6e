import type { IndicatorView } from '#api/indicators';
import { report as words } from '#texts/vi/report';
import { shownStatus } from './indicator-words.ts';
import type { ReportInput } from './report.ts';

/** As many names as are read out; the rest are counted. */
const most = 2;

/** What asks for a decision, found by rules alone: nothing here is an opinion. */
export function decisions({ findings, taskCounts }: ReportInput['resolution'], off: IndicatorView[], silent: IndicatorView[]): string[] {
  const missed = off.filter((view) => shownStatus(view) === 'missed').map(({ name }) => name);
  const explained = new Set(findings.filter(({ findingKind }) => findingKind !== 'result').flatMap(({ indicatorIds }) => indicatorIds ?? []));
  const unexplained = off.filter(({ id }) => !explained.has(id)).length;
  const rest = missed.length - most;
  return [
    missed.length > 0 && words.decide.missed([...missed.slice(0, most), ...(rest > 0 ? [words.more(String(rest), words.moreOf.indicators)] : [])].join('; ')),
    silent.length > 0 && words.decide.silent(String(silent.length)),
    unexplained > 0 && words.decide.noCause(String(unexplained), String(off.length)),
    taskCounts.overdue > 0 && words.decide.overdue(String(taskCounts.overdue)),
    taskCounts.noDeadline > 0 && words.decide.undated(String(taskCounts.noDeadline)),
  ].filter((line) => line !== false);
}
