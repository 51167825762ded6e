import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from './problems.ts';

/** The built client; any other address that is not of the API is the single page. */
export async function staticFiles(app: FastifyInstance, folder: string | null): Promise<void> {
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/') || request.method !== 'GET' || !folder || /\.\w{1,8}$/.test(request.url.split('?')[0] ?? '')) {
      throw new Refusal(404, 'noSuchRoute');
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
  });
  if (!folder) return;
  await app.register(fastifyStatic, {
    root: folder, wildcard: false, index: 'index.html', preCompressed: true,
    setHeaders: (reply, path) => {
      // Built files carry their hash in the name; the page itself must be asked for anew.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
