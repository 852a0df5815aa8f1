import { stranger } from '../fixtures/actors';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/HomePage';

test.describe('Signing in', () => {
  test('with a wrong password loses neither the name nor the request @kong', async ({ alice, tripPlanner, login, consent }) => {
    await tripPlanner.connect();
    await login.signIn({ ...alice, password: 'not the password' });
    await expect(login.problem).toContainText('The username or password is not right.');
    await expect(login.username).toHaveValue(alice.username);
    await expect(login.password).toHaveValue('');
    await expect(login.page).toHaveTitle(/^Error: /);
    await login.signIn(alice);
    await consent.isOpen();
  });

  test('answers an unknown name like a wrong password', async ({ login }) => {
    await login.goto();
    await login.signIn(stranger());
    await expect(login.problem).toContainText('The username or password is not right.');
  });

  test('makes people wait after too many failures, and says how long', async ({ login }) => {
    const somebody = stranger();
    await login.goto();
    await login.failToSignIn(somebody, 6);
    await login.signIn(somebody);
    await expect(login.problem).toContainText(/Too many tries\. Wait \d+ seconds?, then try again\./);
  });

  test('leads home where no client asks', async ({ alice, login, home }) => {
    await home.goto();
    await login.signIn(alice);
    await home.isOpen();
    await expect(home.account).toContainText(alice.username);
  });

  test('works with password managers', async ({ login }) => {
    await login.goto();
    await expect(login.username).toHaveAttribute('autocomplete', 'username');
    await expect(login.password).toHaveAttribute('autocomplete', 'current-password');
    await expect(login.password).toHaveAttribute('type', 'password');
  });
});

test.describe('Another account', () => {
  test('can be used without losing the request @kong', async ({ alice, tripPlanner, login, consent }) => {
    await tripPlanner.connect();
    await login.signIn(alice);
    await consent.isOpen();
    const request = consent.request();
    await consent.useAnotherAccount();
    await login.isOpen();
    expect(login.page.url()).toContain(request);
    await login.signIn(alice);
    await consent.isOpen();
    await consent.allow();
    await tripPlanner.isConnected();
  });
});

test.describe('Signing out', () => {
  test('ends the session for every page', async ({ alice, login, home, page }) => {
    await home.goto();
    await login.signIn(alice);
    await home.isOpen();
    await home.signOut();
    await expect(home.signedOut).toBeVisible();
    await page.goBack();
    await expect(home.account).toHaveCount(0);
    await home.goto();
    await login.isOpen();
  });

  test('in one tab is noticed when another tab decides', async ({ alice, askAlice, consent, login, tripPlanner, context, world, gateway }) => {
    await askAlice();
    const home = new HomePage(await context.newPage(), world);
    await home.goto();
    await home.signOut();
    await expect(home.signedOut).toBeVisible();

    await consent.allow();
    await login.isOpen();
    expect(await gateway.approvals()).toEqual([]);
    await login.signIn(alice);
    await consent.isOpen();
    await consent.allow();
    await tripPlanner.isConnected();
  });
});
