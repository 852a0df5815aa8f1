import { type Locator, type Page, expect } from '@playwright/test';
import type { World } from '../fixtures/world';

/** `/account/password`, `/account/devices` and `/account/activity`. */
export class AccountPages {
  readonly navigation: Locator;
  readonly problem: Locator;
  readonly done: Locator;
  readonly currentPassword: Locator;
  readonly newPassword: Locator;
  readonly changeButton: Locator;
  readonly devices: Locator;
  readonly happenings: Locator;

  constructor(
    readonly page: Page,
    private readonly world: World,
  ) {
    this.navigation = page.getByRole('navigation', { name: 'Your account' });
    this.problem = page.getByRole('alert');
    this.done = page.locator('[role=status][autofocus]');
    this.currentPassword = page.getByLabel('Current password', { exact: true });
    this.newPassword = page.getByLabel('New password', { exact: true });
    this.changeButton = page.getByRole('button', { name: 'Change password', exact: true });
    this.devices = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
    this.happenings = page.locator('ol').getByRole('listitem');
  }

  async goto(name: 'password' | 'devices' | 'activity'): Promise<void> {
    await this.page.goto(`${this.world.grantway}/account/${name}`);
  }

  /** Follows the navigation to a page, which then says that it is the one. */
  async visit(name: string): Promise<void> {
    await this.navigation.getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    await expect(this.navigation.locator('[aria-current=page]')).toHaveText(name);
  }

  async changePassword(current: string, next: string): Promise<void> {
    await this.currentPassword.fill(current);
    await this.newPassword.fill(next);
    await this.changeButton.click();
  }
}
