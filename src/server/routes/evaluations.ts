import type { FastifyInstance } from 'fastify';
import { postEvaluation } from '#api/evaluations';
import { checkEvaluation } from '#domain/check';
import { evaluate } from '#domain/evaluate';
import { withForecast } from '#domain/forecast';
import type { IndicatorRule, Reading } from '#domain/indicator';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { Refusal } from '../problems.ts';

export function evaluationRoutes(app: FastifyInstance, _services: Services): void {
  serve(app, postEvaluation, async ({ body }) => {
    const fields = checkEvaluation(body);
    if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
    const [rule, readings] = [body.indicator as IndicatorRule, body.readings as unknown as Reading[]];
    return withForecast(evaluate(rule, readings, body.asOf, body.thresholds), rule, readings, body.asOf);
  });
}
