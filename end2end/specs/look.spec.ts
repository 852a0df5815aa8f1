// Every page, wide and narrow, light and dark: accessible, without sideways scrolling, and kept as
// a picture in test-results/screens.

import { SCHEMES } from '../fixtures/a11y';
import { stranger } from '../fixtures/actors';
import { test } from '../fixtures/test';

for (const scheme of SCHEMES) {
  test.describe(`In ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('signing in', async ({ tripPlanner, login, look }) => {
      await tripPlanner.connect();
      await login.isOpen();
      await look(`login-${scheme}`);
      await login.signIn(stranger());
      await login.problem.waitFor();
      await look(`login-problem-${scheme}`);
    });

    test('consent', async ({ askAlice, look }) => {
      await askAlice();
      await look(`consent-${scheme}`);
    });

    test('consent for a rude application', async ({ alice, tripPlanner, login, consent, look }) => {
      await tripPlanner.misbehave('A rude application');
      await login.signIn(alice);
      await consent.isOpen();
      await look(`consent-rude-${scheme}`);
    });

    test('home and the way out', async ({ alice, home, login, look }) => {
      await home.goto();
      await login.signIn(alice);
      await home.isOpen();
      await look(`home-${scheme}`);
      await home.signOut();
      await home.signedOut.waitFor();
      await look(`signed-out-${scheme}`);
    });

    test('a refusal that is owed to the client', async ({ tripPlanner, problem, look, noise }) => {
      noise.expectStatus(400);
      await tripPlanner.misbehave('An unknown permission');
      await problem.returnButton.waitFor();
      await look(`problem-owed-${scheme}`);
      await problem.developers.click();
      await look(`problem-owed-open-${scheme}`);
    });

    test('a refusal without a way back', async ({ tripPlanner, problem, look, noise }) => {
      noise.expectStatus(400);
      await tripPlanner.misbehave('An unregistered address');
      await problem.says('We stopped this request');
      await look(`problem-${scheme}`);
    });

    test('the demo client', async ({ tripPlanner, askAlice, consent, look }) => {
      await tripPlanner.goto();
      await look(`client-${scheme}`);
      await askAlice();
      await consent.allow();
      await tripPlanner.isConnected();
      await look(`client-connected-${scheme}`);
    });
  });
}
