// What a page may cost: bytes, requests and patience. Measured in the release, as a browser with an
// empty cache meets it.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { CDPSession, Page, Route } from '@playwright/test';
import { isAwake } from '../fixtures/islands';
import { expect, test as base } from '../fixtures/test';
import { program } from '../fixtures/world';

/** A consent page with all that it loads, as it travels. */
const BYTES = 75 * 1024;
const REQUESTS = 7;

const SCRIPTS = /\/pkg\/[^/]+\.(js|wasm)$/;

/** What a browser fetches from now on: the size of each answer with its headers, by path. */
async function listen(browser: CDPSession): Promise<Map<string, number>> {
  const paths = new Map<string, string>();
  const sizes = new Map<string, number>();
  browser.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(`${requestId} ${paths.get(requestId)}`, encodedDataLength);
  });
  await browser.send('Network.enable');
  await browser.send('Network.clearBrowserCache');
  return sizes;
}

const list = (sizes: [what: string, size: number][]) => sizes.map(([what, size]) => `${size} ${what}`).join('\n');

const test = base.extend<{ cold: [what: string, size: number][] }>({
  // What alice's browser loads for the consent page, when it has nothing.
  cold: async ({ askAlice, consent, page }, use) => {
    await askAlice();
    const sizes = await listen(await page.context().newCDPSession(page));
    await consent.goto(consent.request());
    await isAwake(page);
    await page.waitForLoadState('networkidle');
    await use([...sizes]);
  },
});

/** Lets the scripts' files wait until they are released. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let open = false;
  await page.route(SCRIPTS, (route) => (open ? route.continue() : void held.push(route)));
  return async () => {
    open = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** Waits until something of the page can be seen. */
async function isPainted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
}

/** Notes what moves on the pages that come; the answer reads it. */
async function watchMoves(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    Object.assign(window, { moved: [] });
    const { moved } = window as unknown as { moved: string[] };
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(JSON.stringify(entry));
    });
    watch.observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    // What has moved is known once the next frames are drawn.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50)))));
    return page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  };
}

test.describe('A cold consent page', () => {
  test.skip(dirname(program()).endsWith('debug'), 'only the release is small');
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'without scripts the same is loaded');

  test('takes few requests', async ({ cold }) => {
    expect(cold.length).toBeGreaterThan(1);
    expect(cold.length, list(cold)).toBeLessThanOrEqual(REQUESTS);
  });

  test('takes few bytes', async ({ cold }) => {
    const bytes = cold.reduce((sum, [, size]) => sum + size, 0);
    expect(bytes, list(cold)).toBeLessThanOrEqual(BYTES);
  });
});

test.describe('With scripts that are late', () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'without scripts nothing is late');

  test('a form can be sent as soon as it is seen', async ({ alice, tripPlanner, login, consent, page, gateway, noise }) => {
    noise.expect(/preloaded using link preload but not used/);
    await tripPlanner.goto();
    await holdScripts(page);
    await page.getByRole('link', { name: 'Connect to Acme Cloud' }).click({ noWaitAfter: true });
    await page.waitForURL(/\/login\//, { waitUntil: 'commit' });
    await isPainted(page);
    await login.signIn(alice);
    await page.waitForURL(/\/consent\//, { waitUntil: 'commit' });
    await isPainted(page);
    await consent.allow();
    await tripPlanner.isConnected();
    expect(await gateway.approvals()).toHaveLength(1);
  });

  for (const name of ['login', 'consent', 'account', 'password']) {
    test(`nothing on the ${name} page moves when they wake up`, async ({ alice, login, home, askAlice, page, world }) => {
      if (name === 'consent') {
        await askAlice();
      } else if (name !== 'login') {
        await login.goto();
        await login.signIn(alice);
        await home.isOpen();
      }
      const address = { login: '/login', consent: new URL(page.url(), world.grantway).pathname, account: '/', password: '/account/password' }[name];
      const moved = await watchMoves(page);
      const release = await holdScripts(page);
      await page.goto(`${world.grantway}${address}`, { waitUntil: 'commit' });
      await isPainted(page);
      await release();
      await page.waitForLoadState('networkidle');
      if (name !== 'account') await isAwake(page);
      expect(await moved()).toEqual([]);
    });
  }
});

test('a page that arrives in two parts does not move', async ({ page, world, noise, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'what moves is asked of a script');
  const slow = createServer(async ({ url = '/' }, answer) => {
    const found = await fetch(world.grantway + url);
    const body = Buffer.from(await found.arrayBuffer());
    answer.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? '' });
    if (url !== '/login') return void answer.end(body);
    // In the middle of the foot, which stands at the lower edge of the window.
    const middle = body.indexOf('</summary>');
    answer.write(body.subarray(0, middle));
    await after(1_000);
    answer.end(body.subarray(middle));
  });
  slow.listen(0, '127.0.0.1');
  await once(slow, 'listening');
  const address = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
  noise.expect(new RegExp(`^request to GET ${address}/`));
  try {
    const moved = await watchMoves(page);
    await page.goto(`${address}/login`);
    await isPainted(page);
    expect(await moved()).toEqual([]);
  } finally {
    slow.close();
  }
});
