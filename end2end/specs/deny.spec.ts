import { expect, test } from '../fixtures/test';

test.describe('A person denies', () => {
  test('and the client is told so, and no more @kong', async ({ alice, tripPlanner, login, consent }) => {
    await tripPlanner.connect();
    await login.signIn(alice);
    await consent.isOpen();
    await consent.deny();
    await tripPlanner.wasToldNo();
  });

  test('without the gateway being asked for anything', async ({ askAlice, consent, tripPlanner, gateway }) => {
    await askAlice();
    await consent.deny();
    await tripPlanner.wasToldNo();
    expect(await gateway.approvals()).toEqual([]);
  });

  test('as easily as they allow', async ({ askAlice, consent }) => {
    await askAlice();
    const [deny, allow] = [await consent.denyButton.boundingBox(), await consent.allowButton.boundingBox()];
    expect(deny?.height).toBe(allow?.height);
    expect(Math.abs((deny?.width ?? 0) - (allow?.width ?? 0))).toBeLessThanOrEqual(1);
    expect(deny?.height).toBeGreaterThanOrEqual(44);
    const look = (element: Element) => {
      const { backgroundColor, borderTopColor, color, fontWeight } = getComputedStyle(element);
      return { backgroundColor, borderTopColor, color, fontWeight };
    };
    expect(await consent.denyButton.evaluate(look)).toEqual(await consent.allowButton.evaluate(look));
  });

  test('and may change their mind at the next request', async ({ askAlice, consent, tripPlanner }) => {
    await askAlice();
    await consent.deny();
    await tripPlanner.wasToldNo();
    await tripPlanner.page.getByRole('link', { name: 'Ask me again' }).click();
    await consent.isOpen();
    await consent.allow();
    await tripPlanner.isConnected();
  });

  test('before they even sign in', async ({ tripPlanner, login, gateway }) => {
    await tripPlanner.connect();
    await login.isOpen();
    await login.cancelButton.click();
    await tripPlanner.wasToldNo();
    expect(await gateway.approvals()).toEqual([]);
  });
});
