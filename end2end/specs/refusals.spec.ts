import { expect, test } from '../fixtures/test';

test.describe('A request is refused', () => {
  test('when nobody knows the client @kong', async ({ tripPlanner, problem, page, noise }) => {
    noise.expectStatus(400);
    await page.goto(tripPlanner.request({ client_id: 'nobody-has-this-one' }));
    await problem.says('This application is not known here');
    await problem.saysNothingWasShared();
    await expect(problem.returnButton).toHaveCount(0);
  });

  test('when it would send people somewhere unregistered', async ({ tripPlanner, problem, noise, world }) => {
    noise.expectStatus(400);
    await tripPlanner.misbehave('An unregistered address');
    await problem.says('We stopped this request');
    await problem.saysNothingWasShared();
    expect(problem.page.url().startsWith(world.grantway)).toBe(true);
  });

  test('when it asks for what nobody offers; a button tells the client', async ({ tripPlanner, problem, noise, world }) => {
    noise.expectStatus(400);
    await tripPlanner.misbehave('An unknown permission');
    await problem.says(/Trip Planner.* made a request that we can.t accept/);
    await expect(problem.developers).toBeVisible();
    await expect(problem.returnButton).toContainText(new URL(world.client).host);
    await problem.returnButton.click();
    await expect(tripPlanner.heading).toHaveText('Acme Cloud did not connect us');
    await expect(tripPlanner.page.getByRole('main')).toContainText('invalid_scope');
  });

  test('when a parameter is there twice', async ({ tripPlanner, problem, page, noise }) => {
    noise.expectStatus(400);
    await page.goto(`${tripPlanner.request()}&state=again`);
    await problem.says("We can't read this request");
  });

  test('when it is not there, or no longer @kong', async ({ alice, home, login, consent, problem, noise }) => {
    noise.expectStatus(410);
    await home.goto();
    await login.signIn(alice);
    await home.isOpen();
    await consent.goto('AAAAAAAAAAAAAAAAAAAAAA');
    await problem.says('This request has expired');
    await problem.saysNothingWasShared();
  });

  test('when there is no such page', async ({ problem, page, world, noise }) => {
    noise.expectStatus(404);
    await page.goto(`${world.grantway}/no/such/page`);
    await expect(problem.heading).toHaveText('There is no page here');
  });

  test('in a browser that did not open it', async ({ askAlice, consent, browser, world, noise }) => {
    noise.expectStatus(403);
    await askAlice();
    const elsewhere = await browser.newContext();
    const page = await elsewhere.newPage();
    await page.goto(`${world.grantway}/login`); // Without any cookie it would be told so.
    const answer = await page.goto(`${world.grantway}/consent/${consent.request()}`);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This request belongs to another browser');
    await elsewhere.close();
  });
});

test.describe('A rude application', () => {
  test('can give itself any name, and it stays a name', async ({ alice, tripPlanner, login, consent, page }) => {
    await tripPlanner.misbehave('A rude application');
    await login.signIn(alice);
    await consent.isOpen();
    const shown = await page.getByRole('main').innerText();
    expect(shown).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
    await expect(page.getByRole('main')).toContainText('Shady Widgets');
    await expect(page.getByRole('main')).toContainText('widgets.shady.example');
    await expect(page).not.toHaveTitle(/script|Cloud Security/);
    // Had its script run, noise.check() would have heard of it; a dialog would block this line.
    await expect(consent.denyButton).toBeVisible();
  });
});
