import type { BodyOf, Kind } from '#api/document';
import type { Account } from '#api/session';
import { Refusal, badField, type FieldProblem } from './problems.ts';

/** Who saves what, when; `before` is the body that stands, null for a new document. */
interface Saving { account: Account; today: string; before: Record<string, unknown> | null }

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

/** A person's status carries the name of who says so, a reason, and an end that is still to come. @throws Refusal */
function override({ account, today, before }: Saving, body: BodyOf<'override'>): BodyOf<'override'> {
  if (body.reason.trim() === '') throw badField('reason', 'needed');
  if (body.until < today && body.until !== before?.['until']) throw badField('until', 'dayPast');
  if (body.author !== undefined && body.author !== account.name && body.author !== before?.['author']) throw badField('author', 'authorIsYou');
  return { ...body, author: account.name };
}

const preparing: { [K in Kind]?: (saving: Saving, body: BodyOf<K>) => BodyOf<K> } = { directive, agreement, override };

/** The body as it will be kept: what only the server knows filled in, what only the clock can refuse refused. @throws Refusal */
export function prepared(kind: Kind, saving: Saving, body: object): object {
  const prepare = preparing[kind] as ((saving: Saving, body: object) => object) | undefined;
  return prepare?.(saving, body) ?? body;
}
