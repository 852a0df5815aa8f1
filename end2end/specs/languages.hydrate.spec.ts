// The islands hold no words: awake, they speak what the server has written into the page.

import { isAwake } from '../fixtures/islands';
import { expect, test } from '../fixtures/test';
import { LANGUAGES, answer, expectLanguage, signIn, words } from '../fixtures/words';

for (const language of ['de', 'ja', 'ar'] as const) {
  test.describe(`In ${LANGUAGES[language]}`, () => {
    test.use({ locale: language });

    test('the buttons speak it at rest, and while they wait', async ({ page, tripPlanner, alice }) => {
      await page.goto(tripPlanner.request());
      await signIn(page, alice);
      const allow = answer(page, 'allow');
      await expect(allow).toHaveText(words(language, 'allow'));
      await expect(answer(page, 'deny')).toHaveText(words(language, 'deny'));
      await expectLanguage(page, language);
      await isAwake(page);
      // No locator answers while a form is on its way: this one stays.
      await page.evaluate(() => {
        const form = document.querySelector('form[action="/api/decide"]');
        form?.addEventListener('submit', (event) => event.preventDefault());
      });
      await allow.press('Enter');
      await expect(allow).toHaveText(words(language, 'allowing'));
      await expect(allow).toHaveAttribute('aria-disabled', 'true');
    });
  });
}
