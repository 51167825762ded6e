import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { CallProblem } from './lib/call.ts';
import { keptSession } from './lib/kept.ts';
import { useSession } from './stores/session.ts';
import { loadWords } from '#texts/language';
import type { Role } from '#api/route';

declare module 'vue-router' {
  interface RouteMeta { open?: boolean; bare?: boolean; roles?: Role[]; under?: string }
}

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'overview', component: () => import('./pages/overview/OverviewPage.vue') },
  { path: '/nghi-quyet', name: 'resolutions', component: () => import('./pages/resolutions/ResolutionsPage.vue') },
  { path: '/nghi-quyet/:id/tong-ket/:reviewId', name: 'review', component: () => import('./pages/review/ReviewPage.vue'), meta: { under: 'resolutions' } },
  { path: '/nghi-quyet/:id/tong-ket/:reviewId/don-vi/:officeId', name: 'self-review', component: () => import('./pages/review/SelfReviewPage.vue'), meta: { under: 'resolutions' } },
  { path: '/nghi-quyet/:id/chuoi', name: 'chain', component: () => import('./pages/chain/ChainPage.vue'), meta: { under: 'resolutions' } },
  { path: '/nghi-quyet/:id/:tab?', name: 'resolution', component: () => import('./pages/resolution/ResolutionPage.vue'), meta: { under: 'resolutions' } },
  { path: '/nghi-quyet/:id/nhap-bang', name: 'table', component: () => import('./pages/table/TablePage.vue'), meta: { under: 'resolutions', roles: ['specialist'] } },
  { path: '/chi-tieu', name: 'indicators', component: () => import('./pages/indicators/IndicatorsPage.vue') },
  { path: '/chi-tieu/:id', name: 'indicator', component: () => import('./pages/indicator/IndicatorPage.vue'), meta: { under: 'indicators' } },
  { path: '/nhiem-vu', name: 'tasks', component: () => import('./pages/tasks/TasksPage.vue') },
  { path: '/nhiem-vu/:id', name: 'task', component: () => import('./pages/task/TaskPage.vue'), meta: { under: 'tasks' } },
  { path: '/don-doc', name: 'chasers', component: () => import('./pages/chasers/ChasersPage.vue'), meta: { under: 'tasks' } },
  { path: '/don-doc/soan/:officeId/:issuerId', name: 'chaser-draft', component: () => import('./pages/chasers/ChaserPage.vue'), meta: { under: 'tasks' } },
  { path: '/don-doc/:id', name: 'chaser', component: () => import('./pages/chasers/ChaserPage.vue'), meta: { under: 'tasks' } },
  { path: '/tin-hieu', name: 'signals', component: () => import('./pages/signals/SignalsPage.vue') },
  { path: '/chuong-trinh', name: 'agreements', component: () => import('./pages/agreements/AgreementsPage.vue'), meta: { under: 'signals' } },
  { path: '/chuong-trinh/:id', name: 'agreement', component: () => import('./pages/agreements/AgreementPage.vue'), meta: { under: 'signals' } },
  { path: '/y-kien', name: 'directives', component: () => import('./pages/directives/DirectivesPage.vue'), meta: { under: 'signals' } },
  { path: '/don-vi', name: 'offices', component: () => import('./pages/offices/OfficesPage.vue') },
  { path: '/don-vi/:id', name: 'office', component: () => import('./pages/offices/OfficePage.vue'), meta: { under: 'offices' } },
  { path: '/so-sanh', name: 'compare', component: () => import('./pages/compare/ComparePage.vue'), meta: { under: 'overview' } },
  { path: '/trinh-chieu', name: 'shows', component: () => import('./pages/show/ShowsPage.vue'), meta: { under: 'overview' } },
  { path: '/trinh-chieu/:id', name: 'show', component: () => import('./pages/show/ShowPage.vue'), meta: { bare: true } },
  { path: '/nhap-so-lieu', name: 'entry', component: () => import('./pages/entry/EntryPage.vue'), meta: { roles: ['specialist', 'officer'] } },
  { path: '/duyet-so-lieu', name: 'rounds', component: () => import('./pages/rounds/RoundsPage.vue'), meta: { roles: ['specialist', 'leader'] } },
  { path: '/bao-cao', name: 'reports', component: () => import('./pages/reports/ReportsPage.vue') },
  { path: '/bao-cao/kiem-tra', name: 'report-check', component: () => import('./pages/reports/CheckPage.vue'), meta: { under: 'reports' } },
  { path: '/bao-cao/bieu', name: 'forms', component: () => import('./pages/forms/FormsPage.vue'), meta: { under: 'reports', roles: ['specialist', 'leader'] } },
  { path: '/bao-cao/bieu/:id', name: 'form', component: () => import('./pages/forms/FormPage.vue'), meta: { under: 'reports', roles: ['specialist', 'leader'] } },
  { path: '/bao-cao/bieu/:id/da-gui/:filling', name: 'filling', component: () => import('./pages/forms/FillingPage.vue'), meta: { under: 'reports', roles: ['specialist', 'leader'] } },
  { path: '/bao-cao/lich', name: 'routines', component: () => import('./pages/routines/RoutinesPage.vue'), meta: { under: 'reports', roles: ['specialist', 'leader'] } },
  { path: '/bao-cao/:id', name: 'report', component: () => import('./pages/reports/ReportPage.vue'), meta: { under: 'reports' } },
  { path: '/quan-tri/:tab?', name: 'admin', component: () => import('./pages/admin/AdminPage.vue'), meta: { roles: ['administrator'] } },
  { path: '/dang-nhap', name: 'sign-in', component: () => import('./pages/sign-in/SignInPage.vue'), meta: { open: true } },
  { path: '/thiet-lap', name: 'setup', component: () => import('./pages/sign-in/SetupPage.vue'), meta: { open: true } },
  { path: '/khong-co-quyen', name: 'forbidden', component: () => import('./pages/ForbiddenPage.vue') },
  { path: '/:rest(.*)', name: 'not-found', component: () => import('./pages/NotFoundPage.vue') },
];

/** Addresses below the page's base; who may see what is decided by the server, the guard only shows the right page. */
export function makeRouter() {
  const router = createRouter({
    history: createWebHistory(new URL(document.baseURI).pathname),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
  });
  router.beforeEach(async (to) => {
    const session = useSession();
    // The first screen has its words; every other page waits for all.
    await Promise.all([session.restore(), to.name === 'overview' ? undefined : loadWords()]);
    if (session.unreachable) {
      if (to.name !== 'entry' || !session.goOn()) return false;
      const place = keptSession()?.entry;
      if (place && !to.query['nhap']) return { ...to, query: { ...to.query, ...place } };
    }
    const again = typeof to.query['ten'] === 'string' && to.query['ten'] !== session.account?.username;
    if (to.name === 'sign-in' && session.account && !session.ended && !again) return { name: 'overview' };
    if (to.meta.open) return true;
    if (!session.account || session.ended) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { den: to.fullPath } };
    if (to.meta.roles && !session.has(...to.meta.roles)) return { name: 'forbidden' };
    return true;
  });
  router.onError((_, to, from) => {
    // A page whose file is gone: the program was renewed since this tab was opened, so it is opened anew.
    if (from.matched.length > 0) location.assign(router.resolve(to).href);
    else useSession().unreachable = new CallProblem({});
  });
  return router;
}
