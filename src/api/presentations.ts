import { Type, type Static } from 'typebox';
import { Id, IdParams, Line, oneOf, route } from './route.ts';

/** What a page of a presentation shows: the four answers, the worst, the counts, a chart, tasks, one indicator, or words alone. */
export const slideKinds = ['answers', 'worst', 'counts', 'course', 'bullets', 'multiples', 'tasks', 'indicator', 'words'] as const;
export type SlideKind = (typeof slideKinds)[number];

const Slide = Type.Object({
  kind: oneOf(slideKinds), indicatorId: Type.Optional(Id), note: Type.Optional(Type.String({ maxLength: 1000 })),
}, { additionalProperties: false });
export type Slide = Static<typeof Slide>;

/** trình chiếu: pages in their order, of one person */
export const PresentationBody = Type.Object({
  name: Line,
  /** Left out: all resolutions in force. */
  resolutionId: Type.Optional(Id),
  slides: Type.Array(Slide, { minItems: 1, maxItems: 60 }),
}, { additionalProperties: false });
export type PresentationBody = Static<typeof PresentationBody>;
export const Presentation = Type.Object({ id: Type.String(), ...PresentationBody.properties });
export type Presentation = Static<typeof Presentation>;

export const getPresentations = route({ method: 'GET', path: '/api/presentations', who: 'signedIn', summary: 'The presentations that this person has made, by name', reply: Type.Object({ items: Type.Array(Presentation) }) });
export const postPresentation = route({ method: 'POST', path: '/api/presentations', who: 'signedIn', summary: 'Keep a new presentation of one\'s own', body: PresentationBody, reply: Presentation });
export const putPresentation = route({ method: 'PUT', path: '/api/presentations/:id', who: 'signedIn', summary: 'Save a presentation of one\'s own', params: IdParams, body: PresentationBody, reply: Presentation });
export const deletePresentation = route({ method: 'DELETE', path: '/api/presentations/:id', who: 'signedIn', summary: 'Forget a presentation of one\'s own', params: IdParams });
