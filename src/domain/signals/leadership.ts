import type { Signal } from './signal.ts';
import { lastTwoWindows, within, type RoundFact } from './rounds.ts';

/** chức vụ của một người ở một đơn vị */
export const positions = ['head', 'deputy', 'staff'] as const;
export type Position = (typeof positions)[number];

/** One thing done about a resolution by a person of the office that issued it or follows it, on a day. */
export interface ActFact { resolutionId: string; position: Position; on: string }

/**
 * khoán trắng: in each of the last two rounds that are over a deputy did something about the resolution, and the head
 * did nothing in either.
 */
export function leftToDeputy(
  resolutions: readonly { id: string; issuerId: string }[], rounds: readonly RoundFact[], acts: readonly ActFact[], day: string,
): Signal[] {
  return resolutions.flatMap(({ id, issuerId }): Signal[] => {
    const windows = lastTwoWindows(rounds, day, id);
    const own = acts.filter(({ resolutionId }) => resolutionId === id);
    const did = (position: Position) => windows?.map((window) => own.some((act) => act.position === position && within(window, act.on))) ?? [];
    if (!windows || !did('deputy').every(Boolean) || did('head').some(Boolean)) return [];
    const first = own.filter(({ position, on }) => position === 'deputy' && within(windows[0], on)).map(({ on }) => on).sort()[0];
    return [{ code: 'leftToDeputy', gravity: 'grave', subject: { kind: 'resolution', id }, resolutionId: id, officeId: issuerId, since: first }];
  });
}
