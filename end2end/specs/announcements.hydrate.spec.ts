// What a screen reader hears while a form is on its way, and that a form comes to life again.

import type { Page } from '@playwright/test';
import { isAwake } from '../fixtures/islands';
import { expect, test } from '../fixtures/test';
import { stranger } from '../fixtures/actors';

/**
 * Notes what the regions say that are read aloud. While a form is on its way no locator answers: the
 * page tells itself.
 */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => {
    const [said] = /(?<=^heard: ).*/.exec(message.text()) ?? [];
    if (said !== undefined) heard.push(said);
  });
  await page.evaluate(() => {
    for (const region of document.querySelectorAll<HTMLElement>('[role=status], [role=alert], [aria-live]')) {
      const tell = () => console.log(`heard: ${region.innerText.trim()}`);
      new MutationObserver(tell).observe(region, { subtree: true, childList: true, characterData: true });
    }
  });
  return heard;
}

/** Lets a form be sent without leaving the page. */
async function staySending(page: Page, action: string): Promise<void> {
  await page.evaluate((path) => {
    document.querySelector(`form[action="${path}"]`)?.addEventListener('submit', (event) => event.preventDefault());
  }, action);
}

test('Allowing is announced once, and again when it takes long', async ({ askAlice, consent, tripPlanner, page, gateway }) => {
  await gateway.breaks({ path: '/oauth2/authorize' }, { delay_ms: 4_500 });
  await askAlice();
  await isAwake(page);
  const heard = await listen(page);
  await consent.allow();
  await tripPlanner.isConnected();
  expect(heard).toEqual(['Allowing…', 'Still working…']);
});

test('Denying is announced', async ({ askAlice, consent, page }) => {
  await askAlice();
  await isAwake(page);
  const heard = await listen(page);
  await staySending(page, '/api/decide');
  await consent.denyButton.press('Enter');
  await expect(consent.denyButton.or(page.getByRole('button', { name: 'Denying…' }))).toHaveText('Denying…');
  expect(heard).toEqual(['Denying…']);
});

test('Signing in is announced', async ({ login, page }) => {
  await login.goto();
  await isAwake(page);
  const heard = await listen(page);
  await staySending(page, '/api/sign-in');
  await login.signIn(stranger());
  await expect(page.getByRole('button', { name: 'Signing in…' })).toHaveAttribute('aria-disabled', 'true');
  expect(heard).toEqual(['Signing in…']);
});

test('What was refused is read at once: the focus is on it', async ({ login }) => {
  await login.goto();
  await login.signIn(stranger());
  await expect(login.problem).toBeFocused();
  await expect(login.password).toHaveAttribute('aria-invalid', 'true');
  await expect(login.password).toHaveAccessibleDescription(/not right/);
});

test('A form that the browser kept while it was on its way comes to life again', async ({ askAlice, consent, tripPlanner, page, gateway }) => {
  await askAlice();
  await isAwake(page);
  await page.evaluate(() => {
    const form = document.querySelector('form[action="/api/decide"]');
    form?.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  });
  const pressed = page.locator('button[value=allow]');
  await pressed.press('Enter');
  await expect(pressed).toHaveText('Allowing…');
  await expect(pressed).toHaveAttribute('aria-disabled', 'true');
  // As browsers tell a page that they bring back as it was.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(consent.allowButton).not.toHaveAttribute('aria-disabled', 'true');
  await expect(consent.denyButton).not.toHaveAttribute('aria-disabled', 'true');
  await expect(consent.status).toBeVisible();
  await consent.allowButton.press('Enter');
  await tripPlanner.isConnected();
  expect(await gateway.approvals()).toHaveLength(1);
});
