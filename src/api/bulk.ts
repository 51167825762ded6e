import { Type, type Static } from 'typebox';
import { IdParams, Period, oneOf, route } from './route.ts';
import { layouts } from './reports.ts';

/** việc chạy nền: how far it is; `interrupted` when servers died over it again and again */
export const bulkStates = ['working', 'done', 'cancelled', 'failed', 'interrupted'] as const;
export const Bulk = Type.Object({
  id: Type.String(), state: oneOf(bulkStates), done: Type.Integer(), total: Type.Integer(),
  /** Offices whose sheet could not be made, by name; the others are in the file. */
  failed: Type.Array(Type.String()),
  /** How often it was begun anew because the server that did it stopped. */
  restarts: Type.Integer(),
  made: Type.String(), resolutionId: Type.String(), asOf: Type.Optional(Type.String()),
});
export type Bulk = Static<typeof Bulk>;

/** Phiếu đơn vị của mọi đơn vị báo cáo, as one act. */
export const postOfficeSheets = route({
  method: 'POST', path: '/api/resolutions/:id/office-sheets', who: ['specialist'], params: IdParams, reply: Bulk,
  summary: 'Begin to make the office sheet of every office that reports, in the background',
  body: Type.Object({ asOf: Type.Optional(Period), layout: Type.Optional(oneOf(layouts)) }, { additionalProperties: false }),
});
export const getBulks = route({ method: 'GET', path: '/api/bulk', who: ['specialist'], summary: 'Background work of the last week: the caller\'s own, and what schedules began', reply: Type.Object({ items: Type.Array(Bulk) }) });
export const getBulk = route({ method: 'GET', path: '/api/bulk/:id', who: ['specialist'], params: IdParams, reply: Bulk, summary: 'How far a piece of background work is' });
export const deleteBulk = route({ method: 'DELETE', path: '/api/bulk/:id', who: ['specialist'], params: IdParams, reply: Bulk, summary: 'Give up a piece of background work' });
export const getBulkFile = route({ method: 'GET', path: '/api/bulk/:id/file', who: ['specialist'], params: IdParams, summary: 'What background work has made, as a ZIP' });
