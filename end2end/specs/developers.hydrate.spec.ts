// What scripts add to the developers' pages: a language is chosen once, and code is copied.

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { DevelopersPage } from '../pages/DevelopersPage';

/** The guide, with its buttons awake. */
test.beforeEach(async ({ page, world }) => {
  const developers = new DevelopersPage(page, world);
  await developers.goto();
  await developers.open('acme-cloud');
  await expect(developers.copyButton('Exchange the code', 'curl')).toBeVisible();
});

/** What the person would paste. */
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a language that is chosen once is chosen everywhere, and nothing jumps', async ({ page, world }) => {
  const developers = new DevelopersPage(page, world);
  // Above it programs become longer and shorter.
  const handle = developers.handle('refresh', 'Go');
  await handle.scrollIntoViewIfNeeded();
  const before = await handle.boundingBox();
  await handle.click();
  const open = page.locator('details.sample[open]');
  const tasks = await page.locator('.samples').count();
  expect(tasks).toBeGreaterThan(3);
  await expect(open).toHaveCount(tasks);
  await expect(page.locator('details.sample[open][data-language="Go"]')).toHaveCount(tasks);
  // To a few pixels: some screens divide them.
  expect((await handle.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1);
});

test('code is copied whole, and the page says so for a moment', async ({ page, world, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.grantway });
  const developers = new DevelopersPage(page, world);
  await developers.handle('exchange', 'Python').click();
  const code = await developers.sample('Exchange the code', 'Python').innerText();
  const copy = developers.copyButton('Exchange the code', 'Python');
  const said = page.locator('details[name="exchange"][open] [role=status]');
  await copy.click();
  await expect(said).toHaveText('Copied');
  expect((await clipboard(page)).trim()).toBe(code.trim());
  await expect(said).toHaveText('');
  await expect(copy).toBeFocused();
});

test('a browser that does not let it is named as the reason', async ({ page, world }) => {
  const developers = new DevelopersPage(page, world);
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) });
  });
  await developers.copyButton('Exchange the code', 'curl').click();
  await expect(page.locator('details[name="exchange"][open] [role=status]')).toHaveText('Your browser did not allow it');
});

test("a problem's id is copied", async ({ page, world, context, noise }) => {
  noise.expectStatus(404);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.grantway });
  await page.goto(`${world.grantway}/nowhere`);
  await page.getByRole('button', { name: 'Copy Request id' }).click();
  expect(await clipboard(page)).toBe(await page.locator('.request-id code').innerText());
});
