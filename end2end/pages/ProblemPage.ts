import { type Locator, type Page, expect } from '@playwright/test';

/** Any page that says what went wrong. */
export class ProblemPage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly requestId: Locator;
  readonly tryAgain: Locator;
  readonly returnButton: Locator;
  readonly developers: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
    this.heading = page.getByRole('heading', { level: 1 });
    this.requestId = page.getByText(/^Request id: \S+/);
    this.tryAgain = page.getByRole('link', { name: 'Try again' });
    this.returnButton = page.getByRole('button', { name: /^Return to / });
    this.developers = page.getByText(/For the application.s developer/);
  }

  /** The page has this heading, says that nothing was shared, and can be found in the log. */
  async says(heading: string | RegExp): Promise<void> {
    await expect(this.heading).toHaveText(heading);
    await expect(this.requestId).toBeVisible();
    await expect(this.page).toHaveTitle(/^Error: /);
  }

  async saysNothingWasShared(): Promise<void> {
    await expect(this.main).toContainText(/nothing was shared/i);
  }
}
