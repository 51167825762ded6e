import { Type } from 'typebox';
import { Day, Line, Prose, Provenance, ref, refs } from './route.ts';

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
