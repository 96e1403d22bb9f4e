import { expect, type Page } from "@playwright/test";
import { button, pick } from "./page";

/** One of the questions due: an answer and Continue, or none and "Skip this question". */
export async function answerDue(page: Page, id: string, words: string | null): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/kiosk/measures/${id}$`));
  if (words !== null) await pick(page, words);
  await button(page, words === null ? "Skip this question" : "Continue").click();
  await expect(page).not.toHaveURL(new RegExp(`/${id}$`));
}
