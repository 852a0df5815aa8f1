// The islands hold no words: awake, they speak what the server has written into the page.

import { expect, test } from '../fixtures/test';
import { LANGUAGES, answer, expectLanguage, signIn, words } from '../fixtures/words';

for (const language of ['de', 'ja', 'ar'] as const) {
  test.describe(`In ${LANGUAGES[language]}`, () => {
    test.use({ locale: language });

    test('the buttons speak it at rest, and while they wait', async ({ page, tripPlanner, alice, gateway }) => {
      await page.goto(tripPlanner.request());
      await signIn(page, alice);
      const allow = answer(page, 'allow');
      await expect(allow).toHaveText(words(language, 'allow'));
      await expect(answer(page, 'deny')).toHaveText(words(language, 'deny'));
      await expectLanguage(page, language);
      await gateway.breaks({ path: 'oauth2/authorize' }, { delay_ms: 3_000 });
      await allow.click({ noWaitAfter: true });
      await expect(allow).toHaveText(words(language, 'allowing'));
      await expect(allow).toHaveAttribute('aria-disabled', 'true');
    });
  });
}
