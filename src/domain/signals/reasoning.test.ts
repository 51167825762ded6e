import { describe, expect, it } from 'vitest';
import { causeWithoutTask, isUnmet, lessonNotApplied, unmetSince, unmetWithoutCause, type FindingFact, type IndicatorFact } from './reasoning.ts';

const indicator = (more: Partial<IndicatorFact> = {}): IndicatorFact => ({ id: 'i', resolutionId: 'r', leadOfficeId: 'o', status: 'offTrack', lastStatus: null, unmetSince: '2023-03-31', ...more });
const finding = (more: Partial<FindingFact>): FindingFact => ({ id: 'f', resolutionId: 'r', findingKind: 'limitation', indicatorIds: [], explainsIds: [], ...more });
const limitation = finding({ id: 'l', indicatorIds: ['i'] });

describe('an unmet indicator without a cause', () => {
  it('appears while no limitation is tied to it', () => {
    expect(unmetWithoutCause([indicator()], [finding({ indicatorIds: ['other'] })])).toEqual([
      { code: 'unmetWithoutCause', gravity: 'grave', subject: { kind: 'indicator', id: 'i' }, resolutionId: 'r', officeId: 'o', since: '2023-03-31', limitationId: undefined },
    ]);
  });
  it('appears while its limitation has no cause, and names that limitation', () => {
    expect(unmetWithoutCause([indicator({ status: 'atRisk' })], [limitation, finding({ id: 'c', findingKind: 'cause', explainsIds: ['other'] })])).toMatchObject([{ gravity: 'serious', limitationId: 'l' }]);
  });
  it('disappears with a cause of its limitation, or of itself', () => {
    expect(unmetWithoutCause([indicator()], [limitation, finding({ id: 'c', findingKind: 'cause', explainsIds: ['l'] })])).toEqual([]);
    expect(unmetWithoutCause([indicator()], [finding({ id: 'c', findingKind: 'cause', indicatorIds: ['i'] })])).toEqual([]);
  });
  it('does not appear for one on its way, met or not yet due', () => {
    for (const status of ['onTrack', 'met', 'exceeded', 'pending', 'noData'] as const) expect(unmetWithoutCause([indicator({ status })], [])).toEqual([]);
  });
  it('appears for one that fell silent while it was off track', () => {
    expect(isUnmet({ status: 'noData', lastStatus: 'offTrack' })).toBe(true);
  });
  it('has lasted since the end of the first period of its last unbroken run', () => {
    const at = (end: string, status: IndicatorFact['status']) => ({ end, status, lastStatus: null });
    expect(unmetSince([at('2022-12-31', 'offTrack'), at('2023-03-31', 'onTrack'), at('2023-06-30', 'atRisk'), at('2023-09-30', 'offTrack')])).toBe('2023-06-30');
    expect(unmetSince([at('2023-09-30', 'onTrack')])).toBeUndefined();
  });
});

const task = (...followsIds: string[]) => ({ followsIds, isGroup: false });

describe('a cause without a task', () => {
  const cause = finding({ id: 'c', findingKind: 'cause', recordedOn: '2023-01-05', officeId: 'o' });
  it('appears while no task follows from it', () => {
    expect(causeWithoutTask([cause, limitation], [], [task('other'), { followsIds: ['c'], isGroup: true }])).toEqual([
      { code: 'causeWithoutTask', gravity: 'serious', subject: { kind: 'finding', id: 'c' }, resolutionId: 'r', officeId: 'o', since: '2023-01-05' },
    ]);
  });
  it('disappears with a task of its own, or one that applies a lesson drawn from it', () => {
    expect(causeWithoutTask([cause], [], [task('c')])).toEqual([]);
    expect(causeWithoutTask([cause], [{ id: 'b', resolutionId: 'r', drawnFromIds: ['c'] }], [task('b')])).toEqual([]);
    expect(causeWithoutTask([cause], [{ id: 'b', resolutionId: 'r', drawnFromIds: ['c'] }], [])).toHaveLength(1);
  });
});

describe('a lesson never applied', () => {
  const lesson = { id: 'b', resolutionId: 'r', drawnFromIds: [], recordedOn: '2023-01-05' };
  it('appears while no task follows from it', () => {
    expect(lessonNotApplied([lesson], [task('c')])).toMatchObject([{ code: 'lessonNotApplied', subject: { kind: 'lesson', id: 'b' }, since: '2023-01-05' }]);
  });
  it('disappears with a task, not with a group of tasks', () => {
    expect(lessonNotApplied([lesson], [task('b')])).toEqual([]);
    expect(lessonNotApplied([lesson], [{ followsIds: ['b'], isGroup: true }])).toHaveLength(1);
  });
});
