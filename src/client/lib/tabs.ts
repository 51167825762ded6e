/** Word among the tabs of one browser of who is signed in. */
export interface Tabs { say(account: string | null): void }

/** Listens for another tab's sign-in or sign-out; a tab does not hear itself. */
export function openTabs(hear: (account: string | null) => void): Tabs {
  const channel = new BroadcastChannel('dang-nhap');
  channel.addEventListener('message', ({ data }: MessageEvent<{ account: string | null }>) => { hear(data.account); });
  return { say: (account) => { channel.postMessage({ account }); } };
}
