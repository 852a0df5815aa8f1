import { expect, test } from '../fixtures/test';
import { ConsentPage } from '../pages/ConsentPage';
import { DemoClient } from '../pages/DemoClient';
import { LoginPage } from '../pages/LoginPage';

test.describe('A person looks after what they have allowed', () => {
  test('removes it, and the client is refused from then on @kong', async ({ askAlice, consent, tripPlanner, home }) => {
    await askAlice();
    await consent.allow();
    await tripPlanner.isConnected();
    await expect(await tripPlanner.callTheApi()).toContainText('The API answered');

    await home.goto();
    await home.open('Trip Planner');
    await expect(home.application('Trip Planner')).toContainText(/See your (name and )?email/);
    await expect(home.application('Trip Planner')).toContainText('Until you remove it, or until it goes unused for 14 days.');
    await home.remove('Trip Planner');
    await expect(home.question).toHaveText(/^Remove access for Trip Planner( \w+)?\?$/);
    await expect(home.page, 'no client stands in a title').not.toHaveTitle(/Trip Planner/);
    await home.confirmRemoval();
    await expect(home.receipt).toContainText(/\d+ connections? ended\. We check again at \d\d:\d\d UTC/);

    await home.goto();
    await expect(home.application('Trip Planner')).toHaveCount(0);
    await tripPlanner.comeBack();
    await expect(await tripPlanner.callTheApi()).toContainText('Acme Cloud no longer accepts our access');
  });

  test('removes it, and another person keeps theirs @kong', async ({ askAlice, bob, consent, tripPlanner, home, browser, javaScriptEnabled, world }) => {
    const elsewhere = await browser.newContext({ javaScriptEnabled });
    const page = await elsewhere.newPage();
    const bobs = new DemoClient(page, world);
    await bobs.connect();
    await new LoginPage(page, world).signIn(bob);
    await new ConsentPage(page, world).allow();
    await bobs.isConnected();
    await askAlice();
    await consent.allow();
    await tripPlanner.isConnected();

    await home.takeBack('Trip Planner');
    await expect(home.receipt).toContainText('We check again at');
    await tripPlanner.comeBack();
    await expect(await tripPlanner.callTheApi()).toContainText('Acme Cloud no longer accepts our access');
    await expect(await bobs.callTheApi()).toContainText('The API answered');
    await bobs.refreshTheToken();
    await expect(page.getByText('Access refreshed')).toBeVisible();
    await expect(await bobs.callTheApi()).not.toContainText(/with an error|no longer accepts/);
    await elsewhere.close();
  });

  test('keeps it', async ({ askAlice, consent, tripPlanner, home }) => {
    await askAlice();
    await consent.allow();
    await tripPlanner.isConnected();
    await home.goto();
    await home.open('Trip Planner');
    await home.remove('Trip Planner');
    await home.keepButton.click();
    await home.isOpen();
    await expect(home.application('Trip Planner')).toBeVisible();
  });

  test('chooses an end', async ({ askAlice, consent, tripPlanner, home }) => {
    await askAlice();
    await expect(consent.end('Until I remove it')).toBeChecked();
    await consent.end('1 day').check();
    await consent.allow();
    await tripPlanner.isConnected();
    await home.goto();
    await home.open('Trip Planner');
    await expect(home.application('Trip Planner')).toContainText(/Until \d+ \w+ \d{4}, \d\d:\d\d UTC, as you chose/);
  });

  test('hears what could not be ended, and tries again', async ({ askAlice, consent, tripPlanner, home, gateway }) => {
    await askAlice();
    await consent.allow();
    await tripPlanner.isConnected();
    await home.goto();
    await home.open('Trip Planner');
    await home.remove('Trip Planner');
    await gateway.breaks({ method: 'DELETE', path: 'oauth2_tokens' }, { status: 500 });
    await home.confirmRemoval();
    await expect(home.receipt).toContainText('We keep trying.');
    await gateway.mend();
    await home.tryNowButton.click();
    await expect(home.receipt).toContainText('We check again at');
  });
});
