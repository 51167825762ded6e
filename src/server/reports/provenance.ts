import { report as words } from '#texts/vi/report';
import type { ReportInput } from './report.ts';

type Origin = { provenance?: { kind: string } | undefined };
const isMadeUp = ({ provenance }: Origin): boolean => provenance?.kind === 'illustrative';
const star = '\u00a0(*)';

/** What a report says under its subject about figures and tasks that were made up; null when none was. */
export function markOf({ resolution: { indicators, tasks, findings, lessons } }: ReportInput): string | null {
  const figures = indicators.some(isMadeUp) ? (indicators.every(isMadeUp) ? words.mark : words.markSome) : null;
  return [figures, [...tasks, ...findings, ...lessons].some(isMadeUp) ? words.markTasks : null].filter(Boolean).join(' ') || null;
}

/** The same report with a star after each name that was made up, unless the mark says it of all of them. */
export function starred(input: ReportInput): ReportInput {
  const { resolution, office } = input;
  const named = <T extends Origin & { name: string }>(one: T): T => (isMadeUp(one) ? { ...one, name: `${one.name}${star}` } : one);
  const mixed = !resolution.indicators.every(isMadeUp);
  const told = <T extends Origin & { text: string }>(one: T): T => (isMadeUp(one) ? { ...one, text: `${one.text}${star}` } : one);
  return {
    ...input,
    ...(office?.own && mixed ? { office: { ...office, own: office.own.map(named) } } : {}),
    resolution: {
      ...resolution,
      indicators: mixed ? resolution.indicators.map(named) : resolution.indicators,
      tasks: resolution.tasks.map((task) => (isMadeUp(task) ? { ...task, content: `${task.content}${star}` } : task)),
      findings: resolution.findings.map(told), lessons: resolution.lessons.map(told),
    },
  };
}
