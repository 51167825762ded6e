import { Type, type Static } from 'typebox';
import { IdParams, Line, listOf, oneOf, route } from './route.ts';

/** Kinds of document that are searched: each has a page to open. */
export const foundKinds = ['resolution', 'indicator', 'task', 'finding', 'lesson', 'office', 'agreement', 'directive', 'review'] as const;
export type FoundKind = (typeof foundKinds)[number];

const Found = Type.Object({
  kind: oneOf(foundKinds), id: Type.String(), text: Type.String(),
  /** Where it stands: the symbol of its resolution, the office it belongs to. */
  under: Type.String(),
  resolutionId: Type.Optional(Type.String()),
});
export type Found = Static<typeof Found>;

export const getSearch = route({
  method: 'GET', path: '/api/search', who: 'signedIn',
  summary: 'Everything that this person may see with all the words in it, marks and case left aside; the best first, paged',
  query: Type.Object({
    q: Type.String({ minLength: 1, maxLength: 200 }), limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d?$' })), cursor: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })),
  }, { additionalProperties: false }),
  reply: Type.Object({ ...listOf(Found).properties, total: Type.Integer() }),
});

/** khung nhìn đã lưu: one person's own name for an address of the program. */
export const View = Type.Object({ id: Type.String(), name: Type.String(), path: Type.String() });
export type View = Static<typeof View>;

export const getViews = route({ method: 'GET', path: '/api/views', who: 'signedIn', summary: 'The views that this person has saved, by name', reply: Type.Object({ items: Type.Array(View) }) });
export const postView = route({
  method: 'POST', path: '/api/views', who: 'signedIn', summary: 'Save what is seen under a name of one\'s own; the same name takes the place of the former',
  body: Type.Object({ name: Line, path: Type.String({ minLength: 1, maxLength: 2000, pattern: '^/(?![/\\\\])[^\\s\\\\]*$' }) }, { additionalProperties: false }), reply: View,
});
export const deleteView = route({ method: 'DELETE', path: '/api/views/:id', who: 'signedIn', summary: 'Forget a view of one\'s own', params: IdParams });
