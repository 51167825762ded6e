import { Type } from 'typebox';
import { route } from './route.ts';

export const getExport = route({
  method: 'GET', path: '/api/export', who: ['administrator'],
  summary: 'Everything as one JSON document: documents, links, readings, changes, files, people without secrets',
});
export const postImport = route({
  method: 'POST', path: '/api/import', who: ['administrator'], bodyLimit: 512 * 1024 * 1024,
  summary: 'Carry an export into a store without documents, readings or changes; preview=1 only tells',
  query: Type.Object({ preview: Type.Optional(Type.Literal('1')) }, { additionalProperties: false }),
  reply: Type.Object({ preview: Type.Boolean(), documents: Type.Integer(), links: Type.Integer(), readings: Type.Integer(), changes: Type.Integer(), files: Type.Integer(), people: Type.Integer() }),
});
