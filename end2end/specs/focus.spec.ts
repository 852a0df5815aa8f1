// In which order the Tab key goes through the pages where people decide: as they are read.

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/scene';

/** What Tab stops at, in its order: role or element, and name. */
async function stops(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const node = document.activeElement;
      if (!(node instanceof HTMLElement) || node === document.body) return null;
      const [label] = (node as HTMLInputElement).labels ?? [];
      // A label says more below its first line.
      const name = label ? label.innerText.trim().split('\n')[0] : node.textContent;
      return name?.replace(/\s+/g, ' ').trim() ?? '';
    });
    if (stop === null || stop === found[0]) return found;
    found.push(stop);
  }
  throw new Error(`Tab does not end: ${found.join(', ')}`);
}

test('Tab goes through the sign-in page as it is read', async ({ scene }) => {
  await scene.tripPlanner.connect();
  await scene.login.isOpen();
  if (scene.scripts) await expect(scene.page.getByRole('button', { name: 'Show password' })).toBeVisible();
  expect(await stops(scene.page)).toEqual([
    'Acme Cloud',
    'Username',
    'Password',
    ...(scene.scripts ? ['Show'] : []),
    'Sign in',
    'Cancel and return to Trip Planner',
    'Language: English',
    'For developers',
  ]);
});

test('Tab goes through the consent page as it is read, and comes to Deny before Allow', async ({ scene }) => {
  await scene.ask();
  expect(await stops(scene.page)).toEqual([
    'Acme Cloud',
    'Use another account',
    'See your calendar',
    'Technical names',
    'Your account',
    'What the API learns about you',
    'Until I remove it',
    'Deny',
    'Allow',
    'Keep it open',
    'Trip Planner’s website (opens in a new tab)',
    'Trip Planner’s privacy policy (opens in a new tab)',
    'Language: English',
    'For developers',
  ]);
});
