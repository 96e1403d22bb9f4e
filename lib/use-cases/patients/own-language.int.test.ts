import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { systemActor } from "@/lib/access/system-actor";
import { findMailToSend } from "@/lib/data/reminders/mail";
import { closeConnections } from "@/lib/data/pool";
import { findSession } from "@/lib/data/sign-in/session-reads";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildPatient, signedIn, stored } from "@/lib/testing/factories";
import { changeOwnLanguage } from "@/lib/use-cases/patients/change-own-language";

afterAll(closeConnections);

it("is the patient's on every device and in mail to them, and nobody else's", async () => {
  const clinic = await buildClinic();
  const patient = await buildPatient(clinic);
  const other = await buildPatient(clinic);
  const [here, elsewhere, theirs] = [
    await signedIn(clinic, patient),
    await signedIn(clinic, patient),
    await signedIn(clinic, other),
  ];
  await expect(changeOwnLanguage(here, { language: "xx" })).rejects.toMatchObject({ code: "invalid" });
  expect((await findSession(here.sessionId))?.language).toBeNull();

  await changeOwnLanguage(here, { language: "es" });
  expect((await findSession(elsewhere.sessionId))?.language).toBe("es");
  expect((await findSession(theirs.sessionId))?.language).toBeNull();

  const address = `${randomUUID()}@mail.example`;
  await stored(clinic, "UPDATE patient SET portal_email = $2 WHERE id = $1 RETURNING id", [patient, address]);
  const languageOf = async (recipient: string) => {
    const [row] = await stored<{ id: string }>(
      clinic,
      `INSERT INTO mail (clinic_id, recipient, template, dedupe_key) VALUES ($1, $2, 'open-portal', $3) RETURNING id`,
      [clinic, recipient, randomUUID()],
    );
    return withActorSql(systemActor(clinic, "mail.send", randomUUID()), async (sql) => {
      return (await findMailToSend(sql, row?.id ?? ""))?.language;
    });
  };
  expect(await languageOf(address)).toBe("es");
  expect(await languageOf("somebody@staff.example")).toBeNull();
});
