import { expectSound } from "../accessibility/sound-page";
import { inviteByMail } from "../doors/clinic";
import { expectHome, sayBorn } from "../doors/patient";
import { alertSaying, button, heading } from "../doors/page";
import { expect, PHONE, test } from "../fixtures";
import { confirmCodeTo, invitationTo } from "../mailbox";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

test("who joins with another address than the one invited shows first that it is theirs", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Noor Haddad", ["front-desk"]);
  const person = somebody("Ines");
  const patientId = await register(clinicId, person);
  const desk = await open({ session: sessionId });
  await inviteByMail(desk, `/clinic/patients/${patientId}`, person);

  const page = await open(PHONE);
  await page.goto(await invitationTo(person.email));
  await expectSound(page);
  await sayBorn(page, person);
  await expectSound(page);
  const { email } = somebody("Other");
  await page.getByLabel("Your email address").fill(email);
  await button(page, "Continue").click();
  await expect(heading(page, "Type the code we just sent")).toBeVisible();
  await expectSound(page);
  await test.step("from the address the invitation is one press back, and can be answered again", async () => {
    await page.getByRole("link", { name: "Send a new code or change the address" }).click();
    await page.getByRole("link", { name: "Back to the invitation" }).click();
    await sayBorn(page, person);
    await page.getByLabel("Your email address").fill(email);
    await button(page, "Continue").click();
    await expect(heading(page, "Type the code we just sent")).toBeVisible();
  });
  await page.getByLabel("Six-digit code").fill("000000");
  await button(page, "Open my page").click();
  await expect(alertSaying(page)).toBeVisible();
  await expectSound(page);
  await page.getByLabel("Six-digit code").fill(await confirmCodeTo(email));
  await button(page, "Open my page").click();
  await expectHome(page, person.name);
});

test("an invitation opened on a phone that is signed in opens again once that one has signed out", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Noor Haddad", ["front-desk"]);
  const [owner, invited] = [somebody("Olga"), somebody("Iris")];
  const patientId = await register(clinicId, invited);
  const desk = await open({ session: sessionId });
  await inviteByMail(desk, `/clinic/patients/${patientId}`, invited);

  const session = await signedInPhone(clinicId, await register(clinicId, owner));
  const page = await open({ ...PHONE, session });
  const invitation = await invitationTo(invited.email);
  await page.goto(invitation);
  await expect(heading(page, "You are signed in already")).toBeVisible();
  await expectSound(page);
  await button(page, "Sign out").click();
  await expect(heading(page, "Welcome")).toBeVisible();
  await expect(page.getByText("You are signed out")).toBeVisible();
  await expect(page).toHaveURL(`${invitation}?done=signed-out`);
  await sayBorn(page, invited);
  await button(page, "Continue").click();
  await expectHome(page, invited.name);
});
