import type { ActFact, Position } from '#domain/signals/leadership';
import type { OfficerFact } from '#domain/signals/reporting';
import { lastTwoWindows } from '#domain/signals/rounds';
import type { Doc } from '#api/document';
import { dayOf, type StoredAccount } from '../auth/accounts.ts';
import type { Read, Write } from '../store/open.ts';

type Place = StoredAccount['offices'][number];
const holds = ({ from, to }: Place, day: string): boolean => (from ?? '') <= day && day <= (to ?? '9999');

/** The officers of every office, whether they are still there, and when each was added and last did anything. */
export async function officerFacts(read: Read | Write, accounts: StoredAccount[], day: string): Promise<OfficerFact[]> {
  const officers = accounts.filter(({ roles, offices }) => roles.includes('officer') && offices.length > 0);
  const names = officers.map(({ username }) => username);
  if (names.length === 0) return [];
  const [acted, added] = await Promise.all([
    read.selectFrom('change').select(['account', (eb) => eb.fn.max('time').as('time')]).where('account', 'in', names).groupBy('account').execute(),
    read.selectFrom('change').select(['subject', (eb) => eb.fn.min('time').as('time')]).where('subject', 'in', names.map((name) => `account:${name}`)).groupBy('subject').execute(),
  ]);
  const lastAct = new Map(acted.map(({ account, time }) => [account, dayOf(new Date(time))]));
  const begun = new Map(added.map(({ subject, time }) => [subject, dayOf(new Date(time))]));
  return officers.flatMap(({ username, offices, disabled }) => offices.map((place): OfficerFact => ({
    officeId: place.officeId, active: disabled !== true && holds(place, day),
    leftOn: place.to !== undefined && place.to < day ? place.to : undefined, addedOn: begun.get(`account:${username}`), lastActOn: lastAct.get(username),
  })));
}

/** Which resolution a change is about: the one it names, or the one of what it names. */
function resolutionOf(subject: string, body: Record<string, unknown>, known: ReadonlyMap<string, string>): string | undefined {
  const [kind = '', id = ''] = subject.split(':');
  if (kind === 'resolution') return id;
  if (typeof body['resolutionId'] === 'string') return body['resolutionId'];
  const about = [body['aboutId'], body['taskId'], body['indicatorId']].find((one) => typeof one === 'string') as string | undefined;
  return about === undefined ? undefined : known.get(about);
}

/**
 * What heads and deputies of the office that issued a resolution, or that follows it, did about it in its last rounds.
 * Figures do not count: entering them is no leading.
 * @param known the resolution of each indicator, task, finding and of itself
 */
export async function actFacts(read: Read | Write, accounts: StoredAccount[], resolutions: Doc<'resolution'>[], rounds: Doc<'round'>[], known: ReadonlyMap<string, string>, day: string): Promise<ActFact[]> {
  const leading = new Set(resolutions.flatMap(({ issuerId, followedById }) => [issuerId, followedById]));
  const people = new Map(accounts.map(({ username, offices }) => [username, offices.filter(({ position, officeId }) => position !== undefined && position !== 'staff' && leading.has(officeId))] as const).filter(([, places]) => places.length > 0));
  const since = resolutions.flatMap(({ id }) => lastTwoWindows(rounds, day, id)?.[0].after ?? []).sort()[0];
  if (people.size === 0 || since === undefined) return [];
  const rows = await read.selectFrom('change').select(['account', 'time', 'subject', 'before', 'after'])
    .where('account', 'in', [...people.keys()]).where('time', '>=', since).where('subject', 'not like', 'reading:%').execute();
  const byId = new Map(resolutions.map((one) => [one.id, one]));
  return rows.flatMap(({ account, time, subject, before, after }): ActFact[] => {
    const resolution = byId.get(resolutionOf(subject, JSON.parse(after ?? before ?? '{}') as Record<string, unknown>, known) ?? '');
    if (!resolution) return [];
    const on = dayOf(new Date(time));
    const place = people.get(account)?.find((one) => holds(one, on) && (one.officeId === resolution.issuerId || one.officeId === resolution.followedById));
    return place ? [{ resolutionId: resolution.id, position: place.position as Position, on }] : [];
  });
}
