import { Type, type Static } from 'typebox';
import { frequencies } from '#domain/indicator';
import { Period, Provenance, oneOf, ref, refs } from './route.ts';

/** lịch mở kỳ báo cáo: the server opens the rounds of a frequency by itself */
export const ScheduleBody = Type.Object({
  frequency: oneOf(frequencies),
  /** The first period that is opened. */
  from: Period,
  /** Days before the period's last day; left out: the first day after it. */
  opensBefore: Type.Optional(Type.Integer({ minimum: 0, maximum: 180 })),
  /** hạn nộp: days after the period's last day */
  dueAfter: Type.Integer({ minimum: 1, maximum: 180 }),
  /** Left out: every resolution. */
  resolutionId: Type.Optional(ref('resolution')),
  /** Left out: every office that reports. */
  officeIds: refs('office'),
  /** Opens nothing until it goes on. */
  paused: Type.Optional(Type.Boolean()),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type ScheduleBody = Static<typeof ScheduleBody>;
