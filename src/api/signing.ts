import { Type } from 'typebox';
import { ReportWhole } from './reports.ts';
import { IdParams, route } from './route.ts';
import { Signatures } from './signature.ts';

const signers = ['specialist', 'leader'] as const;
export const getSigning = route({
  method: 'GET', path: '/api/signing', who: signers, summary: 'The organisation\'s own certificate, when the server has one to sign with',
  reply: Type.Object({ organisation: Type.Union([Type.Object({ holder: Type.String(), issuer: Type.String(), until: Type.String() }), Type.Null()]) }),
});
export const getSignatures = route({
  method: 'GET', path: '/api/reports/:id/signatures', who: 'signedIn', params: IdParams,
  summary: 'The signatures of an issued report\'s signed file, each checked now', reply: Signatures,
});
/** A certificate with its password, used once and forgotten; with neither, the organisation's own. */
export const postSign = route({
  method: 'POST', path: '/api/reports/:id/sign', who: signers, params: IdParams, bodyLimit: 256 * 1024, reply: ReportWhole,
  summary: 'Sign an issued report (PAdES B-B) with If-Match: a PKCS#12 as base64 with its password, which are kept nowhere, or the organisation\'s own certificate',
  body: Type.Object({
    certificate: Type.Optional(Type.String({ minLength: 1, maxLength: 200_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' })),
    password: Type.Optional(Type.String({ maxLength: 1000 })),
  }, { additionalProperties: false }),
});
