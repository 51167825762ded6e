import { Type } from 'typebox';
import { Provenance, ref } from './route.ts';
import { Target } from './rule.ts';

/** giao chỉ tiêu: one office's own target of an indicator */
export const AllocationBody = Type.Object({
  indicatorId: ref('indicator'),
  officeId: ref('office'),
  target: Target,
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
