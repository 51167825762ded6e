import { Type, type Static, type TObject } from 'typebox';
import { AgreementBody } from './agreements.ts';
import { AllocationBody } from './allocations.ts';
import { ChaserBody } from './chasers.ts';
import { DirectiveBody } from './directives.ts';
import { ExtensionBody } from './extensions.ts';
import { FindingBody } from './findings.ts';
import { FillingBody, FormBody } from './forms.ts';
import { IndicatorBody } from './indicators.ts';
import { LessonBody } from './lessons.ts';
import { ObjectiveBody } from './objectives.ts';
import { OfficeBody } from './offices.ts';
import { OpinionBody } from './opinions.ts';
import { OverrideBody } from './overrides.ts';
import { OutlineBody, ReportBody } from './reports.ts';
import { ResolutionBody } from './resolutions.ts';
import { ReviewBody } from './reviews.ts';
import { Id, IdParams, listOf, envelope, route, type Role } from './route.ts';
import { RoutineBody, RunBody } from './routines.ts';
import { RoundBody, SubmissionBody } from './rounds.ts';
import { ScheduleBody } from './schedules.ts';
import { AsideBody } from './signals.ts';
import { TaskBody } from './tasks.ts';
import { ThreadBody } from './threads.ts';

/** Every kind of document: its schema, its plural in addresses, and the roles that may write it at all. */
export const kinds = {
  office: { plural: 'offices', body: OfficeBody, writers: ['specialist'] },
  resolution: { plural: 'resolutions', body: ResolutionBody, writers: ['specialist'] },
  objective: { plural: 'objectives', body: ObjectiveBody, writers: ['specialist'] },
  indicator: { plural: 'indicators', body: IndicatorBody, writers: ['specialist'] },
  task: { plural: 'tasks', body: TaskBody, writers: ['specialist', 'officer'] },
  extension: { plural: 'extensions', body: ExtensionBody, writers: ['specialist', 'officer'] },
  finding: { plural: 'findings', body: FindingBody, writers: ['specialist', 'officer'] },
  lesson: { plural: 'lessons', body: LessonBody, writers: ['specialist', 'officer'] },
  agreement: { plural: 'agreements', body: AgreementBody, writers: ['specialist'] },
  directive: { plural: 'directives', body: DirectiveBody, writers: ['specialist', 'leader'] },
  round: { plural: 'rounds', body: RoundBody, writers: ['specialist'] },
  schedule: { plural: 'schedules', body: ScheduleBody, writers: ['specialist'] },
  submission: { plural: 'submissions', body: SubmissionBody, writers: [] },
  thread: { plural: 'threads', body: ThreadBody, writers: [] },
  allocation: { plural: 'allocations', body: AllocationBody, writers: ['specialist'] },
  override: { plural: 'overrides', body: OverrideBody, writers: ['specialist', 'leader'] },
  review: { plural: 'reviews', body: ReviewBody, writers: ['specialist'] },
  opinion: { plural: 'opinions', body: OpinionBody, writers: ['specialist', 'officer', 'leader'] },
  report: { plural: 'reports', body: ReportBody, writers: ['specialist'] },
  chaser: { plural: 'chasers', body: ChaserBody, writers: ['specialist'] },
  outline: { plural: 'outlines', body: OutlineBody, writers: ['specialist'] },
  form: { plural: 'forms', body: FormBody, writers: ['specialist'] },
  filling: { plural: 'fillings', body: FillingBody, writers: ['specialist'] },
  routine: { plural: 'routines', body: RoutineBody, writers: ['specialist'] },
  run: { plural: 'runs', body: RunBody, writers: [] },
  aside: { plural: 'asides', body: AsideBody, writers: [] },
} as const satisfies Record<string, { plural: string; body: TObject; writers: readonly Role[] }>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];
export type BodyOf<K extends Kind> = Static<(typeof kinds)[K]['body']>;
/** A document as it travels: its body with id, kind, version, author and time beside it. */
export type Doc<K extends Kind = Kind> = BodyOf<K> & {
  id: string; kind: K; version: number; updatedAt: string; updatedBy: string;
};

export const ListQuery = Type.Object({
  resolutionId: Type.Optional(Id),
  limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
}, { additionalProperties: false });

/** The five routes that every kind of document has. POST and PUT take the body alone; PUT and DELETE need If-Match. */
export function documentRoutes<K extends Kind>(kind: K) {
  const { plural, body, writers } = kinds[kind];
  const Whole = Type.Object({ ...envelope, ...(body as TObject).properties });
  const base = `/api/${plural}`;
  return {
    list: route({ method: 'GET', path: base, who: 'signedIn', summary: `All ${plural}, paged`, query: ListQuery, reply: listOf(Whole) }),
    one: route({ method: 'GET', path: `${base}/:id`, who: 'signedIn', summary: `One ${kind}`, params: IdParams, reply: Whole }),
    create: route({ method: 'POST', path: base, who: writers, summary: `Add a ${kind}`, body, reply: Whole }),
    update: route({ method: 'PUT', path: `${base}/:id`, who: writers, summary: `Save a ${kind} with If-Match${kind === 'report' ? '; over an older version what others wrote on other parts is kept, and the same part is refused' : ''}`, params: IdParams, body, reply: Whole }),
    remove: route({ method: 'DELETE', path: `${base}/:id`, who: writers, summary: `Remove a ${kind} with If-Match`, params: IdParams }),
  };
}
