import { daysBetween } from '../task.ts';
import type { Window } from './rounds.ts';
import type { Signal } from './signal.ts';

/** One office in the last round that is over: what it owes, when it handed in, on which days its figures were entered. */
export interface ReportFact {
  officeId: string; roundId: string; resolutionId?: string | undefined; due: string;
  owes: boolean;
  /** Rounds owed one after the other up to this one, and the due day of the first of them. */
  owedRounds: number; owedSince: string;
  submittedOn?: string | undefined;
  enteredOn: readonly string[];
}

const ofReport = ({ officeId, resolutionId, roundId }: ReportFact) => ({ subject: { kind: 'office' as const, id: officeId }, officeId, resolutionId, roundId });

/** đơn vị chưa báo cáo, the due day being over; grave from the second round on */
export const notReported = (reports: readonly ReportFact[]): Signal[] => reports.filter(({ owes }) => owes).map((one) => ({
  code: 'notReported', gravity: one.owedRounds > 1 ? 'grave' : 'serious', ...ofReport(one), since: one.owedSince, count: one.owedRounds,
}));

/** đơn vị nộp muộn: handed in after the due day */
export const reportsLate = (reports: readonly ReportFact[]): Signal[] => reports.flatMap((one): Signal[] =>
  (one.owes || one.submittedOn === undefined || one.submittedOn <= one.due ? [] : [{
    code: 'reportsLate', gravity: 'minor', ...ofReport(one), since: one.due, count: daysBetween(one.due, one.submittedOn),
  }]));

/** Fewer figures than this say nothing about how an office works. */
export const fewestFigures = 3;

/** nhập dồn: all of an office's figures of the round entered on its last day */
export const allOnLastDay = (reports: readonly ReportFact[]): Signal[] => reports.flatMap((one): Signal[] =>
  (one.enteredOn.length < fewestFigures || one.enteredOn.some((day) => day !== one.due) ? [] : [{
    code: 'allOnLastDay', gravity: 'minor', ...ofReport(one), since: one.due, count: one.enteredOn.length,
  }]));

/** An officer of an office: whether they can sign in and report for it on the day, when that ended, when they last did anything. */
export interface OfficerFact { officeId: string; active: boolean; leftOn?: string | undefined; addedOn?: string | undefined; lastActOn?: string | undefined }

/**
 * đơn vị có cán bộ báo cáo đã nghỉ: it had officers, and none is left, or none of those left has done anything in the last
 * two rounds. An office that never had one is another matter.
 * @param offices that are to report
 */
export function officerGone(offices: readonly string[], officers: readonly OfficerFact[], windows: readonly [Window, Window] | null): Signal[] {
  return offices.flatMap((officeId): Signal[] => {
    const own = officers.filter((one) => one.officeId === officeId);
    const active = own.filter((one) => one.active);
    const latest = (days: (string | undefined)[]): string | undefined => days.filter((day) => day !== undefined).sort().at(-1);
    const base = { code: 'officerGone' as const, gravity: 'serious' as const, subject: { kind: 'office' as const, id: officeId }, officeId };
    if (own.length === 0) return [];
    if (active.length === 0) return [{ ...base, since: latest(own.flatMap(({ leftOn, lastActOn }) => leftOn ?? lastActOn)) }];
    if (!windows) return [];
    const silent = active.every(({ addedOn, lastActOn }) => {
      const last = latest([addedOn, lastActOn]);
      return last !== undefined && last <= windows[0].after;
    });
    return silent ? [{ ...base, gravity: 'minor', since: latest(active.map(({ lastActOn, addedOn }) => lastActOn ?? addedOn)) }] : [];
  });
}
