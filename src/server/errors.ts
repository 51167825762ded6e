import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problemText, fieldText } from '#texts/errors';
import { languageOf } from './http.ts';
import { Refusal, type FieldProblem } from './problems.ts';
import { isDiskFull } from './store/open.ts';

interface SchemaFault {
  instancePath: string; keyword: string; params: Record<string, unknown>;
}

/** Fields at fault in a schema error, each by its path without the leading slash. */
function fieldsOf(faults: SchemaFault[], context: string | undefined): FieldProblem[] {
  const seen = new Map<string, FieldProblem>();
  for (const { instancePath, keyword, params } of faults) {
    const more = params['missingProperty'] ?? params['additionalProperty'];
    const path = [context === 'body' ? '' : context ?? '', instancePath.slice(1), typeof more === 'string' ? more : ''].filter(Boolean).join('/');
    const limit = params['limit'] ?? params['allowedValues'] ?? params['type'] ?? params['format'];
    const words = Array.isArray(limit) ? limit.join(', ') : limit;
    const code = `schema.${keyword}`;
    if (keyword === 'anyOf' || keyword === 'oneOf' || seen.has(path)) continue;
    seen.set(path, { path, code, params: words === undefined ? {} : { limit: words as string | number } });
  }
  return [...seen.values()];
}

/** Any error as a refusal: ours as it is, the framework's by their codes, all else a fault of the server. */
export function toRefusal(error: FastifyError | Refusal): Refusal {
  if (error instanceof Refusal) return error;
  if (error.validation) {
    return new Refusal(400, 'invalid', { fields: fieldsOf(error.validation as unknown as SchemaFault[], error.validationContext) });
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return new Refusal(413, 'tooLarge');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return new Refusal(415, 'notJson');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY': return new Refusal(400, 'brokenJson');
    default: {
      if (isDiskFull(error)) return new Refusal(507, 'diskFull');
      const status = error.statusCode ?? 500;
      return status >= 400 && status < 500 ? new Refusal(status, status === 400 ? 'brokenJson' : 'refused') : new Refusal(500, 'fault');
    }
  }
}

/** Answers application/problem+json in the reader's language; faults of ours are logged, never shown. */
export function answerProblem(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error);
  if (refusal.status >= 500) request.log.error(error);
  const language = languageOf(request);
  const { title, detail } = problemText(language, refusal.code, refusal.params);
  return reply.code(refusal.status).type('application/problem+json').send(JSON.stringify({
    type: `urn:resolution-tracker:${refusal.code}`, title, status: refusal.status, code: refusal.code, detail,
    ...(refusal.fields.length > 0 ? {
      errors: refusal.fields.map(({ path, code, params }) => ({ path, code, message: fieldText(language, code, params ?? {}) })),
    } : {}),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  }));
}
