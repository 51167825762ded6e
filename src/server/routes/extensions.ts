import type { FastifyInstance } from 'fastify';
import { postDecision, postExtension } from '#api/extensions';
import type { Services } from '../app.ts';
import { serve, type Call } from '../http.ts';
import { writeOnce } from '../once.ts';
import { askExtension, decideExtension } from '../tasks.ts';

/** Asking to extend a deadline, and deciding on it. */
export function extensionRoutes(app: FastifyInstance, services: Services): void {
  const doing = (call: Pick<Call<never>, 'account' | 'act'>) => ({ account: call.account, act: call.act(), now: services.now() });
  serve(app, postExtension, (call) => writeOnce(services, call, 201, (tx) => askExtension(tx, doing(call), call.params.id, call.body)));
  serve(app, postDecision, (call) => writeOnce(services, call, 200, (tx) => decideExtension(tx, doing(call), call.params.id, call.body)));
}
