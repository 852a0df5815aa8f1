import { type Locator, type Page, expect } from '@playwright/test';
import type { World } from '../fixtures/world';

/** `/consent/{request}`. */
export class ConsentPage {
  readonly heading: Locator;
  readonly permissions: Locator;
  readonly optional: Locator;
  readonly status: Locator;
  readonly allowButton: Locator;
  readonly denyButton: Locator;
  readonly anotherAccountButton: Locator;

  constructor(
    readonly page: Page,
    private readonly world: World,
  ) {
    this.heading = page.getByRole('heading', { level: 1, name: /^Allow .+ account\?$/s });
    this.permissions = page.getByRole('main').getByRole('listitem');
    this.optional = page.getByRole('checkbox');
    this.status = page.getByText(/You are allowing \d+ of \d+ permissions/);
    this.allowButton = page.getByRole('button', { name: 'Allow', exact: true });
    this.denyButton = page.getByRole('button', { name: 'Deny', exact: true });
    this.anotherAccountButton = page.getByRole('button', { name: 'Use another account' });
  }

  async isOpen(): Promise<void> {
    await expect(this.heading).toBeVisible();
  }

  /** Opens the page of a request, whatever becomes of it. */
  async goto(request: string): Promise<void> {
    await this.page.goto(`${this.world.grantway}/consent/${request}`);
  }

  /** The handle of the request that is shown. */
  request(): string {
    return new URL(this.page.url()).pathname.split('/').pop() ?? '';
  }

  /** How long the access is to be kept. */
  end(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  async allow(): Promise<void> {
    await this.allowButton.click();
  }

  /** Allows, but stays here: yields where the answer would have led. */
  async allowAndStay(): Promise<string> {
    const door = '**/api/decide';
    const held = new Promise<string>((leads) =>
      this.page.route(door, async (route) => {
        // What a browser says of a form only as it sends it.
        const headers = { ...route.request().headers(), origin: this.world.grantway, 'sec-fetch-site': 'same-origin' };
        const answer = await route.fetch({ headers, maxRedirects: 0 });
        const body = '<!doctype html><html lang="en"><title>Held</title><link rel="icon" href="data:,"><p>Held</p></html>';
        await route.fulfill({ contentType: 'text/html', body });
        leads(answer.headers().location ?? '');
      }),
    );
    await this.allow();
    const location = await held;
    await this.page.unroute(door);
    return location;
  }

  async deny(): Promise<void> {
    await this.denyButton.click();
  }

  async useAnotherAccount(): Promise<void> {
    await this.anotherAccountButton.click();
  }

  /** Puts something else into a field that nobody sees. */
  async tamperWith(field: string, value: string): Promise<void> {
    const inputs = this.page.locator(`form:has(button[name="decision"]) input[name="${field}"]`);
    await inputs.evaluate((input: HTMLInputElement, changed) => (input.value = changed), value);
  }
}
