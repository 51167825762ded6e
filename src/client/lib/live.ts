import { getChanges } from '#api/changes';
import { addressOf, newKey } from './call.ts';
import { elect } from './elect.ts';

export interface LiveChange { seq: number; subject: string }
type Listener = (change: LiveChange) => void;

const listeners = new Set<Listener>();
/** Those who want to know where others are on a document: what is told is in no log. */
const neighbours = new Set<(subject: string) => void>();
const tellNear = (subject: string): void => { for (const hear of neighbours) hear(subject); };
interface Near { near: string }
let stop: (() => void) | null = null;
/** The last line of the log that this tab knows of; a new line to the server goes on after it. */
let last: number | null = null;

function tell(change: LiveChange): void {
  // A new leader begins after the last line that it knows of, which the others may have heard already.
  if (last !== null && change.seq <= last) return;
  last = change.seq;
  for (const listener of listeners) listener(change);
}

/** Opens a line to the server, and again whenever it is lost; passes what comes to the other tabs, if they wait for it. */
function lead(say: (word: LiveChange | Near) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 2000;
  const open = (): void => {
    source = new EventSource(addressOf(getChanges.path, {}, { since: last ?? undefined }), { withCredentials: true });
    source.addEventListener('ready', ({ data }: MessageEvent<string>) => {
      last ??= (JSON.parse(data) as { seq: number }).seq;
      wait = 2000;
      // A tab that never heard of a change still knows where to go on when it takes over.
      say({ seq: last, subject: '' });
    });
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as LiveChange;
      tell(change);
      say(change);
    });
    source.addEventListener('near', ({ data }: MessageEvent<string>) => {
      const { subject } = JSON.parse(data) as { subject: string };
      tellNear(subject);
      say({ near: subject });
    });
    // A browser comes back by itself after a broken line, but not after a refusal (a restart behind a proxy).
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, 60_000);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** The tab that holds the lock leads; when it closes, another takes over. */
function leadByLock(locks: LockManager, begin: () => () => void): () => void {
  const end = new AbortController();
  let close = (): void => undefined;
  locks.request('live', { signal: end.signal }, () => {
    close = begin();
    return new Promise<void>((resolve) => { end.signal.addEventListener('abort', () => { resolve(); }); });
  }).catch(() => undefined);
  return () => {
    end.abort();
    close();
  };
}

/** One tab has the line, the others listen to it. Locks are missing over plain HTTP from another machine: there the tabs elect one. */
function share(): () => void {
  const channel = new BroadcastChannel('changes');
  channel.addEventListener('message', ({ data }: MessageEvent<LiveChange | Near | null>) => {
    if (data === null) say();
    else if ('near' in data) tellNear(data.near);
    else if (data.subject === '') last ??= data.seq;
    else tell(data);
  });
  /** Tells a tab that has just been opened where the log stands. */
  const say = (): void => { if (last !== null) channel.postMessage({ seq: last, subject: '' }); };
  const begin = (): (() => void) => lead((change) => { channel.postMessage(change); });
  channel.postMessage(null);
  const locks = navigator.locks as LockManager | undefined;
  const ballot = locks ? null : new BroadcastChannel('changes-leader');
  const leave = locks ? leadByLock(locks, begin) : elect(ballot as BroadcastChannel, newKey(), begin);
  // A page that the browser keeps for the way back begins anew when it is shown again.
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    unfollow();
    follow();
    catchUp();
  };
  addEventListener('pagehide', leave);
  addEventListener('pageshow', back);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', back);
    leave();
    ballot?.close();
    channel.close();
  };
}

/** Begins to follow the change log: one line per browser. */
export function follow(): void {
  stop ??= share();
}

export function unfollow(): void {
  stop?.();
  stop = null;
}

/** Whoever was away for a while asks anew for what it shows. */
export function catchUp(): void {
  for (const listener of listeners) listener({ seq: last ?? 0, subject: '' });
}

/** Calls back when somebody went elsewhere on a document; answers how to stop. */
export function onNear(hear: (subject: string) => void): () => void {
  neighbours.add(hear);
  return () => { neighbours.delete(hear); };
}

/** Calls back on every change anywhere; answers how to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
