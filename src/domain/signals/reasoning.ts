import type { Status } from '../indicator.ts';
import type { Signal } from './signal.ts';

export interface IndicatorFact { id: string; resolutionId: string; leadOfficeId: string; status: Status; lastStatus: Status | null; unmetSince?: string | undefined }
export interface FindingFact {
  id: string; resolutionId: string; findingKind: 'result' | 'limitation' | 'cause'; indicatorIds: readonly string[]; explainsIds: readonly string[];
  officeId?: string | undefined; recordedOn?: string | undefined;
}
export interface LessonFact { id: string; resolutionId: string; drawnFromIds: readonly string[]; officeId?: string | undefined; recordedOn?: string | undefined }
/** What a task follows from; a group of tasks is a heading and applies nothing. */
export interface FollowingFact { followsIds: readonly string[]; isGroup: boolean }

/** At risk, off track or missed; silence after red counts as red. */
export const isUnmet = ({ status, lastStatus }: { status: Status; lastStatus: Status | null }): boolean =>
  status === 'atRisk' || status === 'offTrack' || status === 'missed' || (status === 'noData' && (lastStatus === 'offTrack' || lastStatus === 'missed'));

/** The end of the first period of the last unbroken run of unmet ones; periods come oldest first, each with its end. */
export function unmetSince(periods: readonly { end: string; status: Status; lastStatus: Status | null }[]): string | undefined {
  let since: string | undefined;
  for (const one of [...periods].reverse()) {
    if (!isUnmet(one)) break;
    since = one.end;
  }
  return since;
}

/** chỉ tiêu chưa đạt mà chưa ghi hạn chế hoặc nguyên nhân */
export function unmetWithoutCause(indicators: readonly IndicatorFact[], findings: readonly FindingFact[]): Signal[] {
  const causes = findings.filter(({ findingKind }) => findingKind === 'cause');
  return indicators.filter(isUnmet).flatMap((one): Signal[] => {
    const limitations = findings.filter(({ findingKind, indicatorIds }) => findingKind === 'limitation' && indicatorIds.includes(one.id));
    const ids = new Set(limitations.map(({ id }) => id));
    if (causes.some(({ indicatorIds, explainsIds }) => indicatorIds.includes(one.id) || explainsIds.some((id) => ids.has(id)))) return [];
    return [{
      code: 'unmetWithoutCause', gravity: one.status === 'atRisk' ? 'serious' : 'grave', subject: { kind: 'indicator', id: one.id },
      resolutionId: one.resolutionId, officeId: one.leadOfficeId, since: one.unmetSince, limitationId: limitations[0]?.id,
    }];
  });
}

const followed = (tasks: readonly FollowingFact[]): Set<string> => new Set(tasks.flatMap(({ isGroup, followsIds }) => (isGroup ? [] : followsIds)));

/** nguyên nhân chưa có nhiệm vụ khắc phục: no task follows from it, nor from a lesson drawn from it */
export function causeWithoutTask(findings: readonly FindingFact[], lessons: readonly LessonFact[], tasks: readonly FollowingFact[]): Signal[] {
  const ids = followed(tasks);
  const drawn = new Set(lessons.filter(({ id }) => ids.has(id)).flatMap(({ drawnFromIds }) => drawnFromIds));
  return findings.filter(({ id, findingKind }) => findingKind === 'cause' && !ids.has(id) && !drawn.has(id)).map(({ id, resolutionId, officeId, recordedOn }) => ({
    code: 'causeWithoutTask', gravity: 'serious', subject: { kind: 'finding', id }, resolutionId, officeId, since: recordedOn,
  }));
}

/** bài học chưa được vận dụng trong nhiệm vụ nào */
export function lessonNotApplied(lessons: readonly LessonFact[], tasks: readonly FollowingFact[]): Signal[] {
  const ids = followed(tasks);
  return lessons.filter(({ id }) => !ids.has(id)).map(({ id, resolutionId, officeId, recordedOn }) => ({
    code: 'lessonNotApplied', gravity: 'minor', subject: { kind: 'lesson', id }, resolutionId, officeId, since: recordedOn,
  }));
}
