// The browser tests: who runs what, in which browser.
//
//   GRANTWAY_BIN           the program to test (default: target/dist/grantway, else target/debug/grantway)
//   CHROMIUM_PATH          the browser (default: an installed Chromium, else Playwright's own)
//   GRANTWAY_TEST_GATEWAY  kong: only the stories marked @kong, against the gateway that
//                          KONG_ADMIN_URL, KONG_PROXY_HTTPS and KONG_CA_FILE (or KONG_PROXY_HTTP) name

import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const root = process.getuid?.() === 0;

const wide = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } };
const narrow = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };
/** Compared with pictures in a project of its own. */
const PICTURES = /baselines\.spec\.ts$/;
const withScripts = { testIgnore: PICTURES };
const withoutScripts = { testIgnore: [PICTURES, /\.hydrate\.spec\.ts$/] };

const launchOptions = {
  executablePath: installed,
  args: [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
  ],
};
/** The same letters and colours on every machine. */
const steady = {
  ...launchOptions,
  args: [
    ...launchOptions.args,
    '--disable-font-subpixel-positioning',
    '--disable-gpu',
    '--disable-lcd-text',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
  ],
};

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  snapshotPathTemplate: 'baselines/{arg}{ext}',
  // One server for each worker: see fixtures/world.ts.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions,
  },
  projects:
    process.env.GRANTWAY_TEST_GATEWAY === 'kong'
      ? [
          { name: 'kong', grep: /@kong/, ...withScripts, use: wide },
          { name: 'kong-no-scripts', grep: /@kong/, ...withoutScripts, use: { ...wide, javaScriptEnabled: false } },
        ]
      : [
          { name: 'desktop', ...withScripts, use: wide },
          { name: 'mobile', ...withScripts, use: narrow },
          { name: 'no-scripts', ...withoutScripts, use: { ...wide, javaScriptEnabled: false } },
          { name: 'pictures', testMatch: PICTURES, use: { ...wide, launchOptions: steady } },
        ],
});
