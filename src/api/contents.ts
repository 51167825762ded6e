import { Type, type Static } from 'typebox';
import { IndicatorBody } from './indicators.ts';
import { ObjectiveBody } from './objectives.ts';
import { OfficeBody } from './offices.ts';
import { Id, IdParams, route } from './route.ts';
import { TaskBody } from './tasks.ts';

const Key = Type.String({ minLength: 1, maxLength: 64 });
/** Of every entry: the row of the table it comes from, the objective or group above it, and its words as they stood there. */
const fromTable = {
  row: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  under: Type.Optional(Key),
  original: Type.Optional(Type.String({ maxLength: 20_000 })),
};
/** Wording that leaves a doubt needs `confirmed`: a person has looked at what was understood. */
const read = { wording: Type.Optional(Type.String({ maxLength: 5000 })), confirmed: Type.Optional(Type.Boolean()) };
const { resolutionId: _of, objectiveId: _under, continuesId: _before, partOfId: _whole, provenance: _from, ...indicatorFields } = IndicatorBody.properties;
const { number, content, isGroup, leadOfficeId, coOfficeIds, timing, startOn, deadline, product, resources } = TaskBody.properties;
const list = <T extends Parameters<typeof Type.Array>[0]>(item: T) => Type.Optional(Type.Array(item, { maxItems: 1000 }));

/** A whole resolution from one table. Offices are named by their id, or by the key of one founded here. */
export const ContentsBody = Type.Object({
  offices: Type.Optional(Type.Array(Type.Object({
    key: Key, name: OfficeBody.properties.name, shortName: OfficeBody.properties.shortName, officeKind: OfficeBody.properties.officeKind, level: OfficeBody.properties.level, parentId: OfficeBody.properties.parentId,
  }, { additionalProperties: false }), { maxItems: 200 })),
  objectives: list(Type.Object({ ...fromTable, key: Key, number: ObjectiveBody.properties.number, name: ObjectiveBody.properties.name }, { additionalProperties: false })),
  indicators: list(Type.Object({ ...fromTable, ...read, ...indicatorFields }, { additionalProperties: false })),
  tasks: list(Type.Object({ ...fromTable, ...read, key: Type.Optional(Key), number, content, isGroup, leadOfficeId, coOfficeIds, timing, startOn, deadline, product, resources }, { additionalProperties: false })),
}, { additionalProperties: false });
export type ContentsBody = Static<typeof ContentsBody>;

const Made = { offices: Type.Integer(), objectives: Type.Integer(), indicators: Type.Integer(), tasks: Type.Integer() };
export const postContents = route({
  method: 'POST', path: '/api/resolutions/:id/contents', who: ['specialist'], params: IdParams, body: ContentsBody, bodyLimit: 8 * 1024 * 1024,
  query: Type.Object({ preview: Type.Optional(Type.Literal('1')) }, { additionalProperties: false }),
  summary: 'Objectives, indicators and tasks of a whole table at once, all or none; with preview=1 nothing is kept',
  /** `batch` takes it all back. */
  reply: Type.Object({ preview: Type.Boolean(), batch: Type.Union([Type.String(), Type.Null()]), ...Made }),
});

export const Batch = Type.Object({ batch: Type.String(), time: Type.String(), accountName: Type.String(), count: Type.Integer() });
export type Batch = Static<typeof Batch>;
export const getContents = route({
  method: 'GET', path: '/api/resolutions/:id/contents', who: ['specialist'], params: IdParams,
  summary: 'What came from tables within 24 hours and may still be taken back', reply: Type.Object({ items: Type.Array(Batch) }),
});
export const deleteContents = route({
  method: 'DELETE', path: '/api/resolutions/:id/contents/:batch', who: ['specialist'], params: Type.Object({ id: Id, batch: Type.String({ pattern: '^[1-9]\\d{0,14}$' }) }),
  summary: 'Takes back all that came from one table, within 24 hours and while nothing else is tied to it', reply: Type.Object({ removed: Type.Integer() }),
});

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const TableFile = Type.Object({
  tables: Type.Array(Type.Object({
    rows: Type.Array(Type.Object({
      cells: Type.Array(Type.Object({ text: Type.String(), bold: Type.Optional(Type.Boolean()), formula: Type.Optional(Type.Boolean()) })), whole: Type.Optional(Type.Boolean()),
    })),
  })),
  /** The text outside of the tables of a Word file: a conclusion's tasks are read from it. */
  prose: Type.Optional(Type.String()),
});
/** The body is the file itself, with its media type. */
export const postTableFile = route({
  method: 'POST', path: '/api/tables', who: ['specialist'], bodyLimit: 8 * 1024 * 1024,
  summary: 'The tables of a Word or Excel file, cell by cell; nothing is saved', reply: TableFile,
});
