import { Type, type Static } from 'typebox';
import { agreementStates } from '#domain/agreement';
import { AsOfQuery, Day, Id, Line, Prose, Provenance, envelope, oneOf, ref, refs, route } from './route.ts';

/** chương trình, quy chế phối hợp */
export const AgreementBody = Type.Object({
  resolutionId: Type.Optional(ref('resolution')),
  title: Line,
  partyIds: refs('office'),
  plannedFor: Type.Optional(Day),
  signedOn: Type.Optional(Day),
  endsOn: Type.Optional(Day),
  commitments: Type.Optional(Prose),
  activities: Type.Optional(Type.Array(Type.Object({ on: Day, text: Prose }, { additionalProperties: false }), { maxItems: 1000 })),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });

/** An agreement with its state at the day looked at (domain/agreement decides). */
export const AgreementView = Type.Object({
  ...envelope, ...AgreementBody.properties,
  state: oneOf(agreementStates),
  /** The planned day, the last activity or the signing, the end. */
  since: Type.Optional(Day),
});
export type AgreementView = Static<typeof AgreementView>;

export const getAgreementViews = route({
  method: 'GET', path: '/api/agreements/followed', who: 'signedIn', summary: 'Every agreement with its state, those that ask for somebody first',
  query: Type.Object({ resolutionId: Type.Optional(Id), ...AsOfQuery.properties }, { additionalProperties: false }),
  reply: Type.Object({ day: Day, items: Type.Array(AgreementView), offices: Type.Record(Type.String(), Type.String()), resolutions: Type.Record(Type.String(), Type.String()) }),
});
