import { type Locator, type Page, expect } from '@playwright/test';
import type { World } from '../fixtures/world';

/** `/`: the person's own page, and `/signed-out`, where it ends. */
export class HomePage {
  readonly heading: Locator;
  readonly account: Locator;
  readonly signOutButton: Locator;
  readonly signedOut: Locator;
  /** `/remove/{id}`. */
  readonly question: Locator;
  readonly keepButton: Locator;
  /** `/removal/{id}`. */
  readonly receipt: Locator;
  readonly tryNowButton: Locator;

  constructor(
    readonly page: Page,
    private readonly world: World,
  ) {
    this.heading = page.getByRole('heading', { level: 1, name: 'Your account' });
    this.account = page.getByRole('region', { name: 'Your account' });
    this.signOutButton = page.getByRole('button', { name: 'Sign out', exact: true });
    this.signedOut = page.getByRole('heading', { level: 1, name: 'You are signed out' });
    this.question = page.getByRole('heading', { level: 1, name: /^Remove access for .+\?$/s });
    this.keepButton = page.getByRole('link', { name: 'Keep', exact: true });
    this.receipt = page.getByRole('status');
    this.tryNowButton = page.getByRole('button', { name: 'Try now' });
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

  /** An application in the list of those with access. */
  application(name: string): Locator {
    const list = this.page.getByRole('region', { name: 'Applications with access' });
    return list.locator('li', { has: this.page.locator('summary') }).filter({ hasText: name });
  }

  /** Unfolds what is told of an application. */
  async open(name: string): Promise<void> {
    await this.application(name).locator('summary').click();
  }

  /** Goes to the question before an application's access is removed. */
  async remove(name: string): Promise<void> {
    await this.application(name).getByRole('link', { name: `Remove access of ${name}` }).click();
    await expect(this.question).toBeVisible();
  }

  /** Removes an application's access, beginning anywhere. */
  async takeBack(name: string): Promise<void> {
    await this.goto();
    await this.open(name);
    await this.remove(name);
    await this.confirmRemoval();
  }

  async confirmRemoval(): Promise<void> {
    await this.page.getByRole('button', { name: 'Remove access' }).click();
  }
}
