import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext { postgres: string | null }
}

/** One PostgreSQL server for all the tests of a run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await startPostgres();
  project.provide('postgres', server?.address ?? null);
  if (!server) console.warn('PostgreSQL is not installed here: only the embedded store is tested.');
  return () => { server?.stop(); };
}
