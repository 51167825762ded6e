import type { SignalView } from '#api/signals';
import { formatDay, formatNumber } from '#texts/format';
import { texts, type Language } from '#texts/language';

/** Where a thing is looked at, by what it is. An office is looked at through its signals. */
export function placeOf({ kind, id }: { kind: string; id: string }, resolutionId: string | undefined): object {
  const tab: Record<string, string | undefined> = { finding: 'ket-qua', lesson: 'bai-hoc', task: 'nhiem-vu' };
  if (kind === 'indicator' || kind === 'agreement') return { name: kind, params: { id } };
  if (kind === 'office') return { name: 'signals', query: { donvi: id } };
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
