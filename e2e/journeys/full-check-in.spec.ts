import { answerCheckIn, quietCheckIn } from "../doors/patient";
import { expect, PHONE, test } from "../fixtures";
import { prescribe } from "../prescriptions";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

async function somebodyWithAPlan() {
  const clinicId = await openClinic();
  const person = somebody("Petra");
  const patientId = await register(clinicId, person);
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  return { session: await signedInPhone(clinicId, patientId) };
}

/** Pages that only the full form has, one of each of its groups. */
const FULL_ONLY = [
  "sex-life",
  "weak-leg",
  "sudden-pain",
  "very-ill",
  "stiff-neck",
  "bones",
  "pain",
  "fainting",
  "low-mood",
];

for (const javaScriptEnabled of [true, false]) {
  test(`a first check-in asks the full form, the next one the short form, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    open,
  }) => {
    test.setTimeout(180_000);
    const { session } = await somebodyWithAPlan();
    const phone = await open({ ...PHONE, session, javaScriptEnabled });

    await test.step("a full form with nothing to report opens the exercises", async () => {
      await phone.goto("/patient/check-in");
      await phone.getByRole("button", { name: "Start the check-in" }).click();
      await expect(phone).toHaveURL(/saddle$/);
      const seen = await quietCheckIn(phone, 3);
      expect(seen).toEqual(expect.arrayContaining(FULL_ONLY));
      await expect(phone.getByText("Nothing in your answers needs action today.")).toBeVisible();
      const ring = phone.getByText("Ring the clinic: ");
      const save = phone.getByRole("button", { name: "Save this message" });
      await expect(save).toBeVisible();
      await expect(ring).toBeHidden();
      // Paper has no head with the number, and nothing to press.
      await phone.emulateMedia({ media: "print" });
      await expect(ring).toBeVisible();
      await expect(save).toBeHidden();
      await phone.emulateMedia({ media: "screen" });
      await phone.goto("/patient/today");
      await expect(phone.getByRole("link", { name: /^Start today’s exercises/ })).toBeVisible();
    });

    await test.step("the next is short, and can be carried on with from the home page", async () => {
      await phone.goto("/patient/check-in");
      await phone.getByRole("button", { name: "Start the check-in" }).click();
      await answerCheckIn(phone, "saddle", "No");
      await expect(phone).toHaveURL(/starting-to-pee$/);
      await phone.goto("/patient/check-in");
      await phone.getByRole("link", { name: "Go on where you stopped" }).click();
      await expect(phone).toHaveURL(/starting-to-pee$/);
    });

    await test.step("an old sign nobody has confirmed turns it into the full one, where it stands", async () => {
      for (const step of ["starting-to-pee", "leaking-pee", "bowel"]) await answerCheckIn(phone, step, "No");
      await answerCheckIn(phone, "both-legs", "Old and not worse");
      await expect(phone).toHaveURL(/sex-life$/);
      await phone.getByRole("button", { name: "Skip this question" }).click();
      await expect(phone).toHaveURL(/weak-leg$/);
    });

    await test.step("a list answered with yes opens a page for each of its lines", async () => {
      await answerCheckIn(phone, "weak-leg", "No");
      await answerCheckIn(phone, "foot", "No");
      await expect(
        phone.getByRole("list").filter({ hasText: "numbness or tingling in one leg" }),
      ).toBeVisible();
      await answerCheckIn(phone, "legs", "Yes, or not sure, to one or more");
      for (const step of ["numb-leg", "leg-pain"]) await answerCheckIn(phone, step, "No");
      await answerCheckIn(phone, "leg-reach", "To my thigh");
      await answerCheckIn(phone, "walking", "No");
      await answerCheckIn(phone, "constipation", "No");
      await expect(phone).toHaveURL(/chest$/);
    });

    await test.step("and an emergency ends it at once", async () => {
      await answerCheckIn(phone, "chest", "Not sure");
      await expect(phone).toHaveURL(/\/result$/);
      await expect(phone.getByRole("link", { name: /^Call 112/ }).first()).toBeVisible();
    });
  });
}
