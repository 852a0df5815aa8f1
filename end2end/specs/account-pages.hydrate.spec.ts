// What scripts add to the password page: the sign-in form's "Show", and nothing else.

import { isAwake } from '../fixtures/islands';
import { expect, test } from '../fixtures/test';
import { AccountPages } from '../pages/AccountPages';

test('a new password can be looked at', async ({ alice, login, home, page, world }) => {
  await login.goto();
  await login.signIn(alice);
  await home.isOpen();
  const account = new AccountPages(page, world);
  await account.goto('password');
  await isAwake(page);
  const show = page.getByRole('button', { name: 'Show password' });
  await account.newPassword.fill('granite-window-walrus-7');
  await show.click();
  await expect(show).toHaveAttribute('aria-pressed', 'true');
  await expect(account.newPassword).toHaveAttribute('type', 'text');
  await expect(account.currentPassword).toHaveAttribute('type', 'password');
  await show.click();
  await expect(account.newPassword).toHaveAttribute('type', 'password');
});
