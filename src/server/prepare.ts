import type { BodyOf, Kind } from '#api/document';
import type { Account } from '#api/session';
import { Refusal, badField, type FieldProblem } from './problems.ts';

/** Who saves what, when, in which period as one looks now; `since` is the day of what stands, `before` is the body that stands, null for a new document. */
interface Saving { account: Account; today: string; usual: string; before: Record<string, unknown> | null; since: string }

/** Who wrote a leader's word, and when, is what the server knows, never what is typed. @throws Refusal */
function directive({ account, today, before }: Saving, body: BodyOf<'directive'>): BodyOf<'directive'> {
  if (body.text.trim() === '') throw badField('text', 'needed');
  if (body.dueOn !== undefined && body.dueOn < today && body.dueOn !== before?.['dueOn']) throw badField('dueOn', 'dayPast');
  const known = before as BodyOf<'directive'> | null;
  const { author, authorAccount, writtenOn } = known ?? { author: account.name, authorAccount: account.username, writtenOn: today };
  if (body.author !== undefined && body.author !== author) throw badField('author', 'authorIsYou');
  const said = { ...body };
  delete said.authorAccount;
  delete said.writtenOn;
  return { ...said, ...(author ? { author } : {}), ...(authorAccount ? { authorAccount } : {}), ...(writtenOn ? { writtenOn } : {}) };
}

/** Nothing is signed or done before its day. @throws Refusal */
function agreement({ today }: Saving, body: BodyOf<'agreement'>): BodyOf<'agreement'> {
  const fields: FieldProblem[] = (body.activities ?? []).flatMap(({ on }, at) => (on > today ? [{ path: `activities/${at}/on`, code: 'notYet' }] : []));
  if (body.signedOn !== undefined && body.signedOn > today) fields.push({ path: 'signedOn', code: 'notYet' });
  if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
  return body;
}

/**
 * A person's status carries the name of who says so, a reason, and an end that is still to come. On a later day another
 * status, or the same of another period, takes the place of what was said, which stays for the periods that it decided. @throws Refusal
 */
function override({ account, today, usual, before, since }: Saving, body: BodyOf<'override'>): BodyOf<'override'> {
  if (before?.['ended'] !== undefined) throw new Refusal(409, 'overrideEnded');
  if (body.reason.trim() === '') throw badField('reason', 'needed');
  if (body.ended?.reason.trim() === '') throw badField('ended/reason', 'needed');
  if (body.until < today && body.until !== before?.['until']) throw badField('until', 'dayPast');
  if (body.author !== undefined && body.author !== account.name && body.author !== before?.['author']) throw badField('author', 'authorIsYou');
  const known = before as BodyOf<'override'> | null;
  const said = { ...body, author: account.name, asOf: body.asOf ?? known?.asOf ?? usual, madeOn: today, ...(known?.earlier ? { earlier: known.earlier } : {}) };
  if (known?.earlier === undefined) delete said.earlier;
  if (said.ended) said.ended = { reason: said.ended.reason, on: today, by: account.name };
  const madeOn = known?.madeOn ?? since;
  if (!known || madeOn >= today) return said;
  const first = { author: known.author ?? account.name, asOf: known.asOf ?? usual, madeOn };
  // Its reason, its end and its withdrawal may change; what it decided stays.
  if (said.status === known.status) return { ...said, ...first };
  return { ...said, earlier: [...known.earlier ?? [], { ...first, status: known.status, reason: known.reason, until: known.until, ended: { on: today, by: account.name } }] };
}

const preparing: { [K in Kind]?: (saving: Saving, body: BodyOf<K>) => BodyOf<K> } = { directive, agreement, override };

/** The body as it will be kept: what only the server knows filled in, what only the clock can refuse refused. @throws Refusal */
export function prepared(kind: Kind, saving: Saving, body: object): object {
  const prepare = preparing[kind] as ((saving: Saving, body: object) => object) | undefined;
  return prepare?.(saving, body) ?? body;
}
