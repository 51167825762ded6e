import type { Layout, ReportKind } from '#api/reports';
import type { Reply } from '#api/route';
import type { getResolution } from '#api/resolutions';
import type { OfficeBody } from '#api/offices';
import { endDate } from '#domain/period';
import { capital, formatDay, formatPeriod } from '#texts/format';
import { report as words } from '#texts/vi/report';
import { cleaned } from './glyphs.ts';
import { layoutOf, layouts } from './layouts.ts';
import type { ReportModel } from './model.ts';
import { appendices, finalBody } from './outline-review.ts';
import { briefBody, officeBody, tableBody } from './outline-short.ts';

/** Everything that a report is made from: the resolution as its screen shows it, and who issues it. */
export interface ReportInput {
  kind: ReportKind;
  layout?: Layout | undefined;
  resolution: Reply<typeof getResolution>;
  issuer: Pick<OfficeBody, 'name' | 'officeKind' | 'letterhead'>;
  /** The office of an office sheet. */
  office?: { id: string; name: string } | undefined;
  ruleVersion: string;
}

/** What the report is about: by number where the document has one, else by its title. */
function subjectOf({ kind, resolution: { symbol, title, resolutionType }, office }: ReportInput): string {
  const { subject } = words;
  const lower = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
  const numbered = resolutionType === 'resolution' && /^\d/.test(symbol);
  const name = numbered ? words.numbered(symbol) : lower;
  if (kind === 'office') return capital(subject.office(name, office?.name ?? ''));
  if (kind === 'final' || kind === 'interim') return capital(subject[kind](numbered ? words.about(name, lower.replace(/^về /, '')) : name));
  return capital(subject[kind](name));
}

const typeOf = (kind: ReportKind): string => ({ indicators: words.table, tasks: words.table, brief: words.brief, office: words.sheet } as Partial<Record<ReportKind, string>>)[kind] ?? words.document;

function bodyOf(input: ReportInput): ReportModel['body'] {
  switch (input.kind) {
    case 'final': case 'interim': return finalBody(input);
    case 'brief': return briefBody(input);
    case 'office': return officeBody(input);
    default: return tableBody(input);
  }
}

/** Blank until someone fills it in: the program guesses no number, date or name. */
function signatureOf({ resolution: { signature }, issuer }: ReportInput, onBehalf: string): ReportModel['signature'] {
  const given = signature?.onBehalf?.replace(/^(T\/M|TM\.?)\s*/i, `${onBehalf} `);
  return { onBehalf: given ?? `${onBehalf} ${issuer.name}`, office: signature?.office ?? '', name: signature?.name ?? '' };
}

/** Decides a whole report: every word and figure in it. The drawing is done elsewhere. */
export function composeReport(input: ReportInput): ReportModel {
  const { kind, resolution, issuer } = input;
  const { numberText, ...usual } = layouts[input.layout ?? layoutOf(issuer.officeKind)];
  // A brief is one page: set a little closer.
  const layout = kind === 'brief' ? { ...usual, body: 13, pitch: 17, spacing: 2 } : usual;
  const review = kind === 'final' || kind === 'interim';
  const illustrative = resolution.indicators.some(({ provenance }) => provenance?.kind === 'illustrative');
  const subject = subjectOf(input);
  return cleaned({
    properties: { title: `${capital(typeOf(kind).toLocaleLowerCase('vi'))} ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`, author: issuer.name, keywords: [resolution.symbol, resolution.asOf] },
    layout,
    head: {
      superior: issuer.letterhead?.superior ?? null,
      issuer: (issuer.letterhead?.issuer ?? issuer.name).toLocaleUpperCase('vi'),
      number: numberText(issuer.letterhead?.code ?? '        '),
      date: words.date(issuer.letterhead?.place ?? '                '),
    },
    type: typeOf(kind), subject,
    dataTo: words.dataTo(formatPeriod(resolution.asOf, 'vi'), formatDay(endDate(resolution.asOf), 'vi')),
    mark: illustrative ? words.mark : null,
    body: bodyOf(input),
    signature: kind === 'brief' ? null : signatureOf(input, layout.onBehalf),
    recipients: kind === 'brief' ? null : { head: words.recipients, items: [layout.recipients.last] },
    appendices: review ? appendices(input) : [],
    wide: kind === 'indicators' || kind === 'tasks' || kind === 'office',
  });
}
