import type { RoutineWhat } from '#domain/routine';
import { routines as en } from './en/routines.ts';
import { formatPeriod } from './format.ts';
import { texts, type Language } from './language.ts';
import { routines as vi } from './vi/routines.ts';

/** Words of reports by schedule, which only their pages and letters load. */
export const routineTexts: Record<Language, typeof vi> = { vi, en };

type ReportKind = keyof (typeof texts)['vi']['form']['report']['kinds'];
/** "Báo cáo sơ kết 02-NQ/TU, quý III/2023". */
export function runName({ what, reportKind }: { what: RoutineWhat; reportKind?: ReportKind | undefined }, title: string, asOf: string, language: Language): string {
  const kind = what === 'report' && reportKind ? texts[language].form.report.kinds[reportKind] : routineTexts[language].what[what];
  return `${what === 'form' ? title : [kind, title].filter(Boolean).join(' ')}, ${formatPeriod(asOf, language)}`;
}
