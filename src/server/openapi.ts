import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** GET /api/openapi.json from the same schemas that check every call. */
export async function describe(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Theo dõi nghị quyết', description: 'Resolutions from their text to their results', version: '1' },
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
