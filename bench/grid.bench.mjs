// The entry grid with 3,000 rows of 12 periods: what a paste of 500 × 12 figures, a keystroke after it and scrolling cost.
import { openBrowser, median, say, startServer } from './stage.mjs';

const [indicators, perIndicator] = [120, 25];
const server = await startServer();
const specialist = await server.as('chuyenvien');
const json = async (path, body) => {
  const answer = await specialist(path, body ? { method: 'POST', body } : {});
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
};
const offices = (await json('/api/offices?limit=999')).items.filter(({ validFrom, validTo }) => (validFrom ?? '0') <= '2023-01-01' && (validTo ?? '9') >= '2023-12-31').slice(0, perIndicator).map(({ id }) => id);
const resolution = await json('/api/resolutions', { symbol: '99-NQ/TU', resolutionType: 'resolution', title: 'Nghị quyết để đo', issuerId: offices[0], term: { from: '2023', to: '2023' }, status: 'inForce' });
for (let number = 1; number <= indicators; number += 1) {
  await json('/api/indicators', {
    resolutionId: resolution.id, number: String(number), name: `Số cuộc tuyên truyền, vận động theo chuyên đề ${number}`, measure: 'cuộc', aim: 'rise', term: { from: '2023', to: '2023' }, frequency: 'month',
    overTime: 'total', acrossOffices: 'sum', targets: [{ low: 1000, due: '2023' }], leadOfficeId: offices[0], reportingOfficeIds: offices,
  });
}
const rows = indicators * offices.length;

const browser = await openBrowser();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
await page.context().request.post(`${server.address}/api/session`, { data: { username: 'chuyenvien', password: 'nghi-quyet-02' } });
const opening = Date.now();
await page.goto(`${server.address}/nhap-so-lieu?nhap=202312&soky=12&nghiquyet=${resolution.id}`);
await page.locator('[data-cell="0:0"]').waitFor({ timeout: 120_000 });
say(`${rows} rows × 12 periods, from the address to the first cell`, `${((Date.now() - opening) / 1000).toFixed(1)} s`);
say('rows there at once', String(await page.locator('tbody tr[aria-rowindex]').count()));

await page.evaluate(() => {
  globalThis.longest = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) globalThis.longest.push(duration); }).observe({ type: 'longtask' });
});
/** Every task over 50 ms that something brought about, until the page is idle again. */
const tasks = async (work) => {
  await page.evaluate(() => { globalThis.longest.length = 0; });
  await work();
  await page.evaluate(() => new Promise((done) => { setTimeout(() => { requestIdleCallback(done); }, 1500); }));
  return page.evaluate(() => Math.round(Math.max(0, ...globalThis.longest)));
};
const told = (longest) => (longest === 0 ? 'no task over 50 ms' : `longest task ${longest} ms`);

const block = Array.from({ length: 500 }, (_, row) => Array.from({ length: 12 }, (_, col) => 1 + ((row * 12 + col) * 7919) % 9973).join('\t')).join('\n');
const pastes = [];
for (let round = 0; round < 5; round += 1) {
  await page.locator('[data-cell="0:0"]').click();
  pastes.push(await tasks(() => page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, block)));
  if (round < 4) await tasks(() => page.keyboard.press('Control+z'));
}
say('paste of 500 × 12, median of 5', told(median(pastes)));
say('paste of 500 × 12, worst of 5', told(Math.max(...pastes)));
say('a keystroke over 6,000 figures not yet saved', told(await tasks(async () => { await page.locator('[data-cell="2:2"]').click(); await page.keyboard.type('5'); })));
say('undo of the paste and again', told(await tasks(async () => { await page.keyboard.press('Control+z'); await page.keyboard.press('Control+z'); await page.keyboard.press('Control+y'); })));
say('scrolled through to the end', told(await tasks(async () => { for (let at = 0; at < 60; at += 1) await page.mouse.wheel(0, 3000); })));
say('to the last row by one key', told(await tasks(() => page.keyboard.press('Control+ArrowDown'))));
await browser.close();
await server.close();
