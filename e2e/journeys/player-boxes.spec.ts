import type { Page } from "@playwright/test";
import { ready } from "../doors/page";
import { openFirstExercise } from "../doors/patient";
import { DESK, expect, test } from "../fixtures";
import { readyToExercise } from "../prescriptions";

/** At the largest text, in Spanish, whose words are longer. */
async function openPlayer(page: Page): Promise<void> {
  await page.goto("/patient/settings");
  await ready(page);
  await page.locator('input[name="textSize"][value="larger"]').check();
  await page.locator('form[action="/api/reading"] button').click();
  await expect(page.locator('[data-text="larger"]')).toBeAttached();
  await openFirstExercise(page);
  await page.goto("/patient/settings");
  await ready(page);
  await page.locator('input[name="language"][value="es"]').check();
  await page.locator('form[action="/api/own-language"] button').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await page.goto("/patient/session");
  await page.locator('main a[href*="/patient/session/"]').first().click();
  await ready(page);
  await page.getByRole("button", { name: /^Empezar este ejercicio$|^Empiece|^Seguir$/ }).click();
  // The tallest it gets: phase and side on lines of their own over the panel to tap, which waits for taps.
  await expect(page.getByRole("dialog").locator(".player-hint")).toBeVisible();
}

/** Of the player as it stands scrolled: how much of one part is covered by another, and how wide the cover is. */
const covered = (page: Page, part: string, by: string) =>
  page.evaluate(
    ([inner, outer]) => {
      const box = (selector: string) => {
        const element = document.querySelector(`dialog.player ${selector}`);
        if (!element) throw new Error(`no ${selector}`);
        const range = document.createRange();
        range.selectNodeContents(element);
        return element.matches(".player-phase")
          ? range.getBoundingClientRect()
          : element.getBoundingClientRect();
      };
      const [one, other] = [box(inner), box(outer)];
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      return { isCovered: high > 1 && wide > 1, isWholeWidth: wide >= one.width - 1 };
    },
    [part, by] as const,
  );

const scrollTo = (page: Page, share: number) =>
  page.evaluate((at) => {
    const player = document.querySelector("dialog.player");
    player?.scrollTo(0, (player.scrollHeight - player.clientHeight) * at);
  }, share);

test("at the largest text in Spanish nothing of the player lies on another part of it, upright or on its side", async ({
  open,
}) => {
  const page = await open({
    viewport: { width: 320, height: 568 },
    session: (await readyToExercise()).session,
  });
  await openPlayer(page);
  // As long as the names are: it once left no room for the number.
  await page
    .getByRole("dialog")
    .locator("h2")
    .evaluate((name) => name.replaceChildren("Estiramiento de cadera con una rodilla en el piso"));
  for (const [width, height] of [
    [320, 568],
    [390, 844],
    [568, 320],
    [667, 375],
    [740, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    await test.step(`${width} x ${height}, as it opens`, async () => {
      await scrollTo(page, 0);
      // The measure does find a cover: the whole stage lies under the button.
      expect(await covered(page, ".player-stage", ".player-top .button")).toMatchObject({ isCovered: true });
      for (const [part, by] of [
        [".player-phase", ".player-top .button"],
        [".player-count", ".player-top .button"],
        // Upright its lower edge may wait under the buttons; on its side all of it is there to tap.
        [width < height ? ".player-number" : ".player-count", ".player-controls"],
        [".player-phase", ".player-controls"],
        [".player-figure", ".player-controls"],
      ] as const)
        // A frame or two after the turn the parts still stand as before it.
        await expect
          .poll(() => covered(page, part, by), { message: `${part} by ${by}` })
          .toMatchObject({ isCovered: false });
    });
    await test.step(`${width} x ${height}, scrolled: the phase goes under an edge, not under a part of it`, async () => {
      const top = width < height ? ".player-top .button" : ".player-top";
      for (const share of [0.25, 0.5, 0.75, 1]) {
        await scrollTo(page, share);
        const { isCovered, isWholeWidth } = await covered(page, ".player-phase", top);
        expect(!isCovered || isWholeWidth, `scrolled by ${share}`).toBe(true);
        await expect(page.getByRole("dialog").locator(".player-top .button")).toBeInViewport({ ratio: 1 });
      }
    });
  }
});

test("a laptop shows the whole player, its last row too", async ({ open }) => {
  const { session, itemOf } = await readyToExercise();
  const page = await open({ ...DESK, session, reducedMotion: "no-preference" });
  await openFirstExercise(page);
  // Two sets: a line more than others have.
  await page.goto(page.url().replace(/[^/]+$/, await itemOf("LS04")));
  await ready(page);
  await page.getByRole("button", { name: "Start this exercise" }).click();
  await expect(page.getByText("Set 1 of 2")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Stop here" })).toBeInViewport({ ratio: 1 });
});
