import { expect, type Page } from "@playwright/test";
import { button } from "./page";

/** One of the questions due: an answer and Continue, or none and "Skip this question". */
export async function answerDue(page: Page, id: string, words: string | null): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/kiosk/measures/${id}$`));
  if (words !== null) await page.getByRole("radio", { name: words, exact: true }).check();
  await button(page, words === null ? "Skip this question" : "Continue").click();
  await expect(page).not.toHaveURL(new RegExp(`/${id}$`));
}
