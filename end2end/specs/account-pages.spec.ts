// The person's own pages: password, devices, activity.

import type { Browser } from '@playwright/test';
import { expect, test as base } from '../fixtures/test';
import type { Person, World } from '../fixtures/world';
import { AccountPages } from '../pages/AccountPages';
import { HomePage } from '../pages/HomePage';
import { LoginPage } from '../pages/LoginPage';

const NEXT = 'granite-window-walrus-7';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1';

const test = base.extend<{ account: AccountPages }>({
  // Alice, signed in, on her password page.
  account: async ({ page, world, alice, login, home, noise }, use) => {
    // These pages stay open while a second browser is at work: without scripts, what was fetched for
    // them beforehand stays unused.
    noise.expect(/was preloaded using link preload but not used/);
    await login.goto();
    await login.signIn(alice);
    await home.isOpen();
    const account = new AccountPages(page, world);
    await account.goto('password');
    await use(account);
  },
});

/** Signs somebody in on a phone of their own. */
async function onAPhone(browser: Browser, world: World, person: Person): Promise<AccountPages> {
  const page = await (await browser.newContext({ userAgent: IPHONE })).newPage();
  const login = new LoginPage(page, world);
  await login.goto();
  await login.signIn(person);
  await new HomePage(page, world).isOpen();
  return new AccountPages(page, world);
}

test.describe('The password', () => {
  test('is changed, and other devices are signed out', async ({ account, alice, browser, world }) => {
    const phone = await onAPhone(browser, world, alice);
    await account.changePassword(alice.password, NEXT);
    await expect(account.done).toContainText('Your password is changed.');
    await expect(account.done).toBeFocused();
    await expect(account.page).toHaveTitle(/^Password changed/);
    await phone.goto('devices');
    await expect(phone.page).toHaveURL(/\/login$/);
    await phone.page.context().close();
    // As it was, for whoever comes next.
    await account.changePassword(NEXT, alice.password);
    await expect(account.done).toContainText('Your password is changed.');
    await account.page.reload();
    await expect(account.done).toHaveCount(0);
  });

  test('is refused beside the field, and the focus is on what went wrong', async ({ account, alice }) => {
    await account.changePassword(alice.password, 'too short');
    await expect(account.problem).toBeFocused();
    await expect(account.problem).toContainText('Your password was not changed.');
    await expect(account.newPassword).toHaveAccessibleDescription(/It has 9 characters and needs at least 15\./);
    await expect(account.newPassword).toHaveAttribute('aria-invalid', 'true');
    await expect(account.currentPassword).not.toHaveAttribute('aria-invalid');
    await expect(account.currentPassword).toHaveValue('');
    await expect(account.page).toHaveTitle(/^Error: /);

    await account.changePassword('not-her-password', NEXT);
    await expect(account.currentPassword).toHaveAccessibleDescription('This is not your current password.');
  });

  test('is found by password managers', async ({ account }) => {
    await expect(account.page.locator('form [autocomplete=username]')).toHaveValue(/./);
    await expect(account.currentPassword).toHaveAttribute('autocomplete', 'current-password');
    await expect(account.newPassword).toHaveAttribute('autocomplete', 'new-password');
    for (const field of [account.currentPassword, account.newPassword]) {
      await expect(field).toHaveAttribute('type', 'password');
    }
  });
});

test.describe('Devices', () => {
  test('are signed out one by one', async ({ account, alice, browser, world }) => {
    const phone = await onAPhone(browser, world, alice);
    await account.visit('Devices');
    await expect(account.devices.first()).toContainText('This device');
    const line = account.devices.filter({ hasText: 'Safari on iPhone' }).first();
    await line.getByRole('button', { name: 'Sign out there (Safari on iPhone)' }).click();
    await expect(account.done).toContainText('1 device was signed out.');
    await expect(account.done).toBeFocused();
    await phone.goto('devices');
    await expect(phone.page).toHaveURL(/\/login$/);
    await phone.page.context().close();
  });

  test('are signed out all at once', async ({ account, alice, browser, world }) => {
    const phone = await onAPhone(browser, world, alice);
    await account.visit('Devices');
    await account.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(account.done).toContainText(/signed out\.$/);
    await expect(account.devices).toHaveCount(1);
    await phone.goto('devices');
    await expect(phone.page).toHaveURL(/\/login$/);
    await phone.page.context().close();
  });
});

test.describe('Activity', () => {
  test('tells what a person decided', async ({ account, tripPlanner, consent }) => {
    await tripPlanner.connect();
    await consent.isOpen();
    await consent.allow();
    await tripPlanner.isConnected();
    await account.goto('activity');
    await expect(account.happenings.first()).toContainText('You allowed Trip Planner');
    await expect(account.happenings.first()).toContainText('See your home address');
    await account.visit('Password');
    await account.visit('Activity');
  });
});
