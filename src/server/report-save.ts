import type { Doc } from '#api/document';
import type { ReportBody } from '#api/reports';
import { mergedReport } from '#domain/report-merge';
import { usualOutline } from './reports/outline.ts';
import { bodyAt, bodyOf } from './store/documents.ts';
import type { Write } from './store/open.ts';

/**
 * What a save over an older version of a report comes to: one with what others wrote on other parts since. Where they
 * wrote on the same part it stays what it is, and the store refuses it as stale.
 */
export async function overOthers(tx: Write, current: Doc<'report'>, seen: number, body: ReportBody): Promise<{ seen: number; body: ReportBody }> {
  const base = current.issued || seen >= current.version ? null : await bodyAt(tx, current, seen);
  if (!base) return { seen, body };
  const { merged, conflicts } = mergedReport(base, body, bodyOf(current) as ReportBody, usualOutline(body.reportKind));
  return conflicts.length > 0 ? { seen, body } : { seen: current.version, body: merged };
}
