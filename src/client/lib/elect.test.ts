import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { elect, type Channel } from './elect.ts';

/** Tabs that hear each other, and which of them lead. */
function browser() {
  const ears = new Map<string, (event: MessageEvent) => void>();
  const leading = new Set<string>();
  let most = 0;
  const open = (name: string): (() => void) => {
    const channel: Channel = {
      postMessage: (word) => { if (ears.has(name)) for (const [other, hear] of ears) if (other !== name) hear(new MessageEvent('message', { data: word })); },
      addEventListener: (_, hear) => { ears.set(name, hear); },
      close: () => { ears.delete(name); },
    };
    const leave = elect(channel, name, () => {
      leading.add(name);
      most = Math.max(most, leading.size);
      return () => { leading.delete(name); };
    });
    return () => {
      leave();
      channel.close();
    };
  };
  /** A tab that dies without a word. */
  const kill = (name: string): void => { ears.delete(name); };
  return { open, kill, leading, most: () => most };
}

describe('one leader among the tabs', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('of tabs opened one after another the first leads, and no second ever does', () => {
    const { open, leading, most } = browser();
    for (const name of ['c', 'a', 'b']) {
      open(name);
      vi.advanceTimersByTime(600);
    }
    vi.advanceTimersByTime(60_000);
    expect([[...leading], most()]).toEqual([['c'], 1]);
  });
  it('when the leader leaves, one of the others takes over at once', () => {
    const { open, leading } = browser();
    const leave = open('a');
    vi.advanceTimersByTime(4000);
    open('b');
    open('c');
    vi.advanceTimersByTime(4000);
    leave();
    vi.advanceTimersByTime(310);
    expect(leading.size).toBe(1);
    expect(leading.has('a')).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(leading.size).toBe(1);
  });
  it('when the leader dies without a word, another takes over after a while', () => {
    const { open, kill, leading } = browser();
    open('a');
    vi.advanceTimersByTime(4000);
    open('b');
    vi.advanceTimersByTime(4000);
    kill('a');
    leading.delete('a');
    vi.advanceTimersByTime(7100);
    expect([...leading]).toEqual(['b']);
  });
  it('tabs opened at the same moment agree on one', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const { open, leading } = browser();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) open(name);
    vi.advanceTimersByTime(10_000);
    expect(leading.size).toBe(1);
    vi.restoreAllMocks();
  });
});
