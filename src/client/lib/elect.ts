/** What tabs say to each other: who leads, in which term, and that the leader is leaving. */
interface Word { from: string; term: number; leaves?: boolean; asks?: boolean }
/** The part of BroadcastChannel that an election needs. */
export interface Channel {
  postMessage(word: unknown): void;
  addEventListener(type: 'message', hear: (event: MessageEvent) => void): void;
  close(): void;
}

/** The leader says so as often; unheard for longer, it is gone. */
const [beat, silence] = [2000, 7000];

/**
 * One leader among the tabs of a browser that has no locks (plain HTTP from another machine). The newest claim leads; of
 * two at once, the smaller name. A tab in the background, whose timers are slow, gives way to one that claims.
 * @param lead begins to lead; answers how to stop
 * @returns how to leave
 */
export function elect(channel: Channel, name: string, lead: () => () => void): () => void {
  let term = 0;
  let stop: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (more: Partial<Word> = {}): void => { channel.postMessage({ from: name, term, ...more }); };
  const waitFor = (time: number): void => {
    clearTimeout(timer);
    timer = setTimeout(claim, time);
  };
  const keepOn = (): void => {
    clearTimeout(timer);
    say();
    timer = setTimeout(keepOn, beat);
  };
  function claim(): void {
    term += 1;
    stop ??= lead();
    keepOn();
  }
  function giveWay(): void {
    stop?.();
    stop = null;
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    const older = data.term < term || (data.term === term && stop !== null && data.from > name);
    if (data.asks) {
      if (stop) say();
    } else if (data.leaves) {
      // Not all at once: whoever is first is heard by the others.
      if (!stop) waitFor(Math.random() * 300);
    } else if (older) {
      if (stop) say();
    } else {
      term = data.term;
      giveWay();
      waitFor(silence);
    }
  });
  // A new tab asks first whether somebody leads.
  waitFor(300 + Math.random() * 200);
  say({ asks: true });
  const leave = (): void => {
    clearTimeout(timer);
    if (stop) say({ leaves: true });
    giveWay();
  };
  return leave;
}
