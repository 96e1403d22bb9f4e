import { expect, type Page } from "@playwright/test";
import { answerCalmly } from "./calm-answer";
import { button, heading, pick } from "./page";

/** One page of the intake: exactly one question, an answer, Continue. */
async function answer(page: Page, step: string, give: () => Promise<unknown>): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/kiosk/intake/${step}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await give();
  // The long page of places has one after the picture, and one after the list.
  await button(page, "Continue").last().click();
  // The form asks first whether the server is there, and leaves then.
  await expect(page).not.toHaveURL(new RegExp(`/kiosk/intake/${step}$`));
}

const tick = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true }).check();

export type Complaint = {
  /** Touched on the picture: id of the place, and its words in the list. */
  readonly pictured: { readonly region: string; readonly words: string };
  /** Ticked in the list. */
  readonly listed: string;
  readonly painNow: number;
  readonly painUsual: number;
  readonly howItBegan: string;
};

export const STIFF_BACK: Complaint = {
  pictured: { region: "back-low-back-left", words: "Low back, left side" },
  listed: "Left buttock",
  painNow: 4,
  painUsual: 6,
  howItBegan: "Carrying boxes of apples up the stairs",
};

/** A pain's number: its accessible name may go on with words, such as "0 No pain". */
const pain = (page: Page, strength: number) =>
  page.getByRole("radio", { name: new RegExp(`^${strength}(\\D|$)`) }).check();

export async function confirmDetails(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/kiosk\/intake\/details$/);
  await button(page, "Yes, this is right").click();
}

/** From the reason for the visit to how it began. */
export async function describe(page: Page, complaint: Complaint): Promise<void> {
  await answer(page, "reason", () => pick(page, "A pain I had before has come back"));
  await answer(page, "where", async () => {
    // The picture is hidden from screen readers, who have the list: no role leads to it.
    await page.locator(`label.body-region[for="regions-${complaint.pictured.region}"] path`).click();
    await expect(page.getByRole("checkbox", { name: complaint.pictured.words, exact: true })).toBeChecked();
    await tick(page, complaint.listed);
  });
  await answer(page, "pain-now", () => pain(page, complaint.painNow));
  await answer(page, "pain-usual", () => pain(page, complaint.painUsual));
  await answer(page, "how-long", () => pick(page, "2 to 6 weeks"));
  await answer(page, "how-it-began", async () => {
    await pick(page, "When I lifted or bent");
    await page.getByRole("textbox", { name: /^Tell us more/ }).fill(complaint.howItBegan);
  });
}

export const answerRedFlag = (page: Page, step: string, words: string): Promise<void> =>
  answer(page, step, () => pick(page, words));

/** Red flags and history, page by page, with nothing to report; stands at the consent then, or at another page. */
export async function nothingToReport(page: Page, until = "consent"): Promise<void> {
  const seen: string[] = [];
  for (;;) {
    const step = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    if (step === until) return;
    expect(seen, "the intake goes on").not.toContain(step);
    seen.push(step);
    await answer(page, step, () => (step === "sex" ? pick(page, "Female") : answerCalmly(page)));
    await expect(page).not.toHaveURL(new RegExp(`/${step}$`));
  }
}

/** In place of a name: signs in the box, with a pointer. */
export const BY_HAND = Symbol("by hand");

/** The strokes a form will send. */
export const drawnStrokes = (page: Page): Promise<string> => page.locator("input[name=drawing]").inputValue();

async function sign(page: Page): Promise<void> {
  const box = page.getByRole("img", { name: "Box to sign in with a finger or a pen" });
  await box.scrollIntoViewIfNeeded();
  const { x, y } = (await box.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 30, y + 60);
  await page.mouse.down();
  for (let at = 1; at <= 20; at += 1) await page.mouse.move(x + 30 + at * 12, y + 60 + (at % 4) * 14);
  await page.mouse.up();
  await expect(page.getByText("You have signed in the box.")).toBeVisible();
}

export async function consent(page: Page, signature: string | typeof BY_HAND): Promise<void> {
  await answer(page, "consent", async () => {
    await tick(page, "I have read this and I agree");
    if (signature === BY_HAND) return sign(page);
    return page.getByLabel("Type your full name to sign").fill(signature);
  });
}

/** The check page's line of an answer. */
export const checked = (page: Page, term: string) =>
  page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd[1]");

/** Every page after the details, to the page that shows all answers. */
export async function answerAll(
  page: Page,
  complaint: Complaint,
  signature: string | typeof BY_HAND,
): Promise<void> {
  await describe(page, complaint);
  await expect(page).toHaveURL(/\/saddle$/);
  await nothingToReport(page);
  await consent(page, signature);
  await expect(heading(page, "Check your answers")).toBeVisible();
}

export async function handIn(page: Page): Promise<void> {
  await button(page, "All right, hand in").click();
  await expect(heading(page, /^Thank you/)).toBeVisible();
}

/** Hands the intake in and stands at the offer of the questions due. */
export async function handInWithMore(page: Page): Promise<void> {
  await button(page, "All right, hand in").click();
  await expect(heading(page, "Some more questions for you")).toBeVisible();
}
