import type { Database } from './store/open.ts';
import { movedSince } from './presence.ts';
import { lastSeq } from './store/changes.ts';

/** Who follows: woken after a commit, told where somebody moved, ended when the server stops. */
export interface Follower { wake(): void; near(subject: string): void; end(): void }

/** Wakes whoever follows the change log; they read what is after the last line they have, so nothing is missed or doubled. */
export interface Feed {
  /** To be called after a commit. */
  wake(): void;
  /** To be called when somebody went to another part of a document: nothing of it is in the log. */
  near(subject: string): void;
  listen(follower: Follower): () => void;
  close(): void;
}

/**
 * The feed of one process. With several processes on one PostgreSQL the others' commits are seen by asking every two seconds.
 */
export function openFeed(database: Database): Feed {
  const followers = new Set<Follower>();
  const wake = (): void => { for (const follower of followers) follower.wake(); };
  const near = (subject: string): void => { for (const follower of followers) follower.near(subject); };
  let last = -1;
  let moved: string | null = null;
  const timer = database.engine === 'postgres' ? setInterval(() => {
    if (followers.size === 0) return;
    lastSeq(database.read).then((seq) => {
      if (seq !== last) wake();
      last = seq;
    }, () => undefined);
    movedSince(database.read, moved).then(({ reports, time }) => {
      moved = time;
      for (const id of reports) near(`report:${id}`);
    }, () => undefined);
  }, 2000) : null;
  timer?.unref();
  return {
    wake, near,
    listen(follower) {
      followers.add(follower);
      return () => { followers.delete(follower); };
    },
    close() {
      if (timer) clearInterval(timer);
      for (const follower of followers) follower.end();
      followers.clear();
    },
  };
}
