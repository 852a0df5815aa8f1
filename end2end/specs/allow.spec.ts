import { expect, test } from '../fixtures/test';
import { ConsentPage } from '../pages/ConsentPage';
import { DemoClient } from '../pages/DemoClient';

test.describe('A person allows', () => {
  test('and the client gets what they allowed, and works @kong', async ({ alice, tripPlanner, login, consent }) => {
    await tripPlanner.connect();
    await login.signIn(alice);
    await consent.isOpen();
    await consent.allow();

    await tripPlanner.isConnected();
    await expect(await tripPlanner.callTheApi()).toContainText('The API answered');
    await tripPlanner.refreshTheToken();
    await expect(tripPlanner.page.getByText('Access refreshed')).toBeVisible();
    await expect(await tripPlanner.callTheApi()).not.toContainText('The API answered with an error');
    await tripPlanner.disconnect();
    await expect(tripPlanner.heading).toHaveText('Disconnected');
  });

  test('knowing who asks, as whom, for what, and where they go next', async ({ alice, askAlice, consent, world }) => {
    await askAlice();
    const main = consent.page.getByRole('main');
    await expect(consent.heading).toContainText('Trip Planner');
    await expect(main).toContainText('Acme Travel');
    await expect(main.getByText('You have been signed out')).toBeHidden();
    await expect(main).toContainText(`Signed in as ${alice.username}`);
    for (const title of ['See your name and email address', 'See your calendar', 'See your home address']) {
      await expect(main).toContainText(title);
    }
    await expect(main).toContainText(new URL(world.client).hostname);
    await expect(consent.page).toHaveTitle(/^Allow access\? – /);
    await expect(consent.page, 'no client stands in a title').not.toHaveTitle(/Trip Planner/);
  });

  test('what is optional starts off for an application that is new to them', async ({ alice, tripPlanner, login, consent, gateway, page, world }) => {
    const client_id = `newcomer-${Date.now()}`;
    await gateway.register('Acme Travel', { name: 'Newcomer', client_id, redirect_uris: [world.redirectUri], tags: ['grantway:optional'] });
    await page.goto(tripPlanner.request({ client_id }));
    await login.signIn(alice);
    await expect(consent.page.getByText('It has no access to your account now.')).toBeVisible();
    await expect(consent.optional).toHaveCount(1);
    await expect(consent.optional).not.toBeChecked();
  });

  test('less than was asked for', async ({ askAlice, consent, tripPlanner }) => {
    await askAlice();
    await consent.optional.uncheck();
    await consent.allow();
    await tripPlanner.isConnected();
    await expect(tripPlanner.permission('Your profile')).toContainText('Allowed');
    await expect(tripPlanner.permission('Your calendar')).toContainText('Not allowed');
  });

  test('all that was asked for', async ({ askAlice, consent, tripPlanner, gateway, world }) => {
    await askAlice();
    await consent.optional.check();
    await consent.allow();
    await tripPlanner.isConnected();
    await expect(tripPlanner.permission('Your calendar')).not.toContainText('Not allowed');
    const [approval] = await gateway.approvals();
    expect(approval?.get('scope')?.split(' ')).toEqual(world.scopes);
  });

  test('and what the client sent for itself alone is in no page of ours', async ({ askAlice, consent, page }) => {
    const states: string[] = [];
    page.on('request', (request) => {
      const state = new URL(request.url()).searchParams.get('state');
      if (request.url().includes('/authorize') && state) states.push(state);
    });
    await askAlice();
    expect(states).toHaveLength(1);
    expect(await page.content()).not.toContain(states[0]);
    await consent.allow();
  });

  test('signed in already, without another password', async ({ askAlice, consent, tripPlanner }) => {
    await askAlice();
    await consent.allow();
    await tripPlanner.isConnected();
    await tripPlanner.disconnect();
    await tripPlanner.page.getByRole('link', { name: 'Connect again' }).click();
    await consent.isOpen();
  });

  test('in two tabs, two requests, each for itself', async ({ askAlice, consent, tripPlanner, context, world }) => {
    await askAlice();
    const second = await context.newPage();
    await new DemoClient(second, world).connect();
    const other = new ConsentPage(second, world);
    await other.isOpen();
    expect(other.request()).not.toBe(consent.request());

    await consent.allow();
    await tripPlanner.isConnected();
    await other.deny();
    await new DemoClient(second, world).wasToldNo();
  });
});
