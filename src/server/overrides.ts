import { defaultAsOf } from '#domain/asof';
import { standing, type Stint } from '#domain/override';
import type { Doc } from '#api/document';
import type { StintView } from '#api/overrides';
import { dayOf } from './auth/accounts.ts';

type Rounds = readonly Doc<'round'>[];
type Told = StintView & Stint;

/** What one document said from its first day on; what was written before periods were noted counts from the one looked at then. */
function stintsOf(one: Doc<'override'>, rounds: Rounds): Told[] {
  const { id, version, status, reason, author = '', until, ended } = one;
  const madeOn = one.madeOn ?? dayOf(new Date(one.updatedAt));
  const last: Told = {
    id, status, reason, author, until, madeOn, asOf: one.asOf ?? defaultAsOf(rounds, madeOn),
    ...(ended ? { ended: { on: ended.on ?? madeOn, by: ended.by ?? '', reason: ended.reason } } : { version }),
  };
  return [...(one.earlier ?? []).map((each) => ({ ...each, id })), last];
}

/** Every status that people set for an indicator, the newest first. */
export const overridesOf = (indicatorId: string, overrides: readonly Doc<'override'>[], rounds: Rounds): Told[] =>
  overrides.filter((one) => one.indicatorId === indicatorId).sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))
    .flatMap((one) => stintsOf(one, rounds)).sort((a, b) => a.madeOn.localeCompare(b.madeOn)).reverse();

/** A person's status in force in the period looked at: it stands beside the computed one and decides. */
export function overrideOf(indicatorId: string, { overrides, rounds }: { overrides: readonly Doc<'override'>[]; rounds: Rounds }, at: { asOf: string; today: string }): Told | null {
  const all = overridesOf(indicatorId, overrides, rounds);
  return all.length === 0 ? null : standing(all.reverse(), { ...at, rounds, usual: defaultAsOf(rounds, at.today) });
}
