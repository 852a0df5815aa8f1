// What scripts add to a removal's receipt: it says by itself how far the job is.

import { expect, test } from '../fixtures/test';

test('a receipt follows its job', async ({ askAlice, consent, tripPlanner, home, page, gateway }) => {
  await askAlice();
  await consent.allow();
  await tripPlanner.isConnected();
  await home.goto();
  await home.open('Trip Planner');
  await home.remove('Trip Planner');
  await gateway.breaks({ method: 'DELETE', path: 'oauth2_tokens', times: 1 }, { status: 500 });
  await home.confirmRemoval();
  await expect(home.receipt).toContainText('We keep trying.');
  const region = await home.receipt.elementHandle();
  // The next try is after five seconds, and nobody presses anything.
  await expect(home.receipt).toContainText(/\d+ connections? ended\. We check again at/, { timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Access removed: Trip Planner');
  await expect(home.tryNowButton).toHaveCount(0);
  expect(await region?.evaluate((node) => node.isConnected), 'the same region: its words are read aloud').toBe(true);
});
