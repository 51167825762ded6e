import { Type } from 'typebox';
import { aims, entries, frequencies, overTimes, rollups } from '#domain/indicator';
import { Period, oneOf } from './route.ts';

const Figure = Type.Number();

export const Target = Type.Object({
  by: Type.Optional(Type.String({ maxLength: 50 })),
  low: Type.Optional(Figure),
  high: Type.Optional(Figure),
  strict: Type.Optional(Type.Boolean()),
  grade: Type.Optional(Type.String({ maxLength: 100 })),
  due: Type.Optional(Period),
}, { additionalProperties: false });

/** The fields by which an indicator is judged; what they must be together is checked by domain/check. */
export const ruleFields = {
  measure: Type.Optional(Type.String({ maxLength: 50 })),
  decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
  aim: oneOf(aims),
  term: Type.Object({ from: Period, to: Period }, { additionalProperties: false }),
  frequency: oneOf(frequencies),
  overTime: Type.Optional(oneOf(overTimes)),
  entered: Type.Optional(oneOf(entries)),
  recurs: Type.Optional(Type.Boolean()),
  baseline: Type.Optional(Type.Object({ period: Period, value: Figure }, { additionalProperties: false })),
  targets: Type.Array(Target, { maxItems: 50 }),
  trajectory: Type.Optional(Type.Object({
    kind: oneOf(['linear', 'plan', 'atEnd'] as const),
    points: Type.Optional(Type.Array(Type.Object({ period: Period, value: Figure }, { additionalProperties: false }), { maxItems: 200 })),
  }, { additionalProperties: false })),
  tolerance: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  grades: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 })),
  acrossOffices: Type.Optional(oneOf(rollups)),
};

export const Thresholds = Type.Object({
  onTrack: Type.Optional(Type.Number({ maximum: 0 })),
  atRisk: Type.Optional(Type.Number({ maximum: 0 })),
}, { additionalProperties: false });
