import { ruleVersion } from '#domain/explain';
import { loadSample } from '#server/load-sample';
import type { ReportInput } from '#server/reports/report';
import { resolutionView } from '#server/resolution-view';
import { getDocument } from '#server/store/documents';
import { openWorld, type World } from './app.ts';

/** A world in which the sample stands. */
export async function sampleWorld(): Promise<World> {
  const world = await openWorld();
  await loadSample(world.database, world.services.auth, world.clock.now);
  return world;
}

/** What the final report of a resolution is made from, read from the store. */
export async function reportOf({ database, clock }: World, id: string, asOf: string, more: Partial<ReportInput> = {}): Promise<ReportInput> {
  const resolution = await resolutionView(database.read, clock.now, id, asOf);
  return { kind: 'final', resolution, issuer: await getDocument(database.read, 'office', resolution.issuerId), ruleVersion, ...more };
}
