import { daysBetween } from '../task.ts';
import type { Signal } from './signal.ts';

/** An office's head and organisation as recorded: `vacantSince` and `missingSince` are said outright, silence says nothing. */
export interface OfficeFact {
  id: string; validFrom?: string | undefined; validTo?: string | undefined;
  head?: { name?: string | undefined; since?: string | undefined; vacantSince?: string | undefined } | undefined;
  missingSince?: string | undefined;
}

/** A post empty for longer than this is grave. */
export const graveVacancyDays = 30;

const stands = ({ validFrom, validTo }: OfficeFact, day: string): boolean => (validFrom ?? '') <= day && day <= (validTo ?? '9999');

/** trắng tổ chức: a place where an organisation is expected and there is none */
export const organisationMissing = (offices: readonly OfficeFact[], day: string): Signal[] =>
  offices.filter((one) => stands(one, day) && one.missingSince !== undefined && one.missingSince <= day).map(({ id, missingSince }) => ({
    code: 'organisationMissing', gravity: 'grave', subject: { kind: 'office', id }, officeId: id, since: missingSince,
  }));

/** khuyết người đứng đầu; where the whole organisation is missing, that is said instead */
export const headVacant = (offices: readonly OfficeFact[], day: string): Signal[] =>
  offices.flatMap((one): Signal[] => {
    const since = one.head?.vacantSince;
    if (since === undefined || since > day || !stands(one, day) || (one.missingSince ?? '9999') <= day) return [];
    const days = daysBetween(since, day);
    return [{ code: 'headVacant', gravity: days > graveVacancyDays ? 'grave' : 'serious', subject: { kind: 'office', id: one.id }, officeId: one.id, since, count: days }];
  });
