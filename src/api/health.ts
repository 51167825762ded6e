import { Type } from 'typebox';
import { route } from './route.ts';

export const getHealth = route({
  method: 'GET', path: '/api/health', who: 'anyone', summary: 'Whether the store answers',
  reply: Type.Object({ ok: Type.Boolean(), version: Type.String() }),
});
