// What scripts add to the sign-in page.

import { stranger } from '../fixtures/actors';
import { isAwake } from '../fixtures/islands';
import { expect, test } from '../fixtures/test';

test.describe('With scripts, the sign-in page', () => {
  test('shows the password on demand', async ({ login, page }) => {
    await login.goto();
    await isAwake(page);
    const show = page.getByRole('button', { name: 'Show password' });
    await login.password.fill('in plain sight');
    await show.click();
    await expect(login.password).toHaveAttribute('type', 'text');
    await expect(show).toHaveAttribute('aria-pressed', 'true');
    await show.click();
    await expect(login.password).toHaveAttribute('type', 'password');
    await expect(login.password).toHaveValue('in plain sight');
  });

  test('leads the eye and the keyboard to what went wrong', async ({ login }) => {
    await login.goto();
    await login.signIn(stranger());
    await expect(login.problem).toBeFocused();
  });

  test('focuses nothing by itself', async ({ login, page }) => {
    await login.goto();
    await isAwake(page);
    await expect(login.username).not.toBeFocused();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
});
