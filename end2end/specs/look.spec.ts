// Every page, wide and narrow, light and dark: accessible, without sideways scrolling, and kept as
// a picture in test-results/screens.

import { SCHEMES, expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { stranger } from '../fixtures/actors';
import { test } from '../fixtures/test';

for (const scheme of SCHEMES) {
  test.describe(`In ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('signing in', async ({ tripPlanner, login, page, picture }) => {
      await tripPlanner.connect();
      await login.isOpen();
      await look(page, picture, `login-${scheme}`);
      await login.signIn(stranger());
      await login.problem.waitFor();
      await look(page, picture, `login-problem-${scheme}`);
    });

    test('consent', async ({ askAlice, page, picture }) => {
      await askAlice();
      await look(page, picture, `consent-${scheme}`);
    });

    test('consent for a rude application', async ({ alice, tripPlanner, login, consent, page, picture }) => {
      await tripPlanner.misbehave('A rude application');
      await login.signIn(alice);
      await consent.isOpen();
      await look(page, picture, `consent-rude-${scheme}`);
    });

    test('home and the way out', async ({ alice, home, login, page, picture }) => {
      await home.goto();
      await login.signIn(alice);
      await home.isOpen();
      await look(page, picture, `home-${scheme}`);
      await home.signOut();
      await home.signedOut.waitFor();
      await look(page, picture, `signed-out-${scheme}`);
    });

    test('a refusal that is owed to the client', async ({ tripPlanner, problem, page, picture, noise }) => {
      noise.expectStatus(400);
      await tripPlanner.misbehave('An unknown permission');
      await problem.returnButton.waitFor();
      await look(page, picture, `problem-owed-${scheme}`);
      await problem.developers.click();
      await look(page, picture, `problem-owed-open-${scheme}`);
    });

    test('a refusal without a way back', async ({ tripPlanner, problem, page, picture, noise }) => {
      noise.expectStatus(400);
      await tripPlanner.misbehave('An unregistered address');
      await problem.says('We stopped this request');
      await look(page, picture, `problem-${scheme}`);
    });

    test('the demo client', async ({ tripPlanner, askAlice, consent, page, picture }) => {
      await tripPlanner.goto();
      await look(page, picture, `client-${scheme}`);
      await askAlice();
      await consent.allow();
      await tripPlanner.isConnected();
      await look(page, picture, `client-connected-${scheme}`);
    });
  });
}

async function look(page: Parameters<typeof expectAccessible>[0], picture: (name: string) => Promise<void>, name: string) {
  await picture(name);
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
}
