// The gallery: every component in all its states, under every wish that a person may have.

import type { Page } from '@playwright/test';
import { expectNoSidewaysScrolling, expectRoomForLargeText, SCHEMES } from '../fixtures/a11y';
import { expect, test } from '../fixtures/test';

const WIDTHS = [320, 390, 768, 1280, 2560];

test.skip(({ isMobile }) => isMobile, 'it tries widths of its own');

test.beforeEach(async ({ page, world }) => {
  await page.goto(`${world.grantway}/gallery`);
  await expect(page.getByRole('heading', { level: 1, name: 'Gallery' })).toBeVisible();
  await page.getByRole('region', { name: 'Applications with access' }).locator('summary').first().click();
});

/** What can be pressed or filled in and is smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, input:not([type=hidden]), summary, [tabindex="0"]')]
      // Links within a sentence are as high as its line: 2.5.8 leaves them out.
      .filter((node) => !node.matches('p a:not(.button)'))
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ node, box }) => `${node.outerHTML.slice(0, 120)}: ${box.width} × ${box.height}`),
  );
}

for (const scheme of SCHEMES) {
  test.describe(`In ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('all of it is accessible', async ({ look }) => {
      await look(`gallery-${scheme}`);
    });

    test('and with more contrast', async ({ page, look }) => {
      await page.emulateMedia({ contrast: 'more', colorScheme: scheme });
      await look(`gallery-contrast-${scheme}`);
    });

    test('and in colours that the person has chosen', async ({ page, look }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
      await look(`gallery-forced-${scheme}`);
      // A button without an edge would be a word among words.
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll('.button')]
          .filter((node) => !/solid|dashed/.test(getComputedStyle(node).borderTopStyle))
          .map((node) => node.outerHTML.slice(0, 120)),
      );
      expect(bare).toEqual([]);
    });
  });
}

test('nothing moves for whom movement is too much', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((node) => getComputedStyle(node).transitionDuration.split(', ').some((time) => parseFloat(time) > 0))
      .map((node) => node.outerHTML.slice(0, 120)),
  );
  expect(moving).toEqual([]);
  // The guard of the two answers is no movement.
  const guard = page.locator('.answers__button').first();
  expect(await guard.evaluate((node) => getComputedStyle(node).animationDuration)).toBe('0.5s');
});

for (const width of WIDTHS) {
  test(`it fits into ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScrolling(page);
    await page.screenshot({ path: `test-results/screens/gallery-${width}.png`, fullPage: true });
  });
}

test('text of twice the size fits too', async ({ page }) => {
  await expectRoomForLargeText(page);
  await page.setViewportSize({ width: 640, height: 900 });
  await expectRoomForLargeText(page);
});

test('lines of one and a half, words and letters apart', async ({ page }) => {
  // WCAG 2.2, 1.4.12.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScrolling(page);
});

test('everything is large enough to be hit', async ({ page }) => {
  expect(await tooSmall(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await tooSmall(page)).toEqual([]);
});
