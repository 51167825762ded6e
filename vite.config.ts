import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { compress } from './scripts/compress-plugin.mjs';
import { offline } from './scripts/offline-plugin.mjs';

interface Graph { getModuleInfo(id: string): { importers: readonly string[] } | null }
const [first, overview] = [/src\/client\/main\.ts$/, /OverviewPage\.vue$/];

/** Whether a module comes with another at once, and not only when it is asked for. */
function comesWith(page: RegExp, id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (page.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (graph.getModuleInfo(id)?.importers ?? []).some((one) => comesWith(page, one, graph, seen));
}

/** A leader's first screen is two files, not sixty: on a poor line each is a journey of its own. */
const nameOfChunk = (id: string, graph: Graph): string | null =>
  (comesWith(first, id, graph) ? 'first' : comesWith(overview, id, graph) ? 'overview' : null);

export default defineConfig({
  // Addresses in the page are relative to its <base>, so that it can be served under any path.
  base: './',
  plugins: [vue({ features: { optionsAPI: false } }), offline(), compress()],
  resolve: { conditions: ['tracker', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/client', emptyOutDir: true, target: 'chrome109', cssTarget: 'chrome109',
    modulePreload: { polyfill: false }, assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { propertyReadSideEffects: false }, output: { codeSplitting: { groups: [{ name: nameOfChunk, debugName: 'first screen' }] } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
