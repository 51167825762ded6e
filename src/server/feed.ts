import type { Database } from './store/open.ts';
import { lastSeq } from './store/changes.ts';

export type Listener = () => void;

/** Wakes whoever follows the change log; they read what is after the last line they have, so nothing is missed or doubled. */
export interface Feed {
  /** To be called after a commit. */
  wake(): void;
  listen(listener: Listener): () => void;
  close(): void;
}

/**
 * The feed of one process. With several processes on one PostgreSQL the others' commits are seen by asking every two seconds.
 */
export function openFeed(database: Database): Feed {
  const listeners = new Set<Listener>();
  const wake = (): void => { for (const listener of listeners) listener(); };
  let last = -1;
  const timer = database.engine === 'postgres' ? setInterval(() => {
    if (listeners.size === 0) return;
    lastSeq(database.read).then((seq) => {
      if (seq !== last) wake();
      last = seq;
    }, () => undefined);
  }, 2000) : null;
  timer?.unref();
  return {
    wake,
    listen(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    close() {
      if (timer) clearInterval(timer);
      wake();
      listeners.clear();
    },
  };
}
