import type { FastifyInstance } from 'fastify';
import { postEvaluation } from '#api/evaluations';
import { checkEvaluation } from '#domain/check';
import { evaluate } from '#domain/evaluate';
import type { IndicatorRule, Reading } from '#domain/indicator';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { Refusal } from '../problems.ts';

export function evaluationRoutes(app: FastifyInstance, _services: Services): void {
  serve(app, postEvaluation, async ({ body }) => {
    const fields = checkEvaluation(body);
    if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
    return evaluate(body.indicator as IndicatorRule, body.readings as unknown as Reading[], body.asOf, body.thresholds);
  });
}
