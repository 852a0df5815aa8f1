import { expect, test } from '../fixtures/test';

test.describe('The gateway', () => {
  test('is down when a person allows: they are told, and may try again', async ({ askAlice, consent, tripPlanner, problem, gateway, noise }) => {
    noise.expectStatus(502, 503);
    await askAlice();
    await gateway.proxyGoesDown();
    await consent.allow();
    await expect(problem.heading).toHaveText(/We can't reach Acme Cloud right now|We don't know whether this worked/);
    await expect(problem.requestId).toBeVisible();
    await gateway.mend();
    await problem.tryAgain.click();
    await consent.isOpen();
    await consent.allow();
    await tripPlanner.isConnected();
  });

  test('loses its answer: nobody claims to know how it ended', async ({ askAlice, consent, problem, gateway, noise }) => {
    noise.expectStatus(502);
    await askAlice();
    await gateway.breaks({ path: '/oauth2/authorize', times: 1 }, { close_after: true });
    await consent.allow();
    await problem.says("We don't know whether this worked");
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('loses its answer: what it may have become is taken back', async ({ askAlice, consent, problem, home, page, gateway, noise }) => {
    noise.expectStatus(502);
    await askAlice();
    await gateway.breaks({ path: '/oauth2/authorize', times: 1 }, { close_after: true });
    await consent.allow();
    await problem.says("We don't know whether this worked");
    await page.getByRole('link', { name: 'Remove its access' }).click();
    await page.getByRole('button', { name: 'Remove access' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Access removed: Trip Planner');
    await home.goto();
    await expect(page.getByText('No application has access to your account.')).toBeVisible();
  });

  test('loses its answer: the application is told so', async ({ askAlice, consent, problem, page, world, gateway, noise }) => {
    noise.expectStatus(502);
    await askAlice();
    await gateway.breaks({ path: '/oauth2/authorize', times: 1 }, { close_after: true });
    await consent.allow();
    await problem.says("We don't know whether this worked");
    await page.getByRole('button', { name: 'Return to' }).click();
    await page.waitForURL((url) => url.href.startsWith(world.client));
    await expect(page.getByText('server_error').first()).toBeVisible();
  });

  test('answers a web page instead of an answer', async ({ askAlice, consent, problem, gateway, noise }) => {
    noise.expectStatus(502);
    await askAlice();
    await gateway.breaks({ path: '/oauth2/authorize', times: 1 }, { html: 502 });
    await consent.allow();
    await problem.says("We don't know whether this worked");
  });

  test('sends people somewhere else: we do not follow', async ({ askAlice, consent, problem, gateway, noise, world }) => {
    noise.expectStatus(502);
    await askAlice();
    const answer = JSON.stringify({ redirect_uri: 'https://attacker.example/?code=stolen' });
    await gateway.breaks({ path: '/oauth2/authorize', times: 1 }, { body: [200, answer] });
    await consent.allow();
    await problem.says("We don't know whether this worked");
    expect(problem.page.url().startsWith(world.grantway)).toBe(true);
  });

  test('can be denied while it is down', async ({ askAlice, consent, tripPlanner, gateway }) => {
    await askAlice();
    await gateway.proxyGoesDown();
    await consent.deny();
    await tripPlanner.wasToldNo();
  });
});

test.describe('The Admin API', () => {
  test('is down before anything is known of a client: nothing was shared', async ({ tripPlanner, problem, page, gateway, noise }) => {
    noise.expectStatus(503);
    await gateway.adminGoesDown();
    // A client that nobody has asked for yet: nothing about it is remembered.
    const answer = await page.goto(tripPlanner.request({ client_id: `unasked-${Date.now()}` }));
    expect(answer?.status()).toBe(503);
    expect(answer?.headers()['retry-after']).toMatch(/^\d+$/);
    await expect(problem.heading).toHaveText(/^We can't reach .* right now$/);
    await problem.saysNothingWasShared();
  });
});
