import { buildAlert, stored } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

async function twoColleagues() {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Petra"));
  const [noor, ida] = [
    await hire(clinicId, "Dr Noor Haddad", ["clinician"]),
    await hire(clinicId, "Dr Ida Berg", ["clinician"]),
  ];
  return { clinicId, patientId, noor: noor.sessionId, ida: ida.sessionId };
}

test("an answer stays while somebody takes the thread, and two who answer are told of each other", async ({
  open,
}) => {
  const { clinicId, patientId, noor, ida } = await twoColleagues();
  const portal = "UPDATE patient SET portal_email = email, portal_activated_at = now() WHERE id = $1";
  await stored(clinicId, portal, [patientId]);
  const phone = await open({ session: await signedInPhone(clinicId, patientId) });
  await phone.goto("/patient/messages");
  await ready(phone);
  await phone.getByRole("radio", { name: /^My health/ }).check();
  await phone.getByRole("textbox", { name: "Your message" }).fill("May I swim?");
  await phone.getByRole("button", { name: "Send the message" }).click();
  await expect(phone.getByText("Your message is sent.")).toBeVisible();

  const [mine, theirs] = [await open({ ...DESK, session: noor }), await open({ ...DESK, session: ida })];
  await mine.goto("/clinic/messages");
  await mine.getByRole("link", { name: "Petra" }).click();
  const answer = mine.getByRole("textbox", { name: "Answer" });
  await expect(answer).toBeVisible();
  await ready(mine);
  await theirs.goto(mine.url());
  await ready(theirs);

  await answer.fill("Yes, on your back.");
  await mine.getByRole("button", { name: "Take it myself" }).click();
  await expect(mine.getByText("It is noted who has it")).toBeVisible();
  await expect(answer).toHaveValue("Yes, on your back.");
  await mine.getByRole("button", { name: "Send", exact: true }).click();
  await expect(mine.getByText(/^Sent\. An email asks/)).toBeVisible();
  await expect(answer).toHaveValue("");

  await theirs.getByRole("textbox", { name: "Answer" }).fill("Not this week.");
  await theirs.getByRole("button", { name: "Send", exact: true }).click();
  await expect(theirs.getByText("Dr Noor Haddad answered meanwhile").first()).toBeVisible();
  await expect(theirs.getByText("Yes, on your back.")).toBeVisible();
  await expect(theirs.getByRole("textbox", { name: "Answer" })).toHaveValue("Not this week.");
  await theirs.getByRole("button", { name: "Send", exact: true }).click();
  await expect(theirs.getByText(/^Sent\. An email asks/)).toBeVisible();
});

test("who was not the first to see to a patient still has what they wrote", async ({ open }) => {
  const { clinicId, patientId, noor, ida } = await twoColleagues();
  await buildAlert(clinicId, patientId, { tier: "soon", state: "resolved", next_review_on: "2020-01-01" });
  const [mine, theirs] = [await open({ ...DESK, session: noor }), await open({ ...DESK, session: ida })];
  for (const page of [mine, theirs]) {
    await page.goto("/clinic/follow-up?view=review-due");
    await ready(page);
    await page.getByText("I have seen to it").click();
  }
  await mine.getByLabel("What you did").fill("Rang, comes on Friday");
  await mine.getByRole("button", { name: "Set aside" }).click();
  await expect(mine.getByText(/^Set aside\. It comes back/)).toBeVisible();
  await theirs.getByLabel("What you did").fill("Rang, nobody there");
  await theirs.getByRole("button", { name: "Set aside" }).click();
  await expect(theirs.getByText("Not done: a colleague has seen to this patient")).toBeVisible();
  await expect(theirs.getByText("“Rang, nobody there”")).toBeVisible();
  await expect(theirs).toHaveURL(/view=review-due/);
});
