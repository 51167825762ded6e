// Opens the page without a network: the built files of one version, and the page itself. Answers of the API never pass
// through here. The build fills in the version and the files (vite.config.ts).
const { version, files } = self.built;
const page = new URL('./', self.registration.scope).href;
const prefix = `trang ${self.registration.scope} `;
const mine = prefix + version;
const addresses = new Set(files.map((file) => new URL(file, page).href));
const patience = 5000;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(mine);
    // The page past the browser's own cache, so that it and its files are of one version; all or none.
    await cache.addAll([page, ...addresses].map((address) => new Request(address, { cache: address.includes('/assets/') ? 'default' : 'reload' })));
    // The first worker has nothing older to wait for.
    if (!self.registration.active) await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== mine) await caches.delete(name);
    await self.clients.claim();
  })());
});

/** The server's page while it can be reached: it brings the newest version. Else the page that is kept, with its own files. */
async function openPage(request) {
  const cached = await (await caches.open(mine)).match(page);
  if (!cached) return fetch(request);
  const stop = new AbortController();
  const timer = setTimeout(() => { stop.abort(); }, patience);
  try {
    const answer = await fetch(request, { signal: stop.signal });
    return answer.status >= 500 ? cached : answer;
  } catch {
    return cached;
  } finally {
    clearTimeout(timer);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(page)) return;
  const address = request.url.split(/[?#]/)[0];
  if (address.startsWith(`${page}api/`)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (addresses.has(address)) event.respondWith(caches.open(mine).then(async (cache) => await cache.match(address) ?? fetch(request)));
});

self.addEventListener('message', (event) => {
  const { ask, script } = event.data;
  event.waitUntil((async () => {
    if (ask === 'takeOver') return self.skipWaiting();
    if (!addresses.has(script)) return event.source.postMessage({ newer: true });
    const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return tabs.length === 1 ? self.skipWaiting() : undefined;
  })());
});
