import { randomBytes } from 'node:crypto';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins';
import type { Database } from '../store/open.ts';

/** Staff have no e-mail address here; the library wants one. It is never shown and never written to. */
export const inwardEmail = (name: string): string => `${name}@local.invalid`;

/** The secret that signs cookies lives with the data, so that a restart signs nobody out. */
async function secretOf({ write }: Database): Promise<string> {
  const found = await write.selectFrom('meta').select('value').where('name', '=', 'auth-secret').executeTakeFirst();
  if (found) return found.value;
  const value = randomBytes(32).toString('base64url');
  await write.insertInto('meta').values({ name: 'auth-secret', value }).onConflict((conflict) => conflict.doNothing()).execute();
  return (await write.selectFrom('meta').select('value').where('name', '=', 'auth-secret').executeTakeFirstOrThrow()).value;
}

const optionsOf = (database: Database, secret: string) => ({
    secret,
    baseURL: 'http://localhost',
    database: { db: database.write, type: database.engine },
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 10, maxPasswordLength: 200 },
    plugins: [username({ minUsernameLength: 3, maxUsernameLength: 50, usernameValidator: (name) => /^[a-z0-9._-]+$/.test(name) })],
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24 },
    account: { modelName: 'auth_credential' },
    verification: { modelName: 'auth_verification' },
    // Our own limit counts per account and address; the library's would count before it knows either.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'resolution-tracker', useSecureCookies: false, database: { generateId: 'uuid' as const } },
    logger: { level: 'error' as const },
}) satisfies BetterAuthOptions;

export type Auth = Awaited<ReturnType<typeof openAuth>>;

/** The auth library on our database; its routes are not mounted, ours call it inside. */
export async function openAuth(database: Database) {
  const options = optionsOf(database, await secretOf(database));
  await (await getMigrations(options)).runMigrations();
  return betterAuth(options);
}
