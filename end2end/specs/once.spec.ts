import { expect, test } from '../fixtures/test';
import { ConsentPage } from '../pages/ConsentPage';

test.describe('A request is answered once', () => {
  test('and going back afterwards gives nothing twice', async ({ askAlice, consent, tripPlanner, problem, page, gateway, noise }) => {
    noise.expectStatus(410);
    await askAlice();
    const request = consent.request();
    await consent.allow();
    await tripPlanner.isConnected();
    await consent.goto(request);
    await problem.says('You have already answered');
    await expect(problem.main).toContainText('You chose Allow');
    await page.goBack();
    expect(await gateway.approvals()).toHaveLength(1);
  });

  test('and the form of a page that was kept is refused', async ({ askAlice, consent, tripPlanner, context, problem, gateway, noise, world }) => {
    noise.expectStatus(410);
    await askAlice();
    const kept = new ConsentPage(await context.newPage(), world);
    await kept.goto(consent.request());
    await kept.isOpen();
    await consent.allow();
    await tripPlanner.isConnected();
    await kept.allow();
    await expect(kept.page.getByRole('heading', { level: 1 })).toHaveText('You have already answered');
    expect(await gateway.approvals()).toHaveLength(1);
    await expect(problem.heading).not.toHaveText('You have already answered');
  });

  test('as it was shown: a field that was changed is noticed', async ({ askAlice, consent, problem, gateway, noise, world }) => {
    noise.expectStatus(400);
    await askAlice();
    await consent.tamperWith('scope', world.scopes.slice(0, 1).join(' '));
    await consent.allow();
    await problem.says('This form was changed on its way');
    await problem.saysNothingWasShared();
    expect(await gateway.approvals()).toEqual([]);
  });
});
