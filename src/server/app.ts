import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { accountHeader } from '#api/route';
import type { Auth } from './auth/auth.ts';
import type { Bulks } from './bulk.ts';
import type { Tls } from './config.ts';
import { accountOf } from './auth/accounts.ts';
import type { MailSettings } from './config.ts';
import { answerProblem } from './errors.ts';
import type { Feed } from './feed.ts';
import { describe } from './openapi.ts';
import { Refusal } from './problems.ts';
import type { Typesetter } from './reports/typesetter.ts';
import { accountRoutes } from './routes/accounts.ts';
import { bulkRoutes } from './routes/bulk.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { chainRoutes } from './routes/chain.ts';
import { chaserRoutes } from './routes/chasers.ts';
import { courseRoutes } from './routes/course.ts';
import { changeRoutes } from './routes/changes.ts';
import { contentsRoutes } from './routes/contents.ts';
import { agreementRoutes } from './routes/agreements.ts';
import { directiveRoutes } from './routes/directives.ts';
import { documentRoutesFor } from './routes/documents.ts';
import { entryRoutes } from './routes/entry.ts';
import { evaluationRoutes } from './routes/evaluations.ts';
import { extensionRoutes } from './routes/extensions.ts';
import { formRoutes } from './routes/forms.ts';
import { healthRoutes } from './routes/health.ts';
import { lookRoutes } from './routes/looks.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { officeActRoutes } from './routes/office-acts.ts';
import { readingRoutes } from './routes/readings.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { reportRoutes } from './routes/reports.ts';
import { resolutionRoutes } from './routes/resolutions.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { routineRoutes } from './routes/routines.ts';
import { roundRoutes } from './routes/rounds.ts';
import { sessionRoutes } from './routes/session.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { taskRoutes } from './routes/tasks.ts';
import { presentationRoutes } from './routes/presentations.ts';
import { searchRoutes } from './routes/search.ts';
import { signalRoutes } from './routes/signals.ts';
import { signingRoutes } from './routes/signing.ts';
import { threadRoutes } from './routes/threads.ts';
import { transferRoutes } from './routes/transfer.ts';
import type { Signing } from './sign.ts';
import { staticFiles } from './static.ts';
import type { Database } from './store/open.ts';
import { tidy } from './tidy.ts';

/** Everything the application stands on; main.ts makes it once. */
export interface Services {
  database: Database;
  auth: Auth;
  feed: Feed;
  typesetter: Typesetter;
  /** Work in the background, shared with the clock. */
  bulk: Bulks;
  now: () => Date;
  sample: boolean;
  organisation: string;
  /** The one-time code that sets up the first administrator, null when there is one. */
  setup: { code: string | null };
  clientDir: string | null;
  trustProxy: boolean;
  /** How letters are sent; left out, none are. */
  mail?: MailSettings | undefined;
  /** Where people reach the program, for links in letters and calendars. */
  publicUrl?: string | undefined;
  /** Certificate and key when the program serves HTTPS itself. */
  tls?: Tls | null;
  /** The organisation's certificate to sign with, and the roots that it trusts. */
  signing?: Signing | undefined;
  log?: boolean;
}

/** A write from a page of another site is refused: the cookie would come along. */
function refuseForeignOrigin(method: string, origin: string | undefined, host: string | undefined): void {
  if (method === 'GET' || method === 'HEAD' || !origin) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal(403, 'foreignOrigin');
}

const securityHeaders = {
  'content-security-policy': "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** Builds the application, every part registered by name. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const app = Fastify({
    logger: services.log ? { level: 'warn' } : false,
    trustProxy: services.trustProxy,
    bodyLimit: 1024 * 1024,
    // Calls under way are answered before the server stops; lines that only wait are closed.
    forceCloseConnections: 'idle',
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true, strict: false } },
    // The server of HTTPS has the same shape for everyone who uses it here.
    ...(services.tls ? { https: services.tls } as object : {}),
    // Replies are ours already; shaping them by schema would drop what a newer schema adds.
  });
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(answerProblem);
  app.decorate('now', services.now);
  app.decorateRequest('account', null);
  await app.register(fastifyCookie);
  // Answers go out small, a poor line is the usual one; what comes in is never unfolded.
  await app.register(fastifyCompress, { encodings: ['gzip'], globalDecompression: false });
  await describe(app);

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (!request.url.startsWith('/api/')) return;
    reply.header('cache-control', 'no-store');
    refuseForeignOrigin(request.method, request.headers.origin, request.headers.host);
    request.account = await accountOf(services, request.headers);
    const named = request.headers[accountHeader];
    if (named !== undefined && request.account && named !== request.account.id) throw new Refusal(409, 'otherAccount');
  });
  app.addHook('preValidation', async (request) => {
    if (request.body !== undefined) request.body = tidy(request.body);
  });

  app.addHook('preClose', () => services.bulk.close());
  app.addHook('preClose', (done) => {
    // A line that falls idle only after its last answer would hold the server open for its whole keep-alive.
    const timer = setInterval(() => { app.server.closeIdleConnections(); }, 50);
    // A reader that never takes its answer must not hold it open for ever.
    const last = setTimeout(() => { app.server.closeAllConnections(); }, 10_000);
    app.server.once('close', () => {
      clearInterval(timer);
      clearTimeout(last);
    });
    done();
  });

  for (const register of [
    healthRoutes, sessionRoutes, accountRoutes, documentRoutesFor, resolutionRoutes, indicatorRoutes,
    readingRoutes, entryRoutes, roundRoutes, reminderRoutes, calendarRoutes, threadRoutes,
    sheetRoutes, evaluationRoutes, changeRoutes, transferRoutes, reportRoutes, reviewRoutes,
    chainRoutes, courseRoutes, lookRoutes, searchRoutes, presentationRoutes, contentsRoutes, taskRoutes, extensionRoutes,
    signalRoutes, signingRoutes, agreementRoutes, directiveRoutes, officeActRoutes, chaserRoutes, bulkRoutes, formRoutes, routineRoutes,
  ]) register(app, services);
  await staticFiles(app, services.clientDir);
  return app;
}
