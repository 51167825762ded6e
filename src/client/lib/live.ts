import { getChanges } from '#api/changes';
import { addressOf } from './call.ts';

export interface LiveChange { seq: number; subject: string }
type Listener = (change: LiveChange) => void;

const listeners = new Set<Listener>();
let stop: (() => void) | null = null;
/** The last line of the log that this tab knows of; a new line to the server goes on after it. */
let last: number | null = null;

function tell(change: LiveChange): void {
  last = change.seq;
  for (const listener of listeners) listener(change);
}

/** Opens a line to the server, and again whenever it is lost; passes what comes to the other tabs, if they wait for it. */
function lead(channel: BroadcastChannel | null): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 2000;
  const open = (): void => {
    source = new EventSource(addressOf(getChanges.path, {}, { since: last ?? undefined }), { withCredentials: true });
    source.addEventListener('ready', ({ data }: MessageEvent<string>) => {
      last ??= (JSON.parse(data) as { seq: number }).seq;
      wait = 2000;
    });
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as LiveChange;
      tell(change);
      channel?.postMessage(change);
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

/** The tab that holds the lock has the line, the others listen to it; when it closes, another takes over. */
function share(locks: LockManager): () => void {
  const channel = new BroadcastChannel('changes');
  channel.addEventListener('message', ({ data }: MessageEvent<LiveChange>) => { tell(data); });
  const end = new AbortController();
  let close = (): void => undefined;
  locks.request('live', { signal: end.signal }, () => {
    close = lead(channel);
    return new Promise<void>((resolve) => { end.signal.addEventListener('abort', () => { resolve(); }); });
  }).catch(() => undefined);
  return () => {
    end.abort();
    close();
    channel.close();
  };
}

/** Begins to follow the change log: one line per browser. */
export function follow(): void {
  // Locks are missing over plain HTTP from another machine: then each tab has its own line.
  const locks = navigator.locks as LockManager | undefined;
  stop ??= locks ? share(locks) : lead(null);
}

export function unfollow(): void {
  stop?.();
  stop = null;
}

/** Whoever was away for a while asks anew for what it shows. */
export function catchUp(): void {
  for (const listener of listeners) listener({ seq: last ?? 0, subject: '' });
}

/** Calls back on every change anywhere; answers how to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
