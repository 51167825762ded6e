import { Type, type Static } from 'typebox';
import { positions } from '#domain/signals/leadership';
import { Id, IdParams, listOf, oneOf, roles, route } from './route.ts';

/** tài khoản: roles and offices, each office from–to */
export const AccountBody = Type.Object({
  username: Type.String({ pattern: '^[a-z0-9._-]{3,50}$' }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  roles: Type.Array(oneOf(roles), { minItems: 1, uniqueItems: true }),
  offices: Type.Array(Type.Object({
    officeId: Id, from: Type.Optional(Type.String({ format: 'date' })), to: Type.Optional(Type.String({ format: 'date' })),
    /** chức vụ ở đơn vị này; left out, nothing is said of it */
    position: Type.Optional(oneOf(positions)),
  }, { additionalProperties: false }), { maxItems: 50 }),
  disabled: Type.Optional(Type.Boolean()),
  /** Where reminders are sent; seen by administrators only. */
  email: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\s@<>(),;:"\\\\]+@[^\\s@<>(),;:"\\\\]+\\.[^\\s@<>(),;:"\\\\]+$' })),
}, { additionalProperties: false });
export type AccountBody = Static<typeof AccountBody>;

const Whole = Type.Object({ id: Type.String(), version: Type.Integer(), ...AccountBody.properties });
const Password = Type.String({ minLength: 10, maxLength: 200 });

export const getAccounts = route({ method: 'GET', path: '/api/accounts', who: ['administrator'], summary: 'All accounts', reply: listOf(Whole) });
export const postAccount = route({
  method: 'POST', path: '/api/accounts', who: ['administrator'], summary: 'Add an account with its first password',
  body: Type.Object({ ...AccountBody.properties, password: Password }, { additionalProperties: false }), reply: Whole,
});
export const putAccount = route({
  method: 'PUT', path: '/api/accounts/:id', who: ['administrator'], summary: 'Change an account with If-Match; a password when given',
  params: IdParams, body: Type.Object({ ...AccountBody.properties, password: Type.Optional(Password) }, { additionalProperties: false }), reply: Whole,
});
