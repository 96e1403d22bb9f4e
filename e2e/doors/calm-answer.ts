import type { Page } from "@playwright/test";

const CALM = [
  "No",
  "No to all of these",
  "Not at all",
  "About the same",
  "None of these",
  "None of these, or my pain is not like that",
  "No, nothing has changed",
] as const;

/** Chooses, of what a red-flag or history page offers, what reports nothing; false where it offers no such answer. */
export async function answerCalmly(page: Page): Promise<boolean> {
  for (const words of CALM) {
    const choice = page
      .getByRole("radio", { name: words, exact: true })
      .or(page.getByRole("checkbox", { name: words, exact: true }));
    if ((await choice.count()) !== 1) continue;
    await choice.check();
    return true;
  }
  return false;
}
