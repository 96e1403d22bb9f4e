import { expect, type Page } from "@playwright/test";
import { expectAccessibleInBothSchemes, sentDocument } from "../fixtures";

/** The page as the server sent it, or sends it where a script led here: no style attribute, and a policy that would refuse one. */
async function expectCleanMarkup(page: Page): Promise<void> {
  const reply = sentDocument(page) ?? (await page.request.get(page.url()));
  const html = await reply.text();
  expect(html.match(/<[a-z][^<>]*\sstyle=/i)?.[0] ?? null, `style= in ${page.url()}`).toBeNull();
  expect(html.match(/<[a-z][^<>]*\son[a-z]+=/i)?.[0] ?? null, `handler in ${page.url()}`).toBeNull();
  const policy = reply.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
}

/** What holds on every page of every door: language, title, one heading, nothing axe objects to in light and dark. */
export async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(/\S/);
  await expectAccessibleInBothSchemes(page);
}

/** The same, and the server's markup. Not after a refused form: its words are shown once. */
export async function expectSoundAndClean(page: Page): Promise<void> {
  await expectSound(page);
  await expectCleanMarkup(page);
}
