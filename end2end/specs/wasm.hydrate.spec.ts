// Security requirement 38: a WebAssembly module that is blocked, broken or of another release takes the
// comfort away, and nothing else.

import type { BrowserContext } from '@playwright/test';
import { staysAsleep } from '../fixtures/islands';
import type { Noise } from '../fixtures/noise';
import { expect, test } from '../fixtures/test';

interface Mishap {
  name: string;
  happens: (context: BrowserContext) => Promise<unknown>;
  noise: RegExp[];
}

const MISHAPS: Mishap[] = [
  {
    name: 'blocked',
    happens: (context) => context.route(/\.wasm$/, (route) => route.abort('blockedbyclient')),
    noise: [/ERR_BLOCKED_BY_CLIENT/, /Failed to fetch/],
  },
  {
    name: 'broken',
    happens: (context) =>
      context.route(/\.wasm$/, (route) => route.fulfill({ contentType: 'application/wasm', body: 'not a module' })),
    noise: [/WebAssembly/],
  },
  {
    name: 'of another release, with other islands',
    happens: (context) =>
      context.route(/\/pkg\/.*\.js$/, async (route) => {
        const answer = await route.fetch();
        const script = (await answer.text()).replace(/export function (\w+?)_\d{9,}/g, 'export function $1_1');
        await route.fulfill({ response: answer, body: script });
      }),
    noise: [/Could not find WASM function/, /Failed to find island/i, /is not a function/],
  },
];

/** A service worker of the browser's own could answer before the mishap. */
test.use({ serviceWorkers: 'block' });

for (const mishap of MISHAPS) {
  test.describe(`With a module that is ${mishap.name}`, () => {
    test.beforeEach(async ({ context, noise }: { context: BrowserContext; noise: Noise }) => {
      noise.expect(...mishap.noise);
      await mishap.happens(context);
    });

    test('a person signs in, chooses and allows', async ({ askAlice, consent, tripPlanner, page, gateway, world }) => {
      await askAlice();
      await staysAsleep(page);
      await consent.optional.check();
      await consent.allow();
      await tripPlanner.isConnected();
      const [approval] = await gateway.approvals();
      expect(approval?.get('scope')?.split(' ')).toEqual(world.scopes);
    });

    test('or says no', async ({ askAlice, consent, tripPlanner }) => {
      await askAlice();
      await consent.deny();
      await tripPlanner.wasToldNo();
    });
  });
}
