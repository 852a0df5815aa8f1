import { type Locator, type Page, expect } from '@playwright/test';
import type { Person, World } from '../fixtures/world';

/** `/login` and `/login/{request}`. */
export class LoginPage {
  readonly heading: Locator;
  readonly username: Locator;
  readonly password: Locator;
  readonly signInButton: Locator;
  readonly problem: Locator;
  readonly cancelButton: Locator;

  constructor(
    readonly page: Page,
    private readonly world: World,
  ) {
    this.heading = page.getByRole('heading', { level: 1, name: 'Sign in', exact: true });
    this.username = page.getByLabel('Username', { exact: true });
    this.password = page.getByLabel('Password', { exact: true });
    this.signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
    this.problem = page.getByRole('alert');
    this.cancelButton = page.getByRole('button', { name: /^Cancel and return to/ });
  }

  async goto(): Promise<void> {
    await this.page.goto(`${this.world.grantway}/login`);
  }

  async isOpen(): Promise<void> {
    await expect(this.heading).toBeVisible();
  }

  async signIn(person: Person): Promise<void> {
    await this.isOpen();
    await this.username.fill(person.username);
    await this.password.fill(person.password);
    await this.signInButton.click();
  }

  /** Fails to sign in so many times in a row. */
  async failToSignIn(person: Person, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.signIn(person);
      await expect(this.problem).toBeVisible();
    }
  }
}
