import { getChanges } from '#api/changes';
import { addressOf } from './call.ts';

export interface LiveChange { seq: number; subject: string }
type Listener = (change: LiveChange) => void;

const listeners = new Set<Listener>();
let stop: (() => void) | null = null;
const tell = (change: LiveChange): void => { for (const listener of listeners) listener(change); };

/** Opens the one line to the server and passes what comes to the other tabs. */
function lead(channel: BroadcastChannel): () => void {
  const source = new EventSource(addressOf(getChanges.path), { withCredentials: true });
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const change = JSON.parse(data) as LiveChange;
    tell(change);
    channel.postMessage(change);
  });
  return () => { source.close(); };
}

/** One feed per browser: the tab that holds the lock has the line, the others listen to it; when it closes, another takes over. */
export function follow(): void {
  if (stop) return;
  const channel = new BroadcastChannel('changes');
  channel.addEventListener('message', ({ data }: MessageEvent<LiveChange>) => { tell(data); });
  const end = new AbortController();
  let close = (): void => undefined;
  const begin = (): Promise<void> => {
    close = lead(channel);
    return new Promise((resolve) => { end.signal.addEventListener('abort', () => { resolve(); }); });
  };
  // Locks are missing over plain HTTP from another machine: then each tab has its own line.
  if (navigator.locks) navigator.locks.request('live', { signal: end.signal }, begin).catch(() => undefined);
  else void begin();
  stop = () => {
    end.abort();
    close();
    channel.close();
  };
}

export function unfollow(): void {
  stop?.();
  stop = null;
}

/** Calls back on every change anywhere; answers how to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
