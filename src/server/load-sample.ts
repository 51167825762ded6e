import { xlsx } from '#api/forms';
import type { Auth } from './auth/auth.ts';
import { createAccount } from './auth/accounts.ts';
import { keepFile } from './files.ts';
import { sampleForm, sampleFormFile } from './sample/form.ts';
import { sampleAccounts, sampleDocuments, samplePassword, sampleReadings } from './sample/sample.ts';
import { appendChanges } from './store/changes.ts';
import { createDocument } from './store/documents.ts';
import type { Database } from './store/open.ts';
import { keepReading } from './store/readings.ts';

/** Whom the log names as the author of what the sample brought. */
const author = 'mau';

/** Fills an empty store with the sample, in one transaction. */
export async function loadSample(database: Database, auth: Auth, now: Date): Promise<void> {
  const act = { account: author, time: now.toISOString() };
  const form = await sampleFormFile();
  await database.transact(async (tx) => {
    for (const { id, kind, body } of sampleDocuments) await createDocument(tx, act, kind, body, id);
    await createDocument(tx, act, 'form', sampleForm(await keepFile(tx, form, xlsx)), 'bieu-01-th');
    for (const reading of sampleReadings) {
      await keepReading(tx, { ...reading, estimate: reading.estimate ?? false, none: reading.none ?? false, updatedAt: act.time, updatedBy: author });
    }
    await appendChanges(tx, act, sampleReadings.map((reading) => ({
      subject: `reading:${reading.indicatorId}/${reading.officeId}/${reading.period}`, before: null, after: reading,
    })));
  });
  for (const { username, name, roles, officeIds } of sampleAccounts) {
    await createAccount(auth, database, act, { username, name, roles, offices: officeIds.map((officeId) => ({ officeId })) }, samplePassword);
  }
}
