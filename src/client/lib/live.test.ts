import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveChange } from './live.ts';

/** Stands in for the browser's line to the server: what is asked is kept, what comes is sent by the test. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static lines: Line[] = [];
  readyState = 1;
  constructor(readonly address: string) {
    super();
    Line.lines.push(this);
  }
  send(type: string, data: object): void { this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) })); }
  lose(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
  close(): void { this.readyState = 2; }
}
/** Stands in for the word among tabs: what is said is kept, what is heard is sent by the test. */
class Channel extends EventTarget {
  static all: Channel[] = [];
  readonly said: unknown[] = [];
  constructor() {
    super();
    Channel.all.push(this);
  }
  postMessage(word: unknown): void { this.said.push(word); }
  close(): void { this.said.push('closed'); }
}
const line = (index: number): Line => Line.lines.at(index) as Line;

describe('following the change log', () => {
  let heard: LiveChange[];
  let follow: () => void;
  let unfollow: () => void;
  beforeEach(async () => {
    vi.useFakeTimers();
    // A tab that has just been opened.
    vi.resetModules();
    vi.stubGlobal('document', { baseURI: 'http://host/app/' });
    vi.stubGlobal('navigator', { locks: { request: (_: string, __: object, granted: () => void) => { granted(); return new Promise(() => undefined); } } });
    for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, () => undefined);
    vi.stubGlobal('BroadcastChannel', Channel);
    Channel.all = [];
    vi.stubGlobal('EventSource', Line);
    Line.lines = [];
    heard = [];
    const live = await import('./live.ts');
    ({ follow, unfollow } = live);
    live.onChange((change) => heard.push(change));
  });
  afterEach(() => {
    unfollow();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('begins at the present, below the base of the page, with one line however often it is asked for', () => {
    follow();
    follow();
    expect(Line.lines.map(({ address }) => address)).toEqual(['http://host/app/api/changes']);
  });
  it('tells each change once', () => {
    follow();
    line(0).send('message', { seq: 8, subject: 'lesson:a' });
    expect(heard).toEqual([{ seq: 8, subject: 'lesson:a' }]);
  });
  it('that somebody moved on a document is told to whoever asks, in every tab, and is no change', async () => {
    const { onNear } = await import('./live.ts');
    const near: string[] = [];
    const stop = onNear((subject) => near.push(subject));
    follow();
    line(0).send('near', { subject: 'report:a' });
    expect(near).toEqual(['report:a']);
    expect(Channel.all[0]?.said).toContainEqual({ near: 'report:a' });
    Channel.all[0]?.dispatchEvent(new MessageEvent('message', { data: { near: 'report:b' } }));
    stop();
    line(0).send('near', { subject: 'report:c' });
    expect(near).toEqual(['report:a', 'report:b']);
    expect(heard).toEqual([]);
  });
  it('comes back after a refusal and goes on after the last change it knows of', () => {
    follow();
    line(0).send('ready', { seq: 7 });
    line(0).send('message', { seq: 8, subject: 'lesson:a' });
    line(0).lose(Line.CLOSED);
    vi.advanceTimersByTime(2000);
    expect(line(-1).address).toBe('http://host/app/api/changes?since=8');
  });
  it('where nothing has changed yet, comes back to where it began', () => {
    follow();
    line(0).send('ready', { seq: 7 });
    line(0).lose(Line.CLOSED);
    vi.advanceTimersByTime(2000);
    expect(line(-1).address).toBe('http://host/app/api/changes?since=7');
  });
  it('waits longer each time it is refused, up to a minute', () => {
    follow();
    for (const wait of [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      line(-1).lose(Line.CLOSED);
      const before = Line.lines.length;
      vi.advanceTimersByTime(wait - 1);
      expect(Line.lines).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(Line.lines).toHaveLength(before + 1);
    }
  });
  it('leaves a broken line to the browser, which mends it by itself', () => {
    follow();
    line(0).lose(0);
    vi.advanceTimersByTime(120_000);
    expect(Line.lines).toHaveLength(1);
  });
  it('where another tab has the line, hears from it, and goes on after its last change when that tab is gone', () => {
    let takeOver = (): void => undefined;
    vi.stubGlobal('navigator', { locks: { request: (_: string, __: object, granted: () => void) => { takeOver = granted; return new Promise(() => undefined); } } });
    follow();
    expect(Line.lines).toHaveLength(0);
    Channel.all[0]?.dispatchEvent(new MessageEvent('message', { data: { seq: 9, subject: 'lesson:a' } }));
    expect(heard).toEqual([{ seq: 9, subject: 'lesson:a' }]);
    takeOver();
    expect(line(0).address).toBe('http://host/app/api/changes?since=9');
  });
  it('a change that came by another tab and comes again from the server is told once', () => {
    follow();
    Channel.all[0]?.dispatchEvent(new MessageEvent('message', { data: { seq: 9, subject: 'lesson:a' } }));
    line(0).send('message', { seq: 9, subject: 'lesson:a' });
    line(0).send('message', { seq: 10, subject: 'lesson:b' });
    expect(heard.map(({ seq }) => seq)).toEqual([9, 10]);
  });
  it('a tab that has just been opened is told where the log stands, so that it misses nothing when it takes over', () => {
    follow();
    line(0).send('ready', { seq: 7 });
    Channel.all[0]?.dispatchEvent(new MessageEvent('message', { data: null }));
    expect(Channel.all[0]?.said).toEqual([null, { seq: 7, subject: '' }, { seq: 7, subject: '' }]);
  });
  it('whoever was away is told to ask anew, and the place in the log stays', async () => {
    follow();
    line(0).send('ready', { seq: 7 });
    (await import('./live.ts')).catchUp();
    expect(heard).toHaveLength(1);
    line(0).lose(Line.CLOSED);
    vi.advanceTimersByTime(2000);
    expect(line(-1).address).toBe('http://host/app/api/changes?since=7');
  });
  it('asks no more once it is stopped', () => {
    follow();
    line(0).lose(Line.CLOSED);
    unfollow();
    vi.advanceTimersByTime(120_000);
    expect(Line.lines).toHaveLength(1);
  });
});
