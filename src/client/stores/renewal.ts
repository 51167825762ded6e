import { defineStore } from 'pinia';
import { ref } from 'vue';

/** Whether this tab still runs an older version of the program than the one that is ready; see public/sw.js. */
export const useRenewal = defineStore('renewal', () => {
  const ready = ref(false);
  let waiting: ServiceWorker | null = null;
  let asked = false;
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };

  /** A new worker takes over by itself when this tab already runs its version and no other tab runs an older one. */
  function found(worker: ServiceWorker | null): void {
    waiting = worker;
    worker?.postMessage({ ask: 'mine', script: import.meta.url });
  }
  async function begin(container: ServiceWorkerContainer): Promise<void> {
    container.addEventListener('message', ({ data }: MessageEvent<{ newer?: boolean }>) => { if (data.newer) ready.value = true; });
    container.addEventListener('controllerchange', () => { if (asked) location.reload(); });
    const registration = await container.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
    const watchOver = (worker: ServiceWorker | null): void => {
      worker?.addEventListener('statechange', () => { if (worker.state === 'installed' && container.controller) found(worker); });
    };
    if (registration.waiting) found(registration.waiting);
    watchOver(registration.installing);
    registration.addEventListener('updatefound', () => { watchOver(registration.installing); });
    setInterval(() => { registration.update().catch(() => undefined); }, 60 * 60 * 1000);
  }
  function reload(): void {
    asked = true;
    if (waiting?.state === 'installed') waiting.postMessage({ ask: 'takeOver' });
    else location.reload();
  }
  // While developing there is no built worker, and its absence is no fault of the page.
  // Later than the first screen, which needs the line more.
  if (serviceWorker && import.meta.env.PROD) setTimeout(() => { begin(serviceWorker).catch(() => undefined); }, 1500);
  return { ready, reload };
});
