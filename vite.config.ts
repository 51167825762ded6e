import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { offline } from './scripts/offline-plugin.mjs';

export default defineConfig({
  // Addresses in the page are relative to its <base>, so that it can be served under any path.
  base: './',
  plugins: [vue({ features: { optionsAPI: false } }), offline()],
  resolve: { conditions: ['tracker', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/client', emptyOutDir: true, target: 'chrome109', cssTarget: 'chrome109',
    modulePreload: { polyfill: false }, assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
