import type { Page } from "@playwright/test";
import { buildVisit, stored } from "@/lib/testing/factories";
import { stopClock } from "../doors/clock";
import { expectKept, expectNothingKept } from "../doors/kept";
import { ready } from "../doors/page";
import {
  answerAll,
  BY_HAND,
  confirmDetails,
  describe,
  drawnStrokes,
  handIn,
  STIFF_BACK,
} from "../doors/intake";
import { arrive, attract, sayWho, start } from "../doors/kiosk";
import { alertSaying } from "../doors/page";
import { expect, TABLET, test } from "../fixtures";
import { clinicToday, hire, openClinic, pairedTablet, type Person, register, somebody } from "../people";

/** Found nowhere else, so that any trace of it is this patient's. */
const FREE_TEXT = "Xylophone stairs canary";
const COMPLAINT = { ...STIFF_BACK, howItBegan: FREE_TEXT };

async function awaited() {
  const clinicId = await openClinic();
  const person = somebody("Canary");
  const patientId = await register(clinicId, person);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  return { clinicId, person, kiosk: await pairedTablet(clinicId) };
}

/** Whatever a next person tries, this browser shows and holds nothing of the one before. */
async function expectForgotten(page: Page, { name }: Person, more: readonly string[] = []): Promise<void> {
  const traces = [
    ...more,
    name,
    name.split(" ")[1] ?? name,
    "phone ending 42",
    FREE_TEXT,
    COMPLAINT.pictured.words,
  ];
  await expect(attract(page).or(page.getByRole("heading", { level: 1, name: /^Thank you/ }))).toBeVisible();
  await expectNothingKept(page, traces);
  for (const go of [() => page.goBack(), () => page.goBack(), () => page.goForward(), () => page.reload()]) {
    await go();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNothingKept(page, traces);
  }
  for (const path of ["/kiosk/check", "/kiosk/intake/how-it-began", "/kiosk/details/mobile", "/kiosk/find"]) {
    await page.goto(path);
    await expectNothingKept(page, traces);
  }
}

/** Stands at the page after the free text, with all of it in this browser's reach. */
async function halfWay(page: Page, person: Person): Promise<void> {
  await arrive(page, person);
  await expectKept(page, [person.name, "phone ending 42"]);
  await confirmDetails(page);
  await describe(page, COMPLAINT);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page).toHaveURL(/how-it-began$/);
  await expectKept(page, [FREE_TEXT]);
}

test("nothing of a patient is left after the answers are handed in", async ({ open }) => {
  test.slow();
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await arrive(tablet, person);
  await confirmDetails(tablet);
  await answerAll(tablet, COMPLAINT, BY_HAND);
  await tablet.goto("/kiosk/intake/how-it-began");
  await expectKept(tablet, [FREE_TEXT]);
  await tablet.goto("/kiosk/intake/consent");
  const strokes = await drawnStrokes(tablet);
  expect(strokes).toMatch(/^\[\[\[\d+,\d+\],/);
  await expectKept(tablet, [strokes]);
  await tablet.goto("/kiosk/check");
  await expectKept(tablet, [COMPLAINT.pictured.words]);

  await handIn(tablet);
  await expectForgotten(tablet, person, [strokes, "signature-box"]);
});

test("nothing of a patient is left after they stop and clear the screen", async ({ open }) => {
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await halfWay(tablet, person);
  await tablet.getByRole("button", { name: "Stop and clear the screen" }).click();
  await expectForgotten(tablet, person);
});

test("an idle tablet asks after a minute, and 20 seconds later it is empty", async ({ open }) => {
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await tablet.clock.install();
  await halfWay(tablet, person);
  const cover = tablet.getByRole("dialog", { name: "Do you need more time?" });
  const box = tablet.getByRole("textbox", { name: /^Tell us more/ });

  await ready(tablet);
  await stopClock(tablet);
  await box.fill(`${FREE_TEXT} and more`);
  await tablet.clock.fastForward(59_000);
  await expect(cover).toBeHidden();
  await tablet.clock.fastForward(2_000);
  await expect(cover).toBeVisible();
  await cover.getByRole("button", { name: "Yes, I need more time" }).click();
  await expect(cover).toBeHidden();
  await expect(box).toHaveValue(`${FREE_TEXT} and more`);

  await tablet.clock.fastForward(60_500);
  await expect(cover).toBeVisible();
  await tablet.clock.fastForward(20_000);
  await expect(attract(tablet)).toBeVisible();
  await expectForgotten(tablet, person);
});

test("who has finished says so on the idle tablet, and it is empty at once", async ({ open }) => {
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await tablet.clock.install();
  await halfWay(tablet, person);
  await ready(tablet);
  await stopClock(tablet);
  await tablet.clock.fastForward(61_000);
  await tablet.getByRole("button", { name: "No, I have finished: clear the screen" }).click();
  await expect(attract(tablet)).toBeVisible();
  await expectForgotten(tablet, person);
});

test("the server forgets too, when the tablet itself is dead", async ({ open }) => {
  const { clinicId, person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk, javaScriptEnabled: false });
  await arrive(tablet, person);
  await tablet.goto("/kiosk/intake/details");
  await expect(tablet.getByText(person.name)).toBeVisible();
  await stored(
    clinicId,
    "UPDATE kiosk_device SET open_touched_at = open_touched_at - interval '90 seconds' RETURNING id",
  );
  await tablet.goto("/kiosk/intake/details");
  await expect(attract(tablet)).toBeVisible();
  await expect(tablet.getByText(person.name)).toBeHidden();
});

/** The words a tablet shows after somebody was not found, without what differs on every page by design. */
async function bodyOfFind(page: Page): Promise<string> {
  const reply = await page.request.get("/kiosk/find");
  const nonce = /'nonce-([^']+)'/.exec(reply.headers()["content-security-policy"] ?? "")?.[1] ?? "";
  expect(nonce).not.toBe("");
  return (await reply.text()).replaceAll(nonce, "").replaceAll(encodeURIComponent(nonce), "");
}

test("an unknown person, one without a visit and a wrong pair get the same page, byte for byte", async ({
  open,
}) => {
  const person = somebody("Wanda");
  const nobody = await openClinic();
  const noVisit = await openClinic();
  await register(noVisit, person);
  const wrongPair = await openClinic();
  const other = { ...person, born: { ...person.born, day: "24" } };
  const patientId = await register(wrongPair, other);
  await buildVisit(wrongPair, patientId, await clinicToday(wrongPair));

  const bodies: string[] = [];
  for (const clinicId of [nobody, noVisit, wrongPair]) {
    const tablet = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
    await start(tablet);
    await sayWho(tablet, person);
    await expect(alertSaying(tablet, "We could not find a visit for today")).toBeVisible();
    await expect(tablet).toHaveURL(/\/kiosk\/find$/);
    bodies.push(await bodyOfFind(tablet));
  }
  expect(bodies[1]).toBe(bodies[0]);
  expect(bodies[2]).toBe(bodies[0]);

  // The same clinic opens to the right pair: the page above was a refusal, not a tablet that never finds anyone.
  const tablet = await open({ ...TABLET, kiosk: await pairedTablet(wrongPair) });
  await arrive(tablet, other);
});

test("the third miss hands over to the desk", async ({ open }) => {
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  const wrong = { ...person, born: { ...person.born, year: "1962" } };
  await start(tablet);
  for (let miss = 1; miss <= 2; miss += 1) {
    await sayWho(tablet, wrong);
    await expect(alertSaying(tablet, "We could not find a visit for today")).toBeVisible();
  }
  await sayWho(tablet, wrong);
  await expect(tablet.getByRole("heading", { level: 1, name: "Please go to the front desk" })).toBeVisible();
  await expectNothingKept(tablet, [person.name]);
});

test("T17: a revoked tablet is no kiosk from the next tap on, in the middle of an intake too", async ({
  open,
}) => {
  const { clinicId, person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await halfWay(tablet, person);
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const desk = await open({ session: sessionId });
  await desk.goto("/clinic/settings/kiosks");
  await ready(desk);
  await desk.getByRole("button", { name: /^Revoke/ }).press("Enter");
  const confirm = desk.getByRole("dialog").getByRole("button", { name: /^Revoke/ });
  await confirm.press("Enter");
  await expect(confirm).toBeHidden();
  const said = desk.getByRole("status").filter({ hasText: "The tablet is revoked" });
  await expect(said).toBeVisible();
  await expect(said.locator("xpath=..")).toBeFocused();
  await tablet.getByRole("button", { name: "Continue", exact: true }).last().click();
  await expect(tablet).toHaveURL(/\/kiosk\/pair/);
  await expectNothingKept(tablet, [person.name, "phone ending 42", FREE_TEXT]);
  await tablet.goto("/kiosk/check");
  await expect(tablet).toHaveURL(/\/kiosk\/pair/);
});

test("no box of the kiosk is one a browser knows how to fill in", async ({ open }) => {
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  const known = /name|mail|phone|mobile|tel|address|contact/i;
  const expectUnknown = async (boxes: number) => {
    const found = await tablet.locator("input:is([type=text], [type=tel], [type=email])").evaluateAll((all) =>
      all.map((box) => {
        const { name, id, autocomplete } = box as HTMLInputElement;
        return { name, id, autocomplete };
      }),
    );
    expect(found).toHaveLength(boxes);
    for (const { name, id, autocomplete } of found) {
      expect(`${name} ${id}`).not.toMatch(known);
      expect(autocomplete).toBe("off");
    }
  };
  await start(tablet);
  await expectUnknown(4);
  await sayWho(tablet, person);
  await expect(
    tablet.getByRole("heading", { level: 1, name: "Are these details still right?" }),
  ).toBeVisible();
  for (const [detail, boxes] of [["mobile", 1] as const, ["email", 1] as const, ["emergency", 2] as const]) {
    await tablet.goto(`/kiosk/details/${detail}`);
    await expectUnknown(boxes);
  }
});
