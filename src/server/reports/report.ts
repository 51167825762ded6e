import type { Layout, ReportKind } from '#api/reports';
import type { Reply } from '#api/route';
import type { getResolution } from '#api/resolutions';
import type { IndicatorView } from '#api/indicators';
import type { OfficeBody } from '#api/offices';
import { endDate } from '#domain/period';
import type { Part } from '#domain/prose';
import { capital, formatDay, formatLongDay, formatPeriod } from '#texts/format';
import { report as words } from '#texts/vi/report';
import { appendices } from './appendices.ts';
import { finished } from './ending.ts';
import { cleaned } from './glyphs.ts';
import { keptAt, layoutOf, layouts } from './layouts.ts';
import type { ReportModel } from './model.ts';
import { markOf, starred } from './provenance.ts';
import { bodyOf } from './prose-blocks.ts';

/** Everything that a report is made from: the resolution as its screen shows it, and who issues it. */
export interface ReportInput {
  kind: ReportKind;
  layout?: Layout | undefined;
  resolution: Reply<typeof getResolution>;
  issuer: Pick<OfficeBody, 'name' | 'officeKind' | 'letterhead'>;
  /** The office of an office sheet, with its own part of the indicators that several offices report. */
  office?: { id: string; name: string; own?: IndicatorView[] } | undefined;
  ruleVersion: string;
  /** What people wrote, by part; the usual outline of the kind when left out. */
  parts?: Part[] | undefined;
  /** Number, place and date of the document, and who it goes to; blank until somebody fills them in. */
  number?: string | undefined;
  place?: string | undefined;
  date?: string | undefined;
  recipients?: string[] | undefined;
  /** The code of an issued one, printed at its end. */
  code?: string | undefined;
  /** The stored draft, when a Word file of it is to be read in again. */
  origin?: ReportModel['origin'];
  /** A page of contents before the text. */
  contents?: boolean | undefined;
  /** Whether charts go on to what is forecast; they do when left out. */
  forecast?: boolean | undefined;
  /** Lines that the lists of a brief may take. */
  lines?: number | undefined;
}

/** Inside a sentence: the first letter small, but for a name in capitals ("MTTQ"). */
const softened = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1));

/** What the report is about: by number where the document has one, else by its title. */
function subjectOf({ kind, resolution: { symbol, title, resolutionType }, office }: ReportInput): string {
  const { subject } = words;
  const numbered = resolutionType === 'resolution' && /^\d/.test(symbol);
  const name = numbered ? words.numbered(symbol) : title.replace(/^Về /, 'về ');
  if (kind === 'office') return capital(subject.office(name, office?.name ?? ''));
  if (kind === 'final' || kind === 'interim') return capital(subject[kind](numbered ? words.about(name, softened(title.replace(/^về /i, ''))) : name));
  return capital(subject[kind](name));
}

const typeOf = (kind: ReportKind): string => ({ indicators: words.table, tasks: words.table, brief: words.brief, office: words.sheet } as Partial<Record<ReportKind, string>>)[kind] ?? words.document;

/** Blank until someone fills it in: the program guesses no number, date or name. */
function signatureOf({ resolution: { signature } }: ReportInput, onBehalf: string): ReportModel['signature'] {
  const given = signature?.onBehalf?.replace(/^(T\/M|TM\.?)\s*/i, `${onBehalf} `);
  return { onBehalf: given ?? `${onBehalf} ${words.blank}`, office: signature?.office ?? '', name: signature?.name ?? '' };
}

/** Place and date as they are given; blank until they are. */
function dateOf({ issuer: { letterhead }, place = letterhead?.place ?? '                ', date }: ReportInput): string {
  return date === undefined ? words.date(place) : `${place}, ${formatLongDay(date, 'vi')}`;
}

/** Decides a whole report: every word and figure in it. The drawing is done elsewhere. */
export function composeReport(given: ReportInput): ReportModel {
  const input = starred(given);
  const { kind, resolution, issuer } = input;
  const { numberText, ...usual } = layouts[input.layout ?? layoutOf(issuer.officeKind)];
  // A brief is one page: set a little closer.
  const layout = kind === 'brief' ? { ...usual, body: 12, pitch: 15, spacing: 2 } : usual;
  const review = kind === 'final' || kind === 'interim';
  const subject = subjectOf(input);
  return cleaned({
    properties: { title: `${capital(typeOf(kind).toLocaleLowerCase('vi'))} ${kind === 'office' ? subject : softened(subject)}`, author: issuer.name, keywords: [resolution.symbol, resolution.asOf, ...(input.code ? [input.code] : [])] },
    layout,
    head: {
      superior: issuer.letterhead?.superior ?? null,
      issuer: (issuer.letterhead?.issuer ?? issuer.name).toLocaleUpperCase('vi'),
      number: numberText(issuer.letterhead?.code ?? '        ', input.number),
      date: dateOf(input),
    },
    type: typeOf(kind), subject,
    dataTo: words.dataTo(formatPeriod(resolution.asOf, 'vi'), formatDay(endDate(resolution.asOf), 'vi')),
    mark: markOf(input),
    body: finished(bodyOf(input), kind === 'brief' ? '.' : layout.end),
    signature: kind === 'brief' ? null : signatureOf(input, layout.onBehalf),
    recipients: kind === 'brief' ? null : { head: words.recipients, items: [...(input.recipients ?? []).map((one) => (/[,;.]$/.test(one) ? one : `${one},`)), keptAt(layout, issuer.name)] },
    code: input.code ? words.code(input.code) : null,
    ...(input.origin ? { origin: input.origin } : {}),
    appendices: review ? appendices(input) : [],
    contents: input.contents && review ? words.contents : null,
    wide: kind === 'indicators' || kind === 'tasks' || kind === 'office',
  });
}
