// Every page in every state looks as it did: pictures are compared with those in `baselines/`.
// Where a page is meant to look different, `npm run pictures` accepts the new ones.

import { comparePictures, pinFonts } from '../fixtures/pictures';
import { tell, test } from '../fixtures/scene';
import { SCREENS } from '../fixtures/screens';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

// Each system draws the same letters in its own way.
test.skip(process.platform !== 'linux', 'the pictures were made on Linux');

test.beforeEach(({ context }) => pinFonts(context));

tell(SCREENS, (name, story) =>
  test(name, ({ scene }, info) => story(scene, (screen) => comparePictures(scene.page, scene.world, screen, info))),
);
