import { button, ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, pairedTablet } from "../people";

test("while a form is being saved its button keeps the focus and hears no second press", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner"]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/settings/kiosks");
  await ready(page);
  const make = button(page, "Make a pairing code");
  const name = page.getByLabel("Name of the tablet");

  let asked = 0;
  let answer = (): void => undefined;
  await page.route("**/api/kiosks/pairing-codes", async (route) => {
    asked += 1;
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue();
  });

  await test.step("pressed by a key, and again, and by Enter in the box", async () => {
    await make.focus();
    await page.keyboard.press("Enter");
    await expect(make).toBeDisabled();
    await expect(make).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    // Playwright's own press would wait until it is free.
    await make.dispatchEvent("click");
    await name.focus();
    await page.keyboard.press("Enter");
    await make.focus();
    expect(asked).toBe(1);
  });

  await test.step("answered, it is free again and the focus is still there", async () => {
    answer();
    await expect(page.getByText(/^\d{3} \d{3}$/)).toBeVisible();
    await expect(make).toBeEnabled();
    await expect(make).toBeFocused();
  });

  await test.step("then the next press is heard", async () => {
    await page.keyboard.press("Enter");
    await expect.poll(() => asked).toBe(2);
    answer();
    await expect(make).toBeEnabled();
  });
});

test("a gateway is refused, set and given a new secret with keys alone: the focus goes to what is wrong", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner"]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/settings/channels");
  await ready(page);
  const address = page.getByLabel("Address of the gateway");
  const send = async (typed: string) => {
    await address.fill(typed);
    await button(page, "Save").focus();
    await page.keyboard.press("Enter");
  };
  for (const [typed, words] of [
    ["sms-gateway.example", "Type a whole address"],
    ["http://sms-gateway.example/texts", "must begin with https://"],
    ["https://me:secret@sms-gateway.example/texts", "Leave names, passwords and # out"],
    ["https://elsewhere.example/texts", "This host is not allowed here"],
  ] as const) {
    await send(typed);
    await expect(page.getByText(words)).toBeVisible();
    await expect(address).toBeFocused();
    await expect(address).toHaveValue(typed);
  }
  await send("https://sms-gateway.example/texts");
  await expect(page.getByText("The signing secret, shown only now")).toBeVisible();
  await expect(button(page, "Save")).toBeFocused();
  const sure = page.getByRole("dialog", { name: "Make a new secret?" });
  await button(page, "Make a new secret").press("Enter");
  await sure.getByRole("button", { name: "Make it" }).press("Enter");
  await expect(sure).toBeHidden();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await expect(button(page, "Make a new secret")).toBeFocused();
});

test("a tablet is revoked with keys alone: the focus goes to the words that say so, before the list", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner"]);
  await pairedTablet(clinicId);
  await pairedTablet(clinicId);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/settings/kiosks");
  await ready(page);
  const revoke = page.getByRole("table").getByRole("button", { name: "Revoke Front door" });
  await revoke.first().focus();
  await page.keyboard.press("Enter");
  const asked = page.getByRole("dialog", { name: "Revoke Front door?" });
  await asked.getByRole("button", { name: "Revoke", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(asked).toBeHidden();
  await expect(revoke).toHaveCount(1);
  await expect(page.locator(":focus")).toContainText("The tablet is revoked");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Name of the tablet")).toBeFocused();
});
