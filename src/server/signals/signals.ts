import { mayReadDocument } from '#domain/access';
import { signalsOf } from '#domain/signals/all';
import { countBy, isAside, maySeeSignal, officesOf, signalKey, type Signal } from '#domain/signals/signal';
import type { Doc } from '#api/document';
import type { Reply } from '#api/route';
import type { Account } from '#api/session';
import type { SignalView, getSignals } from '#api/signals';
import { dayOf } from '../auth/accounts.ts';
import { listDocuments } from '../store/documents.ts';
import type { Read, Write } from '../store/open.ts';
import { signalSources, type Sources } from './facts.ts';

/** What a subject is called where nothing else is around it. */
export function subjectText(document: Doc | undefined): string {
  const { name, text, content, title, symbol } = (document ?? {}) as { name?: string; text?: string; content?: string; title?: string; symbol?: string };
  return name ?? text ?? content ?? [symbol, title].filter(Boolean).join(' ');
}

function viewOf(signal: Signal, { subjects, offices, resolutions, rounds, submissions }: Sources, aside: Doc<'aside'> | undefined): SignalView {
  const { code, gravity, subject, resolutionId, officeId, since, roundId, count, limitationId, alsoIds } = signal;
  const document = subjects.get(subject.id);
  const { number, provenance } = (document ?? {}) as { number?: string; provenance?: { kind: string } };
  const reminders = code === 'notReported' ? submissions.find((one) => one.roundId === roundId && one.officeId === officeId)?.acts.filter(({ act }) => act === 'reminded').length : undefined;
  const resolutionSymbol = resolutions.get(resolutionId ?? '')?.symbol;
  const officeName = offices.get(officeId ?? '')?.name;
  const maybe = { resolutionId, resolutionSymbol, officeId, officeName, since, roundId, count, limitationId, reminders, alsoIds: alsoIds?.length ? [...alsoIds] : undefined };
  return {
    key: signalKey(signal), code, gravity, subject: { ...subject, text: subjectText(document), ...(number ? { number } : {}) },
    ...Object.fromEntries(Object.entries(maybe).filter(([, value]) => value !== undefined)), // What is said of a report in a made-up round is made up, though the office is real.
    illustrative: [provenance, rounds.get(roundId ?? '')?.provenance].some((one) => one?.kind === 'illustrative'),
    ...(aside ? { aside: { reason: aside.reason, until: aside.until, by: aside.by } } : {}),
  };
}

export interface Wanted { asOf?: string | undefined; resolutionId?: string | undefined; officeId?: string | undefined }

/** The signals that a person may see, those set aside apart. */
export async function signalsFor(read: Read | Write, account: Account, now: Date, wanted: Wanted): Promise<Reply<typeof getSignals>> {
  const sources = await signalSources(read, now, wanted);
  const asides = new Map((await listDocuments(read, 'aside')).filter((one) => isAside(one, dayOf(now))).map((one) => [one.key, one]));
  const seen = signalsOf(sources.facts).filter((signal) => maySeeSignal(account, signal)
    && (wanted.resolutionId === undefined || signal.resolutionId === wanted.resolutionId)
    && (wanted.officeId === undefined || officesOf(signal).includes(wanted.officeId)));
  const [items, aside] = [seen.filter((one) => !asides.has(signalKey(one))), seen.filter((one) => asides.has(signalKey(one)))];
  return {
    asOf: sources.asOf, day: sources.facts.day,
    items: items.map((one) => viewOf(one, sources, undefined)),
    // Everybody is told that something was set aside; why, only those who may do it.
    aside: aside.map((one) => {
      const document = asides.get(signalKey(one));
      return viewOf(one, sources, document && mayReadDocument(account, 'aside', document) ? document : undefined);
    }),
    byResolution: countBy(items, ({ resolutionId }) => (resolutionId === undefined ? [] : [resolutionId])), byOffice: countBy(items, officesOf),
  };
}
