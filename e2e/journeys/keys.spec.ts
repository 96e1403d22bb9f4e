import type { Page } from "@playwright/test";
import { buildVisit, stored } from "@/lib/testing/factories";
import { openToday, visitOf } from "../doors/clinic";
import { button, ready } from "../doors/page";
import { DESK, expect, PHONE, test } from "../fixtures";
import { clinicToday, hire, openClinic, register, somebody } from "../people";
import { readyToExercise } from "../prescriptions";

test("the map of the keys is read whole, and no single key is heard while somebody types", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const page = await open({ ...DESK, session: sessionId });
  const map = page.getByRole("dialog", { name: "Keys" });
  await page.goto("/clinic/patients");
  await ready(page);
  // The keys are heard a moment after the page's own fields are there; in the dialog a second "?" is not heard.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(map).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const cut = await map.evaluate((box) => {
    const edge = box.getBoundingClientRect().right;
    const rows = [...box.querySelectorAll("dd")].map((line) => {
      const words = document.createRange();
      words.selectNodeContents(line);
      return { text: line.textContent, right: words.getBoundingClientRect().right };
    });
    return { rows: rows.length, over: rows.filter(({ right }) => right > edge).map(({ text }) => text) };
  });
  expect(cut.rows).toBeGreaterThan(10);
  expect(cut.over).toEqual([]);
  await map.getByRole("radio", { name: "All of them" }).check();
  await page.keyboard.press("Escape");
  await expect(map).toBeHidden();

  // The palette's box stays where it is while what it found grows and shrinks below it.
  await page.keyboard.press("Control+k");
  const find = page.getByRole("dialog", { name: "Find or go to" }).getByRole("combobox");
  const before = await find.boundingBox();
  await find.fill("zzqx");
  await expect(page.getByRole("option")).toHaveCount(0);
  expect((await find.boundingBox())?.y).toBe(before?.y);
  await page.keyboard.press("Escape");

  const box = page.getByRole("searchbox");
  await box.focus();
  await page.keyboard.type("?/cgt");
  await expect(box).toHaveValue("?/cgt");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await box.fill("");
  await box.blur();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/\/clinic\/today$/);
});

test("a visit is taken through its steps with keys alone: the focus stays with it", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const [ana, ben] = [somebody("Ana"), somebody("Ben")];
  const day = await clinicToday(clinicId);
  const starts_at = new Date();
  const visitId = await buildVisit(clinicId, await register(clinicId, ana), day, { starts_at });
  const after = new Date(starts_at.getTime() + 60_000);
  await buildVisit(clinicId, await register(clinicId, ben), day, { starts_at: after });
  const page = await open({ ...DESK, session: sessionId });
  const steps = page.getByRole("group", { name: `Visit of ${ana.name}` });

  await openToday(page);
  await button(visitOf(page, ana), /^Mark arrived/).focus();
  await page.keyboard.press("Enter");
  await expect(button(steps, /^In room/)).toBeVisible();
  await expect(steps).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(visitOf(page, ben).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await button(steps, /^Undo/).focus();
  await page.keyboard.press("Enter");
  await expect(button(steps, /^Cancel visit/)).toBeVisible();
  await expect(steps).toBeFocused();

  await page.goto(`/clinic/visits/${visitId}`);
  await ready(page);
  const move = button(page, "Move the visit");
  await move.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The visit is moved")).toBeVisible();
  await expect(move).toBeFocused();
  await button(steps, /^Cancel visit/).focus();
  await page.keyboard.press("Enter");
  await expect(button(steps, /^Undo/)).toBeVisible();
  await expect(steps).toBeFocused();
});

test("an owner-clinician merges two records that do not look alike: finds the second by hand", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId, staffId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const [married, maiden] = [
    somebody("Kate"),
    { ...somebody("Kate"), born: { month: "4", day: "24", year: "1961" } },
  ];
  const keptId = await register(clinicId, { ...married, mobile: "(415) 555-0143" });
  const goneId = await register(clinicId, maiden);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`/clinic/patients/${keptId}/details`);
  await page.getByRole("link", { name: "Merge with another record" }).click();
  await expect(page.getByText("No other record looks like this one. Search for it below.")).toBeVisible();
  await ready(page);
  await page.getByRole("searchbox").fill(maiden.name);
  await page.getByRole("link", { name: maiden.name }).click();
  // The record it was begun from is the one that stays.
  await expect(page).toHaveURL(new RegExp(`/patients/${keptId}/merge\\?with=${goneId}$`));
  const why = page.getByLabel("How do you know that this is one person?");
  const merge = async () => {
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Merge the records" }).click();
  };
  await test.step("refused while something stands against it, what was typed is there still", async () => {
    const as = (roles: string) =>
      stored(clinicId, "UPDATE staff SET roles = $2::text[] WHERE id = $1 RETURNING id", [staffId, roles]);
    await why.fill("She married; same passport");
    await as("{owner}");
    await merge();
    await expect(page.getByText("Merging takes an owner who is also a clinician").first()).toBeVisible();
    await expect(page.getByText("She married; same passport")).toBeVisible();
    await as("{owner,clinician}");
    await page.reload();
    await expect(why).toHaveValue("She married; same passport");
  });
  await merge();
  await expect(
    page.getByText(new RegExp(`^${maiden.name}, born .*She married; same passport$`)),
  ).toBeVisible();
  await page.goto(`/clinic/patients/${goneId}`);
  const joined = page.getByText("the one at that address has become part of this one");
  await expect(joined).toBeVisible();
  // Who had another tab of that chart open is led on too.
  await page.goto("/clinic/today");
  await page.goto(`/clinic/patients/${goneId}/visits`);
  await expect(page).toHaveURL(new RegExp(`/patients/${keptId}\\?done=joined$`));
  await expect(joined).toBeVisible();
});

test("on a phone a tab that is reached by keys is read whole, forwards and backwards", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const page = await open({ ...PHONE, session: sessionId });
  await page.goto("/clinic/settings/safety");
  await ready(page);
  const tabs = page.locator(".tabs");
  const links = await tabs.getByRole("link").all();
  expect(links.length).toBeGreaterThan(5);
  const isWhole = () =>
    tabs.evaluate((row) => {
      const [link, sight] = [document.activeElement, row].map((one) => one?.getBoundingClientRect());
      return (
        link !== undefined && sight !== undefined && link.left >= sight.left && link.right <= sight.right
      );
    });
  await links[0]?.focus();
  for (const link of links) {
    await expect(link).toBeFocused();
    expect(await isWhole(), await link.innerText()).toBe(true);
    await page.keyboard.press("Tab");
  }
  for (const link of links.toReversed()) {
    await page.keyboard.press("Shift+Tab");
    await expect(link).toBeFocused();
    expect(await isWhole(), await link.innerText()).toBe(true);
  }
});

/** The words of what has the focus, where something else lies over its middle; null on the page itself. */
const focused = (page: Page) =>
  page.evaluate(async () => {
    // The browser scrolls to it before the next picture.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return null;
    const { left, top, width, height } = at.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const isSeen = over !== null && (at.contains(over) || over.contains(at));
    return { words: at.innerText, isSeen };
  });

test("a patient who goes by keys sees each thing whole, and none behind the links at the foot", async ({
  open,
}) => {
  const page = await open({ ...PHONE, session: (await readyToExercise()).session });
  for (const path of ["today", "settings", "appointments", "help"]) {
    await page.goto(`/patient/${path}`);
    const hidden: string[] = [];
    let reached = 0;
    for (;;) {
      await page.keyboard.press("Tab");
      const at = await focused(page);
      if (at === null) break;
      reached += 1;
      if (!at.isSeen) hidden.push(at.words);
    }
    expect(hidden, path).toEqual([]);
    expect(reached, path).toBeGreaterThan(7);
  }
});
