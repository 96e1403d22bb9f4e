import type { Page } from "@playwright/test";

/** The page of an exercise that leads through it by the clock. */
export const player = (page: Page) => page.getByRole("dialog");
