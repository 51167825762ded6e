import type { FastifyInstance } from 'fastify';
import { getHealth } from '#api/health';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { lastSeq } from '../store/changes.ts';

export function healthRoutes(app: FastifyInstance, { database }: Services): void {
  serve(app, getHealth, async () => {
    await lastSeq(database.read);
    return { ok: true, version: '0.1.0' };
  });
}
