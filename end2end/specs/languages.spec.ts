// In which language the pages speak, and that each of them is whole in all six.

import { SCHEMES, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { expect, test } from '../fixtures/test';
import { LANGUAGES, TAGS, answer, chooseLanguage, expectLanguage, signIn, words } from '../fixtures/words';

/** How a person's own choice is kept. */
const COOKIE = /grantway-language$/;

test.describe('A page speaks', () => {
  for (const [locale, language] of [
    ['de-AT', 'de'],
    ['ar-EG', 'ar'],
    ['pt-BR', 'en'],
  ] as const) {
    test.describe(`to a browser that prefers ${locale}`, () => {
      test.use({ locale });

      test(`in ${LANGUAGES[language]}, and keeps nothing of it`, async ({ page, world, context }) => {
        await page.goto(`${world.grantway}/login`);
        await expectLanguage(page, language);
        const names = (await context.cookies()).map((cookie) => cookie.name);
        expect(names.filter((name) => COOKIE.test(name)), 'nobody has chosen').toEqual([]);
      });
    });
  }

  test('what an application asks for, on that request alone', async ({ page, world, tripPlanner, alice }) => {
    await page.goto(tripPlanner.request({ ui_locales: 'pt fr-CA en' }));
    await expectLanguage(page, 'fr');
    await signIn(page, alice);
    await expect(answer(page, 'allow')).toBeVisible();
    await expectLanguage(page, 'fr');
    await page.goto(`${world.grantway}/`);
    await expectLanguage(page, 'en');
  });

  test('what a person has chosen, on the next page too, whatever an application asks for', async ({
    page,
    world,
    context,
    tripPlanner,
    alice,
  }) => {
    const asked = tripPlanner.request({ ui_locales: 'fr' });
    await page.goto(asked);
    await expectLanguage(page, 'fr');
    const before = page.url();
    await chooseLanguage(page, 'ja');
    expect(page.url(), 'it leads back to the page').toBe(before);
    const kept = (await context.cookies()).filter((cookie) => COOKIE.test(cookie.name));
    expect(kept.map(({ value, httpOnly, sameSite }) => ({ value, httpOnly, sameSite }))).toEqual([
      { value: 'ja', httpOnly: true, sameSite: 'Lax' },
    ]);
    await signIn(page, alice);
    await expect(answer(page, 'allow')).toBeVisible();
    await expectLanguage(page, 'ja');
    await page.goto(`${world.grantway}/`);
    await expectLanguage(page, 'ja');
    await page.goto(asked);
    await expectLanguage(page, 'ja');
  });

  test('on a page that says what went wrong, too', async ({ page, world, problem, noise }) => {
    noise.expectStatus(404);
    await page.goto(`${world.grantway}/no/such/page`);
    await chooseLanguage(page, 'es');
    await expect(problem.heading).toHaveText(words('es', 'no-page'));
    await expect(page.getByRole('link', { name: words('es', 'your-account'), exact: true }).last()).toBeVisible();
  });
});

test.describe('From right to left', () => {
  test.use({ locale: 'ar' });

  test('hosts and names of accounts keep their direction', async ({ page, tripPlanner, alice, world }) => {
    await page.goto(tripPlanner.request());
    await expectLanguage(page, 'ar');
    await signIn(page, alice);
    await expect(answer(page, 'allow')).toBeVisible();
    const main = page.getByRole('main');
    const direction = (element: Element) => getComputedStyle(element).direction;
    expect(await main.evaluate(direction)).toBe('rtl');
    for (const text of [alice.username, new URL(world.client).hostname]) {
      const shown = main.getByText(text, { exact: true }).first();
      expect(await shown.evaluate(direction), text).toBe('ltr');
    }
  });
});

for (const language of TAGS) {
  test.describe(`In ${LANGUAGES[language]}, on a narrow screen`, () => {
    test.use({ locale: language, viewport: { width: 320, height: 640 } });

    test('nothing scrolls sideways', async ({ page, world, tripPlanner, alice, noise }) => {
      noise.expectStatus(400, 404);
      const fits = async (path: string) => {
        await page.goto(path);
        await expectLanguage(page, language);
        await expectNoSidewaysScrolling(page);
      };
      await fits(`${world.grantway}/login`);
      await fits(`${world.grantway}/no/such/page`);
      await page.goto(tripPlanner.request({ scope: 'nobody-offers-this' }));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoSidewaysScrolling(page);
      await fits(`${world.grantway}/developers`);
      await page.getByRole('main').getByRole('link').first().click();
      await expectLanguage(page, language);
      await expectNoSidewaysScrolling(page);
      await fits(tripPlanner.request());
      await signIn(page, alice);
      await expect(answer(page, 'allow')).toBeVisible();
      await expectNoSidewaysScrolling(page);
      await answer(page, 'allow').click();
      await page.waitForURL(`${world.client}/**`);
      await fits(`${world.grantway}/`);
    });
  });
}

for (const language of ['ar', 'ja'] as const) {
  for (const scheme of SCHEMES) {
    test.describe(`In ${LANGUAGES[language]}, ${scheme}`, () => {
      test.use({ locale: language, colorScheme: scheme });

      test('the pages are for everybody', async ({ page, world, tripPlanner, alice, look, noise }) => {
        noise.expectStatus(400);
        const name = (of: string) => `${of}-${language}-${scheme}`;
        await page.goto(tripPlanner.request({ scope: 'nobody-offers-this' }));
        await look(name('problem'));
        await page.goto(`${world.grantway}/developers`);
        await look(name('developers'));
        await page.goto(tripPlanner.request());
        await look(name('login'));
        await signIn(page, alice);
        await expect(answer(page, 'allow')).toBeVisible();
        await look(name('consent'));
        await answer(page, 'allow').click();
        await page.waitForURL(`${world.client}/**`);
        await page.goto(`${world.grantway}/`);
        await expectLanguage(page, language);
        await look(name('home'));
      });
    });
  }
}
