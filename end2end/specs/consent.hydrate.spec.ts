// What scripts add to the consent page. All of it is comfort: the other specs run without.

import { expect, test } from '../fixtures/test';

test.describe('With scripts, the consent page', () => {
  test('counts what is being allowed', async ({ askAlice, consent }) => {
    await askAlice();
    await expect(consent.status).toContainText('You are allowing 2 of 3 permissions');
    await consent.optional.check();
    await expect(consent.status).toContainText('You are allowing 3 of 3 permissions');
    await consent.optional.uncheck();
    await expect(consent.status).toContainText('You are allowing 2 of 3 permissions');
  });

  test('says that it is working, and takes no second click', async ({ askAlice, consent, tripPlanner, page, gateway }) => {
    await askAlice();
    await gateway.breaks({ path: '/oauth2/authorize' }, { delay_ms: 1_500 });
    await consent.allowButton.click();
    const working = page.getByRole('button', { name: 'Allowing…' });
    await expect(working).toHaveAttribute('aria-disabled', 'true');
    await expect(consent.denyButton).toHaveAttribute('aria-disabled', 'true');
    await working.click({ force: true });
    await tripPlanner.isConnected();
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('takes a double click for one', async ({ askAlice, consent, tripPlanner, gateway }) => {
    await askAlice();
    await consent.allowButton.dblclick();
    await tripPlanner.isConnected();
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('does not take the click that brought the window to the front', async ({ askAlice, consent, page, gateway, tripPlanner }) => {
    await askAlice();
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
});
