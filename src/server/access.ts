import type { Kind } from '#api/document';
import type { Account } from '#api/session';
import { mayWriteDocument } from '#domain/access';
import { Refusal } from './problems.ts';

/** @throws Refusal 403 when this person may not make this change; `before` null adds, `after` null removes */
export function mayWrite(account: Account, kind: Kind, before: object | null, after: object | null): void {
  const verdict = mayWriteDocument({ roles: account.roles, officeIds: account.officeIds, username: account.username }, kind, before, after);
  if (verdict !== 'yes') throw new Refusal(403, verdict);
}
