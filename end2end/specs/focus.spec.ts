// In which order the Tab key goes through the pages where people decide and through their own: as they are read.

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
    'Keep it open',
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

/** What stands above and below each of the person's own pages. */
const ABOVE = ['Acme Cloud', 'Applications', 'Password', 'Devices', 'Activity'];
const BELOW = ['Language: English', 'For developers'];

test('Tab goes through an open application to the way out', async ({ scene }) => {
  await scene.allow();
  await scene.home.goto();
  // Not by a click: Tab would begin there.
  await scene.home.application('Trip Planner').locator('details').evaluate((fold: HTMLDetailsElement) => (fold.open = true));
  const handle = expect.stringMatching(/Trip Planner/);
  expect(await stops(scene.page)).toEqual([...ABOVE, 'Sign out', handle, 'Remove access of Trip Planner', ...BELOW]);
});

test('Tab goes through the devices, and comes to all of them at last', async ({ scene }) => {
  await scene.signIn();
  await scene.onAPhone((phone) => phone.signIn());
  await scene.account.goto('devices');
  const there = expect.stringMatching(/^Sign out there.*Safari/);
  expect(await stops(scene.page)).toEqual([...ABOVE, there, 'Sign out everywhere else', ...BELOW]);
});

test('Tab goes through the password page as it is read', async ({ scene }) => {
  await scene.signIn();
  await scene.account.goto('password');
  if (scene.scripts) await expect(scene.page.getByRole('button', { name: 'Show password' })).toBeVisible();
  const show = scene.scripts ? ['Show'] : [];
  expect(await stops(scene.page)).toEqual([...ABOVE, 'Current password', 'New password', ...show, 'Change password', ...BELOW]);
});

test('Tab comes to keeping an access before removing it', async ({ scene }) => {
  await scene.allow();
  await scene.home.goto();
  await scene.home.open('Trip Planner');
  await scene.home.remove('Trip Planner');
  expect(await stops(scene.page)).toEqual(['Acme Cloud', 'Keep', 'Remove access', ...BELOW]);
});

test('Tab goes from the ways on of a problem page to what is for developers', async ({ scene }) => {
  await scene.tripPlanner.misbehave('An unknown permission');
  await scene.problem.returnButton.waitFor();
  const copy = scene.scripts ? [expect.stringMatching(/^Copy/)] : [];
  if (scene.scripts) await scene.page.getByRole('button', { name: /^Copy/ }).waitFor();
  // No language is chosen on the answer to an application.
  const back = expect.stringMatching(/^Return to /);
  const developers = expect.stringMatching(/^For the application.s developer/);
  expect(await stops(scene.page)).toEqual(['Acme Cloud', back, developers, ...copy, 'For developers']);
});
