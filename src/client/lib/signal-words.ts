import type { SignalView } from '#api/signals';
import { formatDay, formatNumber } from '#texts/format';
import { texts, type Language } from '#texts/language';

/** Where a thing is looked at, by what it is. */
export function placeOf({ kind, id }: { kind: string; id: string }, resolutionId: string | undefined): object {
  const tab: Record<string, string | undefined> = { finding: 'ket-qua', lesson: 'bai-hoc' };
  if (['indicator', 'agreement', 'task', 'office'].includes(kind)) return { name: kind, params: { id } };
  return { name: 'resolution', params: { id: kind === 'resolution' ? id : resolutionId ?? id, tab: tab[kind] } };
}

/** Since when, and by how much, in words. */
export function sinceWords({ code, since, count, reminders }: SignalView, language: Language): string {
  const words = texts[language].signals;
  return [
    since && words.since[code](formatDay(since, language)), count !== undefined && words.more[code]?.(formatNumber(count, language)),
    reminders ? words.reminded(formatNumber(reminders, language)) : '',
  ].filter(Boolean).join(', ');
}

/** Whether a signal is a matter of this office. */
export const isOf = ({ officeId, alsoIds }: SignalView, office: string): boolean => officeId === office || (alsoIds?.includes(office) ?? false);
