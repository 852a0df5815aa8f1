// Every page in every state, wide and narrow, with and without scripts: for everybody.

import {
  SCHEMES,
  expectAccessible,
  expectFocusSeen,
  expectNamesAndRoles,
  expectNoSidewaysScrolling,
  expectRoomAtAnySize,
  expectRoomForSpacing,
} from '../fixtures/a11y';
import { tell, test } from '../fixtures/scene';
import { SCREENS } from '../fixtures/screens';

// A story may show many screens, each with much to look at.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

tell(SCREENS, (name, story) =>
  test(name, async ({ scene, isMobile }) => {
    const { page, scripts } = scene;
    await story(scene, async (screen) => {
      await test.step(screen, async () => {
        await expectNoSidewaysScrolling(page);
        await expectNamesAndRoles(page);
        // A phone has the size that it has.
        if (!isMobile) await expectRoomAtAnySize(page);
        // axe itself needs scripts, and the style sheet is the same without.
        if (!scripts) return;
        // Colours do not depend on the width.
        for (const colorScheme of isMobile ? SCHEMES.slice(0, 1) : SCHEMES) {
          // No colour on its way to another.
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await expectAccessible(page);
        }
        await expectRoomForSpacing(page);
        await expectFocusSeen(page);
      });
    });
  }),
);

test('the demo client', async ({ scene, look }) => {
  const { page, tripPlanner } = scene;
  const inBoth = async (name: string) => {
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await look(`${name}-${colorScheme}`);
    }
  };
  await tripPlanner.goto();
  await inBoth('client');
  await scene.allow();
  await inBoth('client-connected');
});
