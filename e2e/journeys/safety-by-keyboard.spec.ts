import type { Locator, Page } from "@playwright/test";
import { heading, ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic } from "../people";

const SAFETY = "/clinic/settings/safety";
/** More stops than a page of these has before what it is about. */
const MOST_STOPS = 80;

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach it on ${page.url()}`);
}

const control = (page: Page, role: "button" | "radio" | "checkbox" | "textbox", name: string | RegExp) =>
  page.getByRole("main").getByRole(role, { name });

test("a rule is raised by one, confirmed by another, and signed anew after it, with keys alone", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const owner = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const colleague = await hire(clinicId, "Dr Ada Reyes", ["clinician"]);
  const hers = await open({ ...DESK, session: owner.sessionId });
  const his = await open({ ...DESK, session: colleague.sessionId });

  const sign = async (page: Page) => {
    await page.goto(`${SAFETY}/sign-off`);
    await ready(page);
    await tabTo(page, control(page, "checkbox", /^I have read every rule/));
    await page.keyboard.press("Space");
    await tabTo(page, control(page, "textbox", "Type your full name to sign"));
    await page.keyboard.type("Ada Reyes DC");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Signed. Thank you.")).toBeVisible();
  };

  await test.step("signed", async () => {
    await sign(his);
    await expect(his.getByText("You have signed this version.")).toBeVisible();
  });

  await test.step("proposed", async () => {
    await hers.goto(`${SAFETY}/rules/RF-C03`);
    await ready(hers);
    await tabTo(hers, control(hers, "radio", "At least URGENT"));
    await hers.keyboard.press("Space");
    await tabTo(hers, control(hers, "textbox", "Why"));
    await hers.keyboard.type("Seen twice here");
    await tabTo(hers, control(hers, "button", "Propose"));
    await hers.keyboard.press("Enter");
    await expect(hers.getByText("Proposed. It is not in effect yet.")).toBeVisible();
  });

  await test.step("confirmed by somebody else", async () => {
    await his.goto(`${SAFETY}/changes`);
    await ready(his);
    await tabTo(his, control(his, "button", /^Confirm .*RF-C03/));
    await his.keyboard.press("Enter");
    await expect(his.getByText("Confirmed. It is in effect from now on.")).toBeVisible();
  });

  await test.step("the rule says since when, by whom and in which version, also where the table has no room for it", async () => {
    const cell = (page: Page) =>
      page
        .getByRole("row")
        .filter({ hasText: "RF-C03" })
        .getByText(/Dr Noor Haddad$/);
    await his.goto(SAFETY);
    await expect(his.getByRole("columnheader", { name: "Source, version, last change" })).toBeVisible();
    await expect(cell(his)).toBeVisible();
    await his.setViewportSize({ width: 820, height: 1180 });
    await expect(cell(his)).toBeHidden();
    await his.getByRole("link", { name: "RF-C03", exact: true }).click();
    const told = (term: string) =>
      his
        .getByRole("main")
        .locator("dl > div")
        .filter({ has: his.getByText(term, { exact: true }) });
    await expect(told("Version")).toContainText(/[0-9a-f]{8}$/);
    await expect(told("Last change")).toContainText(/\d{4}, Dr Noor Haddad$/);
    await his.goto(`${SAFETY}/rules/RF-C06`);
    await expect(told("Last change")).toContainText(/\d{4}$/);
    await his.setViewportSize(DESK.viewport);
  });

  await test.step("the signature was given before it, and is given anew", async () => {
    await his.goto(SAFETY);
    await expect(heading(his, "Rules")).toBeVisible();
    await expect(
      his.getByText(/^Signed by Ada Reyes DC, .*, before a change of this clinic’s own$/),
    ).toBeVisible();
    await sign(his);
    await expect(his.getByText("You have signed this version.")).toBeVisible();
  });
});
