import { patientWithPhone } from "../doors/offline";
import { heading } from "../doors/page";
import { expect, PHONE, test } from "../fixtures";

const PAGES = ["today", "help", "messages", "history", "tight", "settings/reminders"];

test("at twice the browser's own text size no page of the door is wider than its phone", async ({ open }) => {
  const { session } = await patientWithPhone("Ulrich");
  const page = await open({ ...PHONE, session, serviceWorkers: "block", locale: "es" });
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.enable");
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    for (const name of PAGES) {
      await page.goto(`/patient/${name}`);
      await expect(heading(page, /./)).toBeVisible();
      const size = await page.evaluate(() => ({
        letters: parseFloat(getComputedStyle(document.documentElement).fontSize),
        wide: document.documentElement.scrollWidth,
      }));
      expect(size, name).toEqual({ letters: 32, wide: width });
    }
  }
});
