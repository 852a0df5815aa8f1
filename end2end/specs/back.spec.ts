// Ways that a browser has of its own: Back, Reload, no network, no cookies. And too many people.

import { CookieBlocker } from '../fixtures/cookies';
import { test as scenes } from '../fixtures/scene';
import { expect, test } from '../fixtures/test';
import { ConsentPage } from '../pages/ConsentPage';
import { DemoClient } from '../pages/DemoClient';
import { LoginPage } from '../pages/LoginPage';
import { ProblemPage } from '../pages/ProblemPage';

test.skip(({ isMobile }) => isMobile, 'a narrow window has the same buttons');

test.describe('After Allow, the Back button', () => {
  test('leads to a calm page, and nothing is given twice', async ({ askAlice, consent, tripPlanner, problem, page, gateway, noise }) => {
    noise.expectStatus(410);
    await askAlice();
    await consent.allow();
    await tripPlanner.isConnected();
    await page.goBack();
    await problem.says('You have already answered');
    await expect(problem.main).toContainText('You chose Allow');
    await expect(consent.allowButton).toHaveCount(0);
    await page.reload();
    await problem.says('You have already answered');
    await page.goForward();
    await tripPlanner.isConnected();
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('leads from Deny to the same page', async ({ askAlice, consent, tripPlanner, problem, page, gateway, noise }) => {
    noise.expectStatus(410);
    await askAlice();
    await consent.deny();
    await tripPlanner.wasToldNo();
    await page.goBack();
    await problem.says('You have already answered');
    await expect(problem.main).toContainText('You chose Deny');
    expect(await gateway.approvals()).toEqual([]);
  });

  test('leads from the problem page to the form, which works', async ({ askAlice, consent, tripPlanner, problem, page, gateway, noise }) => {
    noise.expectStatus(502, 503);
    await askAlice();
    await gateway.breaks({ path: '/oauth2/authorize', times: 1 }, { html: 502 });
    await consent.allow();
    await problem.requestId.waitFor();
    await page.goBack();
    await consent.isOpen();
    await expect(consent.allowButton).not.toHaveAttribute('aria-disabled', 'true');
    await consent.allow();
    await tripPlanner.isConnected();
  });
});

test.describe('Without a network', () => {
  test('nothing is given, and the form works when it is back', async ({ askAlice, consent, tripPlanner, page, context, gateway, noise }) => {
    noise.expect(/ERR_INTERNET_DISCONNECTED/);
    await askAlice();
    const answer = page.url();
    await context.setOffline(true);
    const failed = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await consent.allow();
    expect((await failed).failure()?.errorText).toBe('net::ERR_INTERNET_DISCONNECTED');
    expect(await gateway.approvals()).toEqual([]);

    await context.setOffline(false);
    await page.goBack();
    await expect(page).toHaveURL(answer);
    await consent.isOpen();
    await expect(consent.allowButton).not.toHaveAttribute('aria-disabled', 'true');
    await expect(consent.allowButton).toHaveText('Allow');
    await consent.allow();
    await tripPlanner.isConnected();
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('a form that is sent again by Reload is answered once', async ({ askAlice, consent, tripPlanner, page, context, gateway, noise }) => {
    noise.expect(/ERR_INTERNET_DISCONNECTED/);
    await askAlice();
    await context.setOffline(true);
    const failed = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await consent.allow();
    await failed;
    await context.setOffline(false);
    await page.reload();
    await tripPlanner.isConnected();
    expect(await gateway.approvals()).toHaveLength(1);
  });
});

test('Without cookies people are told so, and come through once they are allowed', async ({ alice, browser, world, javaScriptEnabled }) => {
  const blocker = await CookieBlocker.open(world.grantway);
  const context = await browser.newContext({ proxy: { server: blocker.address }, javaScriptEnabled });
  const page = await context.newPage();
  const [tripPlanner, problem, consent] = [new DemoClient(page, world), new ProblemPage(page), new ConsentPage(page, world)];
  await tripPlanner.connect();
  await problem.says('Your browser blocks cookies');
  await problem.saysNothingWasShared();

  // As the page advises: go back to the application, and try again.
  blocker.blocks = false;
  await tripPlanner.connect();
  await new LoginPage(page, world).signIn(alice);
  await consent.isOpen();
  await consent.allow();
  await tripPlanner.isConnected();
  await context.close();
  await blocker.close();
});

// In a world of its own: whoever is there at the same time has to wait, too.
scenes.describe('When too many ask', () => {
  scenes('people are told how long to wait, and come through then', async ({ scene }) => {
    const { page, problem, login, tripPlanner } = scene;
    await scene.isBusy();
    const answer = await page.goto(tripPlanner.request());
    expect(answer?.status()).toBe(503);
    await problem.says('Too many people are signing in');
    await problem.saysNothingWasShared();
    const seconds = Number(answer?.headers()['retry-after']);
    await expect(problem.main).toContainText(`Wait ${seconds} seconds`);
    await expect(async () => {
      await page.reload();
      await expect(login.heading).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: (seconds + 5) * 1_000 });
  });
});
