import { expect, test } from '../fixtures/test';

test.describe('A foreign site', () => {
  test('cannot put our pages into a frame', async ({ attacker, page, world, noise }) => {
    noise.expect(/frame-ancestors/, /Refused to (display|frame)/, /Framing/);
    attacker.publish(`<iframe title="Prizes" src="${world.grantway}/login"></iframe>`);
    await page.goto(attacker.origin);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
    await expect(frame.getByLabel('Username')).toHaveCount(0);
  });

  test('cannot sign somebody in', async ({ alice, attacker, page, world, problem, home, login, noise }) => {
    noise.expectStatus(403);
    attacker.publishForm(`${world.grantway}/api/sign-in`, { ...alice, csrf: 'guessed' });
    await page.goto(attacker.origin);
    await page.getByRole('button', { name: 'Win a prize' }).click();
    await problem.says('We stopped this form');
    await home.goto();
    await login.isOpen();
  });

  test('cannot press Allow, even with the very fields of the form', async ({ askAlice, consent, attacker, context, world, gateway, noise }) => {
    noise.expectStatus(403);
    await askAlice();
    const form = consent.page.locator('form:has(button[name="decision"])');
    const fields = await form.evaluate((element: HTMLFormElement) =>
      Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)])),
    );
    attacker.publishForm(`${world.grantway}/api/decide`, { ...fields, decision: 'allow' });
    const page = await context.newPage();
    await page.goto(attacker.origin);
    await page.getByRole('button', { name: 'Win a prize' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We stopped this form');
    expect(await gateway.approvals()).toEqual([]);
  });

  test('cannot sign somebody out', async ({ alice, attacker, page, world, login, home, noise }) => {
    noise.expectStatus(403);
    await home.goto();
    await login.signIn(alice);
    await home.isOpen();
    attacker.publishForm(`${world.grantway}/api/sign-out`, { csrf: 'guessed' });
    await page.goto(attacker.origin);
    await page.getByRole('button', { name: 'Win a prize' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We stopped this form');
    await home.goto();
    await home.isOpen();
  });
});

test.describe('The browser', () => {
  test('keeps nothing of us but one cookie that no script can read', async ({ askAlice, context, page, world, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled, 'without scripts there is nothing else to keep anything in');
    await askAlice();
    const ours = await context.cookies(world.grantway);
    expect(ours.length).toBeGreaterThan(0);
    for (const cookie of ours.filter(({ name }) => !name.includes('trip'))) {
      expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    }
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: [], session: [], databases: [], workers: 0, cookies: '' });
  });
});

test.describe('The click guard', () => {
  test('lets Allow count only when it has been in sight for a moment', async ({ askAlice, consent, page, gateway, tripPlanner }) => {
    await askAlice();
    // The browser's animations stand still at their first frame, however long this test takes.
    const browser = await page.context().newCDPSession(page);
    await browser.send('Animation.enable');
    await browser.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await consent.goto(consent.request());
    await consent.isOpen();
    await consent.allowButton.scrollIntoViewIfNeeded();
    const box = await consent.allowButton.boundingBox();
    if (!box) throw new Error('Allow is not in sight');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await consent.isOpen();
    expect(await gateway.approvals(), 'too early a click gives nothing').toEqual([]);

    await browser.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await consent.allow();
    await tripPlanner.isConnected();
  });

  test('holds for people who want less motion, too', async ({ askAlice, consent, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await askAlice();
    const guard = await consent.allowButton.evaluate((button) => {
      const guards = document.getAnimations().filter(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return target?.contains(button);
      });
      return Math.max(0, ...guards.map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)));
    });
    // Once it is over, an animation that fills forwards is still listed.
    expect(guard === 0 || guard >= 500, `the guard lasts ${guard} ms`).toBe(true);
  });
});
