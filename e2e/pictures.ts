import path from "node:path";
import { expect, type Page, test } from "@playwright/test";

/** Where pictures of every state are kept for a person to look at; unset, none are taken. See CONTRIBUTING.md. */
const FOLDER = process.env["E2E_PICTURES"];
const WIDTHS = { 390: 844, 820: 1180, 1280: 900 } as const;
const SCHEMES = ["light", "dark"] as const;

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60);

let taken = 0;

/** The page as it stands at the width of a phone, a tablet and a desk, light and dark; fails where it must be pushed sideways. */
export async function takePictures(page: Page): Promise<void> {
  if (FOLDER === undefined) return;
  const { title, parallelIndex } = test.info();
  taken += 1;
  const name = [
    slug(title),
    parallelIndex,
    String(taken).padStart(3, "0"),
    slug(new URL(page.url()).pathname),
  ];
  const before = page.viewportSize();
  for (const [width, height] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const file = path.join(FOLDER, `${name.join("_")}_${width}_${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(over, `pushed sideways at ${width}: ${page.url()}`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (before) await page.setViewportSize(before);
}
