import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { loadLanguage } from '#texts/language';
import App from './App.vue';
import { makeRouter } from './router.ts';
import { keptLanguage } from './stores/settings.ts';
import './styles/all.css';

// The first page comes along while it is still asked who is there.
if (location.href === document.baseURI) void import('./pages/overview/OverviewPage.vue').catch(() => undefined);
await loadLanguage(keptLanguage()).catch(() => undefined);
createApp(App).use(createPinia()).use(makeRouter()).mount('#app');
