import { Type, type Static } from 'typebox';
import { taskPlaces, taskStates } from '#domain/task';
import { ExtensionBody } from './extensions.ts';
import { StintView } from './overrides.ts';
import { AsOfQuery, Day, Id, IdParams, Line, Prose, Provenance, envelope, oneOf, ref, refs, route } from './route.ts';

/** thời hạn: dated needs a deadline, standing is "thường xuyên" said outright, open is not yet written down */
export const timings = ['dated', 'standing', 'open'] as const;

const Name = Type.String({ maxLength: 200 });
const Remark = Type.String({ maxLength: 2000 });
const Evidence = Type.Object({
  text: Line, url: Type.Optional(Type.String({ maxLength: 1000 })), file: Type.Optional(Type.String({ maxLength: 64 })),
}, { additionalProperties: false });
export type Evidence = Static<typeof Evidence>;
const Milestone = Type.Object({ name: Line, due: Day, doneOn: Type.Optional(Day) }, { additionalProperties: false });

/** nhiệm vụ, giải pháp; a group (nhóm nhiệm vụ) is a task that others name as their parent */
export const TaskBody = Type.Object({
  resolutionId: ref('resolution'),
  parentId: Type.Optional(ref('task')),
  isGroup: Type.Optional(Type.Boolean()),
  number: Type.Optional(Type.String({ maxLength: 20 })),
  content: Type.String({ minLength: 1, maxLength: 2000 }),
  leadOfficeId: Type.Optional(ref('office')),
  coOfficeIds: refs('office'),
  timing: oneOf(timings),
  startOn: Type.Optional(Day),
  deadline: Type.Optional(Day),
  product: Type.Optional(Type.String({ maxLength: 1000 })),
  resources: Type.Optional(Type.String({ maxLength: 1000 })),
  evidence: Type.Optional(Type.Array(Evidence, { maxItems: 100 })),
  milestones: Type.Optional(Type.Array(Milestone, { maxItems: 100 })),
  notes: Type.Optional(Type.Array(Type.Object({
    on: Day, by: Name, text: Prose,
  }, { additionalProperties: false }), { maxItems: 1000 })),
  /** báo hoàn thành, chờ nghiệm thu: written by the act alone, gone once it is accepted or sent back */
  reported: Type.Optional(Type.Object({ on: Day, by: Name, note: Type.Optional(Remark) }, { additionalProperties: false })),
  /** trả lại: each time that a report was not accepted, oldest first; written by the act alone */
  returned: Type.Optional(Type.Array(Type.Object({ on: Day, by: Name, reason: Line, reportedOn: Day }, { additionalProperties: false }), { maxItems: 100 })),
  /** The day that the office reported it done, once that was accepted. */
  completedOn: Type.Optional(Day),
  acceptance: Type.Optional(Type.Object({
    on: Day, by: Name, note: Type.Optional(Remark),
  }, { additionalProperties: false })),
  servesIds: refs('indicator'),
  followsIds: refs('lesson', 'finding', 'directive'),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type TaskBody = Static<typeof TaskBody>;

/** How a task stands on one day (domain/task decides). */
const standing = {
  state: oneOf(taskStates), place: oneOf(taskPlaces), daysLate: Type.Integer(),
  /** The deadline as extended by that day. */
  dueOn: Type.Optional(Day),
  /** How many extensions had been granted by that day. */
  extended: Type.Integer(),
};

/** A task as it stands at the day looked at, and `now`. */
export const TaskView = Type.Object({
  ...envelope,
  ...TaskBody.properties,
  ...standing,
  now: Type.Object(standing),
  /** A request to extend it waits for a decision. */
  asking: Type.Boolean(),
});
export type TaskView = Static<typeof TaskView>;

const Brief = Type.Object({ id: Type.String(), kind: Type.String(), text: Type.String(), number: Type.Optional(Type.String()), findingKind: Type.Optional(Type.String()), author: Type.Optional(Type.String()) });
export type TaskSource = Static<typeof Brief>;

export const getTaskPage = route({
  method: 'GET', path: '/api/tasks/:id/page', who: 'signedIn', params: IdParams, query: AsOfQuery,
  summary: 'One task as it stands, with its extensions, what it serves, what it follows from, and names to show',
  reply: Type.Object({
    ...TaskView.properties,
    asOf: Type.String(), day: Day, today: Day,
    resolution: Type.Object({ id: Type.String(), symbol: Type.String(), title: Type.String() }),
    group: Type.Optional(Type.Object({ id: Type.String(), number: Type.Optional(Type.String()), content: Type.String() })),
    /** Oldest first; at most one has no decision. */
    extensions: Type.Array(Type.Object({ id: Type.String(), version: Type.Integer(), ...ExtensionBody.properties })),
    serves: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), name: Type.String(), status: Type.String(), override: Type.Optional(StintView) })),
    follows: Type.Array(Brief),
    /** Names of every office mentioned, by id. */
    offices: Type.Record(Type.String(), Type.String()),
  }),
});
export type TaskPage = Static<typeof getTaskPage.reply>;

const Done = Type.Object({ id: Id, version: Type.Integer() });
const strict = { additionalProperties: false };

export const postReport = route({
  method: 'POST', path: '/api/tasks/:id/report', who: ['specialist', 'officer'], params: IdParams,
  summary: 'Report a task done, with evidence; it then waits to be accepted',
  body: Type.Object({ evidence: Type.Optional(Type.Array(Evidence, { maxItems: 20 })), note: Type.Optional(Remark) }, strict), reply: Done,
});
export const postAcceptance = route({
  method: 'POST', path: '/api/tasks/:id/acceptance', who: ['specialist', 'leader'], params: IdParams,
  summary: 'Accept a task that was reported done; never of one\'s own office',
  body: Type.Object({ note: Type.Optional(Remark) }, strict), reply: Done,
});
export const postTaskReturn = route({
  method: 'POST', path: '/api/tasks/:id/return', who: ['specialist', 'leader'], params: IdParams,
  summary: 'Send a task that was reported done back to its office, with a reason',
  body: Type.Object({ reason: Line }, strict), reply: Done,
});
export const postTaskNote = route({
  method: 'POST', path: '/api/tasks/:id/notes', who: ['specialist', 'officer'], params: IdParams,
  summary: 'Add a note on how a task goes',
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 5000 }) }, strict), reply: Done,
});
export const postMilestone = route({
  method: 'POST', path: '/api/tasks/:id/milestones', who: ['specialist', 'officer'], params: IdParams,
  summary: 'Tick a milestone off, or take the tick back; named by its place and its name as seen',
  body: Type.Object({ index: Type.Integer({ minimum: 0 }), name: Line, done: Type.Boolean() }, strict), reply: Done,
});
