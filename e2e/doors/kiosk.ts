import { expect, type Page } from "@playwright/test";
import type { Person } from "../people";
import { button, heading } from "./page";

type Who = Pick<Person, "name" | "born">;

export const attract = (page: Page) => heading(page, "Arriving for a visit?");

/** An unpaired tablet asks for the code that Settings shows. */
export async function pairTablet(page: Page, code: string): Promise<void> {
  await page.goto("/kiosk");
  await expect(heading(page, "Set up this tablet")).toBeVisible();
  await page.getByLabel("Six-digit code").fill(code);
  await button(page, "Set up").click();
  await expect(attract(page)).toBeVisible();
}

/** From the first page: who is here? */
export async function start(page: Page): Promise<void> {
  await page.goto("/kiosk");
  await button(page, "Start in English").click();
  await expect(heading(page, "Who is here?")).toBeVisible();
}

export async function sayWho(page: Page, { name, born }: Who): Promise<void> {
  await page.getByLabel("Your full name").fill(name);
  await page.getByLabel("Month", { exact: true }).fill(born.month);
  await page.getByLabel("Day", { exact: true }).fill(born.day);
  await page.getByLabel("Year", { exact: true }).fill(born.year);
  // The form asks for the server first and leaves after: the same page with the same words may come back.
  const left = page.waitForEvent("framenavigated");
  await button(page, "Continue").click();
  await left;
}

/** Finds the visit and stands at the first page of the intake. */
export async function arrive(page: Page, who: Who): Promise<void> {
  await start(page);
  await sayWho(page, who);
  await expect(heading(page, "Are these details still right?")).toBeVisible();
}

export async function changeMobile(page: Page, mobile: string): Promise<void> {
  await page.getByRole("link", { name: "Change Mobile phone" }).click();
  await page.getByLabel("What is your mobile number?").fill(mobile);
  await button(page, "Save").click();
  await expect(heading(page, "Are these details still right?")).toBeVisible();
}
