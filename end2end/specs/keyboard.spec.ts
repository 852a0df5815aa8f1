import { expect, test } from '../fixtures/test';

test('The whole way goes by keyboard', async ({ alice, tripPlanner, login, consent, page }) => {
  const tabTo = async (target: ReturnType<typeof page.getByRole>) => {
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not lead to ${target}`);
  };
  await tripPlanner.goto();
  await tabTo(page.getByRole('link', { name: 'Connect to Acme Cloud' }));
  await page.keyboard.press('Enter');

  await login.isOpen();
  await tabTo(login.username);
  await page.keyboard.type(alice.username);
  await tabTo(login.password);
  await page.keyboard.type(alice.password);
  await page.keyboard.press('Enter');

  await consent.isOpen();
  await tabTo(consent.optional);
  // On or off at first, by what alice allowed before: Space turns it.
  const was = await consent.optional.isChecked();
  await page.keyboard.press('Space');
  await expect(consent.optional).toBeChecked({ checked: !was });
  await tabTo(consent.denyButton);
  await tabTo(consent.allowButton);
  await page.keyboard.press('Enter');
  await tripPlanner.isConnected();
});

test('Enter in a checkbox never allows', async ({ askAlice, consent, tripPlanner, page, gateway }) => {
  await askAlice();
  await consent.optional.focus();
  await page.keyboard.press('Enter');
  await tripPlanner.wasToldNo();
  expect(await gateway.approvals()).toEqual([]);
});

test('Nothing is focused before the person begins', async ({ askAlice, consent }) => {
  await askAlice();
  await expect(consent.allowButton).not.toBeFocused();
  await expect(consent.denyButton).not.toBeFocused();
});
