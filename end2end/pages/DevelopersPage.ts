// The developers' pages: /developers and /developers/{service}.

import type { Locator, Page } from '@playwright/test';
import type { World } from '../fixtures/world';

export class DevelopersPage {
  readonly heading: Locator;
  readonly contents: Locator;

  constructor(
    readonly page: Page,
    private readonly world: World,
  ) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.contents = page.getByRole('navigation', { name: 'On this page' });
  }

  async goto(): Promise<void> {
    await this.page.goto(`${this.world.grantway}/developers`);
  }

  /** Goes on to the guide of a service. */
  async open(service: string): Promise<void> {
    await this.page.getByRole('link', { name: `Use ${service} in your application` }).click();
    await this.page.waitForURL(`${this.world.grantway}/developers/${service}`);
  }

  chapter(title: string): Locator {
    return this.page.getByRole('heading', { level: 2, name: title, exact: true });
  }

  /** The program of a task; its fold must be open. */
  sample(what: string, language: string): Locator {
    return this.page.getByRole('group', { name: `${what}, in ${language}` });
  }

  /** The handle of a language in the fold that a sample of this task is in. */
  handle(task: string, language: string): Locator {
    return this.page.locator(`details[name="${task}"] > summary`, { hasText: language });
  }

  /** The button that copies a sample; there with scripts only. */
  copyButton(what: string, language: string): Locator {
    return this.page.getByRole('button', { name: `Copy ${what}, in ${language}` });
  }
}
