// The developers' pages, as somebody reads them who has no account here.

import { expectNoSidewaysScrolling } from '../fixtures/a11y';
import { expect, test } from '../fixtures/test';
import { DevelopersPage } from '../pages/DevelopersPage';

const SERVICE = 'acme-cloud';

test.describe('A developer', () => {
  test('finds the guide without an account, and leaves no trace', async ({ page, world, context }) => {
    const developers = new DevelopersPage(page, world);
    await developers.goto();
    await developers.open(SERVICE);
    await expect(developers.heading).toHaveText(`Use ${SERVICE} in your application`);
    await expect(page).toHaveTitle(`Use ${SERVICE} – Acme Cloud`);
    expect(await context.cookies()).toEqual([]);
  });

  test('jumps to a chapter', async ({ page, world }) => {
    const developers = new DevelopersPage(page, world);
    await developers.goto();
    await developers.open(SERVICE);
    await developers.contents.getByRole('link', { name: 'Errors' }).click();
    await expect(developers.chapter('Errors')).toBeInViewport();
  });

  test('reads one language at a time, by keyboard alone', async ({ page, world }) => {
    const developers = new DevelopersPage(page, world);
    await developers.goto();
    await developers.open(SERVICE);
    await expect(developers.sample('Exchange the code', 'curl')).toBeVisible();
    await developers.handle('exchange', 'Python').focus();
    await page.keyboard.press('Enter');
    const python = developers.sample('Exchange the code', 'Python');
    await expect(python).toBeVisible();
    await expect(developers.sample('Exchange the code', 'curl')).toBeHidden();
    await page.keyboard.press('Tab');
    await expect(python).toBeFocused();
    await expect(python).toContainText('/acme/oauth2/token');
  });

  for (const width of [320, 390]) {
    test(`needs no sideways scrolling at ${width} px`, async ({ page, world }) => {
      await page.setViewportSize({ width, height: 844 });
      const developers = new DevelopersPage(page, world);
      await developers.goto();
      await expectNoSidewaysScrolling(page);
      await developers.open(SERVICE);
      for (const language of ['curl', 'JavaScript', 'Python', 'Go', 'Rust']) {
        const handle = developers.handle('exchange', language);
        if (language !== 'curl') await handle.click();
        await expectNoSidewaysScrolling(page);
      }
    });
  }

  test('is shown the flow by the demo client', async ({ page, world, tripPlanner }) => {
    const developers = new DevelopersPage(page, world);
    await developers.goto();
    await developers.open(SERVICE);
    await page.getByRole('link', { name: 'Run the flow with' }).click();
    await expect(page).toHaveURL(`${world.client}/`);
    await expect(tripPlanner.page.getByRole('link', { name: 'Connect to Acme Cloud' })).toBeVisible();
  });
});
