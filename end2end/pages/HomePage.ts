import { type Locator, type Page, expect } from '@playwright/test';
import type { World } from '../fixtures/world';

/** `/`: the person's own page, and `/signed-out`, where it ends. */
export class HomePage {
  readonly heading: Locator;
  readonly account: Locator;
  readonly signOutButton: Locator;
  readonly signedOut: Locator;

  constructor(
    readonly page: Page,
    private readonly world: World,
  ) {
    this.heading = page.getByRole('heading', { level: 1, name: 'Your account' });
    this.account = page.getByRole('region', { name: 'Your account' });
    this.signOutButton = page.getByRole('button', { name: 'Sign out', exact: true });
    this.signedOut = page.getByRole('heading', { level: 1, name: 'You are signed out' });
  }

  async goto(): Promise<void> {
    await this.page.goto(`${this.world.grantway}/`);
  }

  async isOpen(): Promise<void> {
    await expect(this.heading).toBeVisible();
  }

  async signOut(): Promise<void> {
    await this.signOutButton.click();
  }
}
