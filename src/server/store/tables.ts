import type { Generated } from 'kysely';

/** Current state of every record; `body` is its JSON with keys in order. */
export interface DocumentTable {
  id: string; kind: string; version: number; resolution_id: string | null;
  body: string; author: string; time: string;
}
/** Every reference between documents. */
export interface LinkTable { from_id: string; role: string; to_id: string }

/** One figure: exact integers with their decimal places, so that sums are the same on every engine. */
export interface ReadingTable {
  indicator_id: string; office_id: string; period: string;
  value_units: number | null; value_places: number | null;
  numerator_units: number | null; numerator_places: number | null;
  denominator_units: number | null; denominator_places: number | null;
  reached: number | null; grade: string | null;
  estimate: number; none: number;
  note: string | null; evidence: string | null; source: string | null; provenance: string | null;
  state: string; author: string; time: string;
}
/** Append-only; each line's hash covers the line before. */
export interface ChangeTable {
  seq: number; time: string; account: string; subject: string;
  before: string | null; after: string | null; reason: string | null; hash: string;
}
export interface FileTable { hash: string; type: string; size: number; content: Uint8Array }
export interface AccountTable {
  id: string; version: number; username: string; name: string;
  roles: string; offices: string; language: string; disabled: number; email: string | null;
}
export interface SavedTable { id: string; account: string; kind: string; body: string; time: string }
export interface IdempotencyTable { key: string; account: string; route: string; digest: string; status: number; reply: string; time: string }
/** Work in the background: what is wanted, how far it is, which process does it and until when that is believed. */
export interface WorkTable {
  id: string; account: string | null; input: string; state: string; done: number; total: number; failed: string; restarts: number;
  owner: string | null; lease: string; made: string; ended: string | null; content: Uint8Array | null;
}
export interface MetaTable { name: string; value: string }

/** The auth library's own tables, created by its migration; only what we read of them. */
export interface AuthUserTable { id: string; username: string | null; name: string }

export interface Tables {
  document: DocumentTable;
  link: LinkTable;
  reading: ReadingTable;
  change: ChangeTable;
  file: FileTable;
  account: AccountTable;
  saved: SavedTable;
  idempotency: IdempotencyTable;
  work: WorkTable;
  meta: MetaTable;
  auth_user: AuthUserTable;
  auth_session: { id: Generated<string>; userId: string };
}
