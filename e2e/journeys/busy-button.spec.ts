import { button, ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic } from "../people";

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
