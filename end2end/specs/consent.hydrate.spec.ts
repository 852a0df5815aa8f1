// What scripts add to the consent page. All of it is comfort: the other specs run without.

import { isAwake } from '../fixtures/islands';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/HomePage';

test.beforeEach(async ({ askAlice, page }) => {
  await askAlice();
  await isAwake(page);
});

test.describe('With scripts, the consent page', () => {
  test('counts what is being allowed', async ({ consent }) => {
    await consent.optional.uncheck();
    await expect(consent.status).toContainText('You are allowing 2 of 3 permissions');
    await consent.optional.check();
    await expect(consent.status).toContainText('You are allowing 3 of 3 permissions');
    await consent.optional.uncheck();
    await expect(consent.status).toContainText('You are allowing 2 of 3 permissions');
  });

  test('says that it is working, and takes no second click', async ({ consent, tripPlanner, page, gateway }) => {
    await gateway.breaks({ path: '/oauth2/authorize' }, { delay_ms: 1_500 });
    // While a form is on its way no locator answers: the page tells itself what it shows.
    const shown: string[] = [];
    page.on('console', (message) => shown.push(message.text()));
    await page.evaluate(() => {
      const buttons = () => Array.from(document.querySelectorAll<HTMLButtonElement>('button[name=decision]'));
      const tell = () =>
        console.log(buttons().map((button) => `${button.innerText.trim()} ${button.getAttribute('aria-disabled') === 'true'}`).join(', '));
      new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      document.querySelector('form[action="/api/decide"]')?.addEventListener('submit', () => setTimeout(() => buttons().at(-1)?.click(), 300), { once: true });
    });
    await consent.allowButton.click();
    await tripPlanner.isConnected();
    expect(shown).toContain('Deny true, Allowing… true');
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('takes a double click for one', async ({ consent, tripPlanner, gateway }) => {
    await consent.allowButton.dblclick();
    await tripPlanner.isConnected();
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('does not take the click that brought the window to the front', async ({ consent, page, gateway, tripPlanner }) => {
    await consent.allowButton.click({ trial: true });
    const taken = await consent.allowButton.evaluate((button) => {
      window.dispatchEvent(new Event('focus'));
      // As a pointer makes it: the keyboard's have no detail.
      return button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    });
    expect(taken, 'too early a click is not taken').toBe(false);
    await consent.isOpen();
    expect(await gateway.approvals()).toEqual([]);

    const now = await page.evaluate(() => performance.now());
    await page.waitForFunction((then) => performance.now() > then + 500, now);
    await consent.allow();
    await tripPlanner.isConnected();
  });

  test('warns when two minutes are left, and waits longer if asked to', async ({ page }) => {
    await page.clock.install();
    await page.reload();
    await isAwake(page);
    const warning = page.getByRole('status').getByText('This request ends in 2 minutes.');
    await page.clock.fastForward('07:00');
    await expect(warning).toBeHidden();
    await page.clock.fastForward('01:30');
    await expect(warning).toBeVisible();
    await page.getByRole('button', { name: 'Keep it open' }).click();
    await expect(page.getByText(/This request waits for (9|10) minutes\./)).toBeVisible();
  });

  test('notices that the person was signed out in another tab', async ({ consent, page, context, world }) => {
    const notice = page.getByRole('alert').getByText('You have been signed out');
    const lookAgain = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const asked = page.waitForResponse(/\/api\/session$/);
    await lookAgain();
    await (await asked).finished();
    await expect(notice).toBeHidden();

    const home = new HomePage(await context.newPage(), world);
    await home.goto();
    await home.signOut();
    await expect(home.signedOut).toBeVisible();
    await lookAgain();
    await expect(notice).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in again' })).toHaveAttribute('href', `/login/${consent.request()}`);
  });
});
