import { Type, type Static } from 'typebox';
import { Day, Line, Provenance, oneOf, ref, refs } from './route.ts';

/** loại đơn vị: cấp ủy, chính quyền, MTTQ, Đoàn, đoàn thể khác, sở ngành, khác */
export const officeKinds = ['party', 'state', 'front', 'youth', 'union', 'department', 'other'] as const;
/** cấp */
export const levels = ['central', 'province', 'district', 'commune', 'village'] as const;

/** tên cũ: what an office was called until a day */
export const FormerName = Type.Object({ name: Line, until: Day }, { additionalProperties: false });

/** đơn vị */
export const OfficeBody = Type.Object({
  name: Line,
  shortName: Type.Optional(Type.String({ maxLength: 100 })),
  officeKind: oneOf(officeKinds),
  level: oneOf(levels),
  parentId: Type.Optional(ref('office')),
  validFrom: Type.Optional(Day),
  validTo: Type.Optional(Day),
  /** Earlier names of the same office, each with its last day. */
  formerNames: Type.Optional(Type.Array(FormerName, { maxItems: 50 })),
  /** Offices that this one continues (merged into it, or divided to make it). */
  predecessorIds: refs('office'),
  /** người đứng đầu; `vacantSince` says outright that there is none */
  head: Type.Optional(Type.Object({
    name: Type.Optional(Type.String({ maxLength: 200 })), since: Type.Optional(Day), vacantSince: Type.Optional(Day),
  }, { additionalProperties: false })),
  /** trắng tổ chức: the place is expected to have this organisation and has none, since this day */
  missingSince: Type.Optional(Day),
  weight: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  /** What stands at the head of documents this office issues. */
  letterhead: Type.Optional(Type.Object({
    superior: Type.Optional(Type.String({ maxLength: 200 })),
    issuer: Type.Optional(Type.String({ maxLength: 200 })),
    place: Type.Optional(Type.String({ maxLength: 100 })),
    code: Type.Optional(Type.String({ maxLength: 50 })),
  }, { additionalProperties: false })),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type OfficeBody = Static<typeof OfficeBody>;
