import { type Locator, type Page, expect } from '@playwright/test';
import type { World } from '../fixtures/world';

/** Trip Planner by Acme Travel: the application that asks. */
export class DemoClient {
  readonly heading: Locator;
  readonly permissions: Locator;

  constructor(
    readonly page: Page,
    private readonly world: World,
  ) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.permissions = page.getByRole('main').getByRole('listitem').filter({ hasText: /Allowed|Not allowed/ });
  }

  async goto(): Promise<void> {
    await this.page.goto(this.world.client);
  }

  /** Comes back to what it has. */
  async comeBack(): Promise<void> {
    await this.page.goto(`${this.world.client}/trip`);
  }

  /** Sends the person to Grantway. */
  async connect(): Promise<void> {
    await this.goto();
    await this.page.getByRole('link', { name: 'Connect to Acme Cloud' }).click();
  }

  /** Makes a request that a person should be protected from. */
  async misbehave(how: 'An unknown permission' | 'An unregistered address' | 'A rude application'): Promise<void> {
    await this.goto();
    await this.page.getByRole('link', { name: how }).click();
  }

  async isConnected(): Promise<void> {
    await expect(this.heading).toHaveText('You are connected');
  }

  async wasToldNo(): Promise<void> {
    await expect(this.heading).toHaveText('You said no');
  }

  /** The API's answer, as the client shows it. */
  async callTheApi(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Call the API' }).click();
    return this.page.getByRole('main');
  }

  async refreshTheToken(): Promise<void> {
    await this.page.getByRole('button', { name: 'Refresh the token' }).click();
  }

  async disconnect(): Promise<void> {
    await this.page.getByRole('button', { name: 'Disconnect' }).click();
  }

  /** Whether a permission was given, in the client's words. */
  permission(name: string): Locator {
    return this.permissions.filter({ hasText: name });
  }

  /** An authorization request as this client would write it, with some parameters changed. */
  request(changes: Record<string, string | null> = {}): string {
    const usual: Record<string, string | null> = {
      response_type: 'code',
      client_id: this.world.clientId,
      redirect_uri: this.world.redirectUri,
      scope: this.world.scopes.join(' '),
      state: 'a-state-of-the-test',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      ...changes,
    };
    const parameters = Object.entries(usual).filter((entry): entry is [string, string] => entry[1] !== null);
    return `${this.world.authorize}?${new URLSearchParams(parameters)}`;
  }
}
