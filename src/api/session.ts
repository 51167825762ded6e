import { Type, type Static } from 'typebox';
import { oneOf, roles, route } from './route.ts';

/** người dùng đã đăng nhập */
export const Account = Type.Object({
  id: Type.String(), username: Type.String(), name: Type.String(),
  roles: Type.Array(oneOf(roles)),
  /** Offices that this person reports for. */
  officeIds: Type.Array(Type.String()),
  language: oneOf(['vi', 'en'] as const),
});
export type Account = Static<typeof Account>;

const SessionReply = Type.Object({ account: Account, sample: Type.Boolean(), organisation: Type.String() });

export const postSession = route({
  method: 'POST', path: '/api/session', who: 'anyone', summary: 'Sign in; sets the cookie',
  body: Type.Object({ username: Type.String({ minLength: 1, maxLength: 100 }), password: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  reply: SessionReply,
});
export const getSession = route({ method: 'GET', path: '/api/session', who: 'signedIn', summary: 'Who is signed in', reply: SessionReply });
export const deleteSession = route({ method: 'DELETE', path: '/api/session', who: 'signedIn', summary: 'Sign out' });

/** What the sign-in page needs before anybody is known. */
export const getWelcome = route({
  method: 'GET', path: '/api/welcome', who: 'anyone', summary: 'Whether this is the sample, whether the first administrator is still to be set up',
  reply: Type.Object({
    sample: Type.Boolean(), setup: Type.Boolean(), organisation: Type.String(),
    accounts: Type.Array(Type.Object({ username: Type.String(), role: oneOf(roles) })), password: Type.Optional(Type.String()),
  }),
});

/** The first administrator, with the one-time code that the server printed at its start. */
export const postSetup = route({
  method: 'POST', path: '/api/setup', who: 'anyone', summary: 'Set up the first administrator',
  body: Type.Object({
    code: Type.String({ minLength: 1, maxLength: 50 }),
    username: Type.String({ pattern: '^[a-z0-9._-]{3,50}$' }), name: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ minLength: 10, maxLength: 200 }),
  }, { additionalProperties: false }),
  reply: SessionReply,
});
