// Applications that are not on the web: their answer goes to an app or a program on this device.

import { expect, test } from '../fixtures/test';

const CALLBACK = 'com.example.trips://callback';

test.describe('An app on this device', () => {
  test.beforeEach(async ({ gateway }) => {
    await gateway.register('Acme Travel', { name: 'Trips for Phones', client_id: 'trips-for-phones', redirect_uris: [CALLBACK] });
  });

  for (const decision of ['allow', 'deny'] as const) {
    // Chromium holds the form's whole chain of redirects against the policy of the page: were the app's
    // scheme not named there, the answer would be blocked, and the console would say so.
    test(`gets the answer when a person chooses ${decision}`, async ({ alice, tripPlanner, login, consent, page, look, context }) => {
      await page.goto(tripPlanner.request({ client_id: 'trips-for-phones', redirect_uri: CALLBACK }));
      await login.signIn(alice);
      await consent.isOpen();
      await expect(page.getByRole('main')).toContainText('The app on this device that opens com.example.trips links');
      await look('consent-for-an-app');

      const left = context.waitForEvent('request', (request) => request.url().startsWith(CALLBACK));
      await consent[decision]();
      const query = new URL((await left).url()).searchParams;
      expect(query.get('state')).toBe('a-state-of-the-test');
      expect(query.has(decision === 'allow' ? 'code' : 'error')).toBe(true);
    });
  }
});
