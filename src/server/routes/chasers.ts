import type { FastifyInstance } from 'fastify';
import { getChaserLetter, getChaserPdf, getReadyChasers, postChaserSent } from '#api/chasers';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { chaseRoom, readyChasers } from '../chasers.ts';
import { letterFor, sendChaser } from '../chaser-letter.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';

/** Letters of urging: those that lie ready, one with its text and as PDF, and marking it as sent. Drafts are saved as documents. */
export function chaserRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now, typesetter } = services;
  serve(app, getReadyChasers, async ({ query }) => {
    const day = query.day ?? dayOf(now());
    return { day, items: readyChasers(await chaseRoom(read, now(), day), query.officeId), next: null };
  });
  serve(app, getChaserLetter, ({ account, query }) => letterFor(read, account, now(), query));
  serve(app, getChaserPdf, async ({ account, query, reply }) => {
    const letter = await letterFor(read, account, now(), query);
    // Loaded with the first letter, as reports are.
    const { composeChaser } = await import('../reports/chaser.ts');
    const { pdf } = await typesetter.typeset(composeChaser(letter));
    return reply.type('application/pdf').header('content-disposition', `inline; filename="cong-van-don-doc-${letter.day}.pdf"`).send(Buffer.from(pdf));
  });
  serve(app, postChaserSent, (call) => writeOnce(services, call, 201, (tx) => sendChaser(tx, { account: call.account, act: call.act(), now: now() }, call.body)));
}
