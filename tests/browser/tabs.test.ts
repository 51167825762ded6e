import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';

const soon = { timeout: 20_000 };

describe.each([
  ['on this machine, by a lock', (address: string) => address],
  ['over plain HTTP from another machine, by an election', (address: string) => address.replace('127.0.0.1', 'may-chu.test')],
])('one line for all the tabs, %s', (_, seen) => {
  let stage: Stage;
  let address: string;
  let tabs: Page[];
  let specialist: Page;
  beforeAll(async () => {
    stage = await openStage();
    address = seen(stage.address);
    specialist = await stage.enter('chuyenvien');
    tabs = [await stage.enter('lanhdao', { at: stage.address })];
    const [first] = tabs as [Page];
    const context = first.context();
    const cookies = await context.cookies();
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: new URL(address).hostname })));
    for (let count = 1; count < 7; count += 1) tabs.push(await context.newPage());
  });
  afterAll(() => stage.close());

  const shown = (page: Page) => page.getByText('Tỷ lệ hộ nông nghiệp').first();
  let value = 70.5;
  const write = async (): Promise<string> => {
    const cell = { indicatorId: 'nq-02-ct-06', officeId: 'dv-hoi-nong-dan', period: '2023Q3' };
    const { items } = await (await specialist.request.get(`${stage.address}/api/readings?indicatorId=${cell.indicatorId}&from=2023Q3&to=2023Q3`)).json();
    value += 1;
    const answer = await specialist.request.put(`${stage.address}/api/readings?reason=thu`, { data: [{ ...cell, value, seen: items[0].value, provenance: { kind: 'illustrative' } }] });
    expect(answer.status()).toBe(200);
    return String(value).replace('.', ',');
  };

  it('seven tabs make one line, so that none is left without a connection', async () => {
    for (const page of tabs) {
      await page.goto(`${address}/chi-tieu/nq-02-ct-06?ky=2023Q3`);
      await shown(page).waitFor();
    }
    await expect.poll(() => stage.following(), soon).toBe(1);
  });
  it('a change is shown in every tab', async () => {
    const figure = await write();
    for (const page of tabs) await page.getByText(figure).first().waitFor({ ...soon, state: 'attached' });
    expect(stage.following()).toBe(1);
  });
  it('when the leading tab is closed another takes over, and no change is missed', async () => {
    // The one opened first leads; its successor goes, too.
    while (tabs.length > 5) {
      await tabs.shift()?.close();
      const figure = await write();
      for (const page of tabs) await page.getByText(figure).first().waitFor({ ...soon, state: 'attached' });
    }
    await expect.poll(() => stage.following(), soon).toBe(1);
  });
});
