import { Type } from 'typebox';
import { Period, route } from './route.ts';
import { Thresholds } from './rule.ts';
import { EvaluationSchema } from './indicators.ts';

/** Nothing is stored. The indicator and readings are checked by domain/check, which names the field. */
export const postEvaluation = route({
  method: 'POST', path: '/api/evaluations', who: 'signedIn',
  summary: 'Judge an indicator with readings, to try a target before adopting it',
  body: Type.Object({
    indicator: Type.Object({}, { additionalProperties: true }),
    readings: Type.Array(Type.Object({}, { additionalProperties: true }), { maxItems: 5000 }),
    asOf: Period,
    thresholds: Type.Optional(Thresholds),
  }, { additionalProperties: false }),
  reply: EvaluationSchema,
});
