import type { FastifyInstance } from 'fastify';
import { getSignatures, getSigning, postSign } from '#api/signing';
import { mayReadDocument } from '#domain/access';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { Refusal } from '../problems.ts';
import { keepSigned, prepareSigned, signaturesOfReport } from '../sign.ts';
import { holderOf, issuerOf } from '../signing/certificate.ts';
import { getDocument } from '../store/documents.ts';

/** Signing an issued report here, and what became of every signature on one. */
export function signingRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, signing } = services;
  serve(app, getSigning, () => {
    const own = signing?.pfx?.certificates.find((one) => one.checkPrivateKey(signing.pfx!.key));
    return Promise.resolve({ organisation: own ? { holder: holderOf(own), issuer: issuerOf(own), until: new Date(own.validTo).toISOString() } : null });
  });
  serve(app, getSignatures, async ({ account, params }) => {
    const report = await getDocument(read, 'report', params.id);
    if (!mayReadDocument(account, 'report', report)) throw new Refusal(403, 'notYourRole');
    return signaturesOfReport(services, read, report);
  });
  serve(app, postSign, async (call) => {
    const [seen, { id }, { certificate, password }] = [call.version(), call.params, call.body];
    // From here on nobody holds the password: not the digest kept against retries either.
    call.request.body = null;
    const signed = await prepareSigned(services, id, { certificate, password });
    return writeOnce(services, call, 200, (tx) => keepSigned(tx, { act: call.act(), name: call.account.name }, id, seen, signed));
  });
}
