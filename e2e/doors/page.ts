import { expect, type Locator, type Page } from "@playwright/test";

/** By its whole name, or by what a pattern finds in it. */
export const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });

/** Chooses one answer, by its whole words. */
export const pick = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check();

/** What the page is called. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Waits until scripts have taken over the page's forms and buttons: pressed before that, they are the browser's own. */
export async function ready(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page
          .evaluate(() => {
            const control = document.querySelector("main form, main button, main input");
            return control === null || Object.keys(control).some((key) => key.startsWith("__reactProps"));
          })
          // The page was left meanwhile: the next one is asked.
          .catch(() => false),
      { message: `scripts on ${page.url()}` },
    )
    .toBe(true);
}

/** What a page announces at once. Next.js keeps an empty announcer with the same role on every page. */
export const alertSaying = (page: Page, words: string | RegExp = /./) =>
  page.getByRole("alert").filter({ hasText: words });
