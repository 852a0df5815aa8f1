import { expect, test } from '../fixtures/scene';

// In a world of its own: time passes there that nobody waits for.
test.describe('A person removes access', () => {
  test('and what came of an older code is dead after the second sweep', async ({ scene: { tripPlanner, login, consent, home, alice, page, gateway } }) => {
    await tripPlanner.connect();
    await login.signIn(alice);
    await consent.isOpen();
    const back = await consent.allowAndStay();
    await home.takeBack('Trip Planner');
    await expect(home.receipt).toContainText('No connection was left to end. We check again at');
    const receipt = page.url();

    await page.goto(back);
    await tripPlanner.isConnected();
    await expect(await tripPlanner.callTheApi(), 'this is why there is a second sweep').toContainText('The API answered');

    await gateway.timePasses(302);
    await expect(async () => {
      await page.goto(receipt);
      await expect(home.receipt).toHaveText('1 connection ended. We have checked again: nothing is left.', { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await tripPlanner.comeBack();
    await expect(await tripPlanner.callTheApi()).toContainText('Acme Cloud no longer accepts our access');
  });
});
