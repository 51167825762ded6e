import type { Services } from './app.ts';
import { sendLetters } from './mail/send.ts';
import { openDueRounds } from './schedules.ts';
import { remindDue } from './reminders.ts';
import { makeDueReports } from './routines.ts';

export type TickServices = Pick<Services, 'database' | 'feed' | 'mail' | 'publicUrl' | 'typesetter' | 'bulk'> & {
  /** Asks long work to end after what it is at. */
  stopping?: AbortSignal | undefined;
};

/** Takes up background work that a dead process left, and forgets what is old. */
async function tendWork({ bulk }: TickServices, now: Date): Promise<void> {
  await bulk.resume(now, (error) => { console.error(error); });
  await bulk.forget(now);
}

/**
 * What the program does by itself when its time has come: opens rounds, reminds, makes the
 * reports of the morning, sends letters, takes up work. Each step stands alone,
 * so that one that fails does not keep the others from being done.
 * @throws AggregateError with what failed, after everything was tried
 */
export async function tick(services: TickServices, now: Date): Promise<void> {
  const failed: unknown[] = [];
  for (const step of [openDueRounds, remindDue, (all: TickServices, moment: Date) => makeDueReports(all, moment), sendLetters, tendWork]) {
    if (services.stopping?.aborted) break;
    try {
      await step(services, now);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join('; '));
}

/** A mail server that answers slowly must not hold up the end for longer. */
const patienceMs = 8000;

/** Ticks a moment after the start and then every `everyMs`, never twice at a time; answers how to stop it. */
export function keepTicking(services: TickServices, now: () => Date, everyMs: number, fail: (error: unknown) => void): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const beat = (): void => {
    running ??= tick({ ...services, stopping: stopping.signal }, now()).catch(fail).finally(() => { running = null; });
  };
  const first = setTimeout(beat, 3000).unref();
  const timer = setInterval(beat, everyMs).unref();
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    stopping.abort();
    if (running) await Promise.race([running, new Promise((resolve) => { setTimeout(resolve, patienceMs).unref(); })]);
  };
}
