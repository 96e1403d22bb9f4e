import { unbroken } from "@/components/check-in/unbroken";
import { plant, stored } from "@/lib/testing/factories";
import { heading } from "../doors/page";
import { answerCheckIn, quietCheckIn } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { openClinic, register, signedInPhone, somebody } from "../people";

async function patient(first: string) {
  const clinicId = await openClinic();
  await stored(
    clinicId,
    `UPDATE clinic SET address = '12 Harbour Street', nearest_emergency_name = 'Bayview Test Hospital',
       nearest_emergency_address = '400 Example Avenue' WHERE id = $1 RETURNING id`,
    [clinicId],
  );
  const person = somebody(first);
  const patientId = await register(clinicId, person);
  await stored(clinicId, "UPDATE patient SET history_flags = '{anticoag}' WHERE id = $1 RETURNING id", [
    patientId,
  ]);
  return { clinicId, person, session: await signedInPhone(clinicId, patientId) };
}

/** A printed page for each of these in the file. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test("an emergency where no script runs: what to do, whom to call, where to go, a letter to show", async ({
  open,
}) => {
  const { clinicId, person, session } = await patient("Emil");
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await page.getByLabel("Somebody else is answering for me, or interpreting").check();
  await answerCheckIn(page, "saddle", "New in the last 14 days");

  await test.step("the page says what to do, and has no way around it", async () => {
    await expect(heading(page, "Go to an emergency department now")).toBeVisible();
    await expect(page.getByText("We have told the clinic.").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Call 112" })).toHaveAttribute("href", "tel:112");
    await expect(page.getByText("Bayview Test Hospital")).toBeVisible();
    await expect(page.getByText("400 Example Avenue")).toBeVisible();
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(page.getByRole("link", { name: "Go to my page" })).toHaveCount(0);
    // The advice card is one press away, and stands under all that matters more.
    await expect(page.getByRole("main").getByRole("link").last()).toHaveText("Help when it hurts");
  });

  await test.step("the letter says who, what, since when and what was asked", async () => {
    await page.getByRole("link", { name: "Letter for the emergency department" }).click();
    await expect(heading(page, "For the emergency department")).toBeVisible();
    const letter = page.locator("article.letter");
    await expect(letter).toContainText("Somebody else answered for the patient, or interpreted.");
    for (const words of [
      ...[
        person.name,
        "Blood thinners: yes.",
        "12 Harbour Street",
        unbroken("555-0100"),
        "Go to an emergency department now",
      ],
      ...["numbness, tingling or odd feeling between your legs", "New (in the last 14 days)"],
    ])
      await expect(letter).toContainText(words);
    const family = person.name.split(" ")[1] ?? "";
    expect(decodeURIComponent(page.url()).toLowerCase()).not.toContain(family.toLowerCase());
    await page.getByRole("link", { name: "Back to what to do" }).click();
  });

  await test.step("only saying what one does opens the way on, and the clinic reads it", async () => {
    await page.getByRole("button", { name: "I am going now" }).click();
    await expect(page.getByText("The clinic can see that you are going.")).toBeInViewport();
    await expect(page.getByRole("link", { name: "Go to my page" })).toBeVisible();
    const kinds = await stored<{ kind: string }>(clinicId, "SELECT kind FROM alert_event ORDER BY at");
    expect(kinds.map(({ kind }) => kind)).toContain("patient-going");
  });
});

test("a letter of the whole form is one printed page, and nobody else's", async ({ open }) => {
  test.slow();
  const { session } = await patient("Edda");
  const page = await open({ ...PHONE, session });
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await answerCheckIn(page, "saddle", "Not sure");
  await page.getByRole("link", { name: "Answer the rest" }).click();
  await expect(page).toHaveURL(/starting-to-pee$/);
  const asked = await quietCheckIn(page, 8);
  await expect(page).toHaveURL(/result$/);
  // What to do, and the sheet to show: neither runs over by a line.
  for (const format of ["A4", "Letter"] as const) expect(pagesOf(await page.pdf({ format })), format).toBe(2);
  await page.getByRole("link", { name: "Letter for the emergency department" }).click();
  await expect(heading(page, "For the emergency department")).toBeVisible();
  // Every page asked but the pain score, which stands above, and the first one.
  await expect(page.locator(".letter-asked li")).toHaveCount(asked.length);
  await expectAccessibleInBothSchemes(page);
  const address = page.url();
  for (const format of ["A4", "Letter"] as const)
    expect(pagesOf(await page.pdf({ format, path: `.tmp/letter-${format}.pdf` })), format).toBe(1);

  const other = await open({ ...PHONE, session: (await patient("Enid")).session });
  expect((await other.goto(address))?.status()).toBe(404);
});

test("a later check-in with nothing to tell does not take it back: it stands before the first question and after the last", async ({
  open,
}) => {
  test.slow();
  const { session } = await patient("Elin");
  const page = await open({ ...PHONE, session });
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await answerCheckIn(page, "saddle", "New in the last 14 days");
  await expect(page).toHaveURL(/result$/);
  const told = page.url();
  const stands = page.locator("section", { hasText: "You told us about signs that need help now." });
  const wayBack = stands.getByRole("link", { name: "See what to do" });

  await page.goto("/patient/check-in");
  await expect(wayBack).toHaveAttribute("href", new URL(told).pathname);
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("button", { name: "Start the check-in" }).click();
  await expect(page).toHaveURL(/saddle$/);
  await quietCheckIn(page, 2);
  await expect(page).toHaveURL(/result$/);
  await expect(heading(page, "Check-in")).toBeVisible();
  await expect(page.getByText("What you told us before stays with the clinic.")).toBeVisible();
  await expect(page.getByText(/needs action today/)).toHaveCount(0);
  await expectAccessibleInBothSchemes(page);
  await wayBack.click();
  await expect(heading(page, "Go to an emergency department now")).toBeVisible();
});

test("once the clinic has closed it, the page says so and promises no call", async ({ open }) => {
  const { clinicId, session } = await patient("Elke");
  const page = await open({ ...PHONE, session });
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await answerCheckIn(page, "saddle", "Old and not worse");
  await expect(heading(page, "Speak to a health worker today")).toBeVisible();
  await expect(page.getByText(/The clinic will ring you by/).first()).toBeVisible();
  // Five hours later nobody has rung, nor said that they have read it.
  await stored(clinicId, "UPDATE check_in SET committed_at = committed_at - interval '5 hours' RETURNING id");
  await page.reload();
  await expect(page.getByText("We can not see yet that someone has read your answers.")).toBeVisible();
  await expect(page.getByText(/If the clinic has not rung yet, call 116117 now/).first()).toBeVisible();
  await expect(page.getByText(/will ring you/)).toHaveCount(0);
  await stored(
    clinicId,
    "UPDATE alert SET state = 'resolved', resolved_at = now(), outcome = 'spoke', version = version + 1 RETURNING id",
  );
  await page.reload();
  await expect(heading(page, /^What you told us on/)).toBeVisible();
  await expect(page.getByText("We told you then: Speak to a health worker today.")).toBeVisible();
  await expect(page.getByText(/will ring you/)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Do a new check-in" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
});

test("a clinic that is shut says so, and what to do instead, at once", async ({ open }) => {
  const { clinicId, session } = await patient("Shona");
  // Today and, should midnight pass, tomorrow.
  const days = [0, 1].map((ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10));
  const closed = days.map((day) => ({ clinic_id: clinicId, day, reason: "Public holiday" }));
  await plant(clinicId, "closed_day", closed);
  const page = await open({ ...PHONE, session });
  const knows = page.getByRole("region", { name: "What the clinic knows" });
  for (const [answer, instead] of [
    ["Old and not worse", "Call 116117 today."],
    ["New in the last 14 days", "Go to an emergency department now."],
  ] as const) {
    await page.goto("/patient/today");
    await page
      .getByRole("button", { name: /check-in/i })
      .first()
      .click();
    await answerCheckIn(page, "saddle", answer);
    await expect(knows.getByText(`The clinic is shut today (Public holiday). ${instead}`)).toBeVisible();
    await expect(knows).toContainText(/It opens at \d+:\d\d [ap]m on \w+\./);
    const calls = page.locator("a[href^='tel:'][class*='instruction-']");
    await expect(calls.first()).not.toHaveText(/clinic/i);
    await expect(calls.last()).toHaveText(/^The clinic opens at \d+:\d\d\u00a0[ap]m on \w+: /);
    await expect(page.getByText(/will (try to )?ring you/)).toHaveCount(0);
    await expectAccessibleInBothSchemes(page);
  }
  await page.goto("/patient/help");
  const numbers = page.getByRole("region", { name: "Call for help" }).getByRole("link");
  await expect(numbers.first()).toHaveText("Emergency: call 112");
  await expect(numbers.last()).toHaveText(/^The clinic opens at /);
  await page.goto("/patient/today");
  const help = page.getByRole("region", { name: "Help", exact: true }).getByRole("link");
  await expect(help.first()).toHaveText(/^The clinic opens at /);
});
