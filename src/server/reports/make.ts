import { mostLines } from './outline-short.ts';
import { composeReport, type ReportInput } from './report.ts';
import type { Typesetter } from './typesetter.ts';

/**
 * Composes a report and has it set. A brief is one page: only when it is set is it known whether it is,
 * so it is composed again with fewer lines until it fits (some 10 ms each time).
 */
export async function makeReport(typesetter: Typesetter, input: ReportInput): Promise<{ pdf: Uint8Array; pages: number }> {
  if (input.kind !== 'brief') return typesetter.typeset(composeReport(input));
  let lines = mostLines;
  let made = await typesetter.typeset(composeReport({ ...input, lines }));
  while (made.pages > 1 && lines > 4) {
    lines -= 3;
    made = await typesetter.typeset(composeReport({ ...input, lines }));
  }
  return made;
}
