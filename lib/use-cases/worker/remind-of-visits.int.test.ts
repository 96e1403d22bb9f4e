import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type AnyoneActor, makeActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { systemActor } from "@/lib/access/system-actor";
import { findMailToSend } from "@/lib/data/reminders/mail";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { localDate, localMoment } from "@/lib/domain/visits/clinic-time";
import { composeMail } from "@/lib/notify/compose-mail";
import {
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { findByCode } from "@/lib/use-cases/kiosk/find-by-code";
import { mailWords } from "@/lib/use-cases/mail/mail-words";
import { listOwnVisits } from "@/lib/use-cases/own-visits/list-own-visits";
import { endPortalAccess } from "@/lib/use-cases/patients/end-portal-access";
import { changeVisitMail } from "@/lib/use-cases/reminders/change-reminders";
import { opensTurnOff, turnOffReminders } from "@/lib/use-cases/reminders/turn-off";
import { remindOfVisits } from "@/lib/use-cases/worker/remind-of-visits";

const ZONE = "America/Los_Angeles";
const DAY_MS = 86_400_000;
let clinic: ClinicId;
let patient: PatientId;
let visitId: string;

const dayAt = (moment: Date) => localDate(moment, ZONE);
const tomorrow = () => dayAt(new Date(Date.now() + DAY_MS));
/** The same day on the clinic's clock, at any hour: the worker is told when it is. */
const today = (hour: number) => {
  const now = new Date();
  const here = Number(localMoment(now, ZONE).slice(11, 13));
  return new Date(now.getTime() + (hour - here) * 3_600_000);
};
const anyone = () =>
  makeActor<AnyoneActor>({
    kind: "anyone",
    network: "t",
    requestId: randomUUID(),
    action: "reminder.turn-off",
  });
const reminders = () =>
  stored<{ id: string; starts_at: Date }>(clinic, "SELECT id, starts_at FROM visit_reminder ORDER BY at");
const mails = () =>
  stored<{ id: string; values: Record<string, string> }>(
    clinic,
    "SELECT id, values FROM mail WHERE template = 'visit-reminder' ORDER BY created_at",
  );
const moveTo = (day: string, clock: string) =>
  stored(
    clinic,
    `UPDATE visit SET day = $2::date, starts_at = ($2 || ' ' || $3)::timestamp AT TIME ZONE '${ZONE}' WHERE id = $1`,
    [visitId, day, clock],
  );

/** A mail as it would leave now; null when it would not. */
const written = (mailId: string) =>
  withActorSql(systemActor(clinic, "test", randomUUID()), async (sql) => {
    const mail = await findMailToSend(sql, mailId);
    const words = mail && (await mailWords(sql, clinic, mail));
    return words
      ? { words, ...composeMail("visit-reminder", words, mail.language === "es" ? "es" : "en") }
      : null;
  });
async function onlyMail() {
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  const found = mail && (await written(mail.id));
  if (!found) throw new Error("no mail to send");
  return found;
}

beforeEach(async () => {
  clinic = await buildClinic({ time_zone: ZONE, visit_reminder_hour: 16 });
  const portal_email = `${randomUUID()}@mail.example`;
  patient = await buildPatient(clinic, { full_name: "Rosa Canary", portal_email });
  visitId = await buildVisit(clinic, patient, tomorrow());
  await moveTo(tomorrow(), "23:30");
});
afterAll(closeConnections);

describe("a reminder of an appointment", () => {
  it("goes out once, from the clinic's hour of the day before on, by however many workers", async () => {
    await remindOfVisits(today(15));
    expect(await mails()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => remindOfVisits(today(16))));
    await remindOfVisits(today(23));
    expect(await mails()).toHaveLength(1);
  });

  it("says when, where to ring, the code and where the questions are, and nothing of who or why", async () => {
    await remindOfVisits(today(16));
    const { subject, text, words } = await onlyMail();
    expect(text).toContain("11:30 pm");
    for (const part of ["Test Clinic", "555-0100", String(words["code"]), "/patient/", "/reminders/"])
      expect(text).toContain(part);
    expect(`${subject} ${text}`).not.toMatch(/Rosa|Canary|follow-up|pain|question(s)? about|treat/i);
  });

  it("is written in the patient's language", async () => {
    await stored(clinic, "UPDATE patient SET language = 'es'");
    await remindOfVisits(today(16));
    expect((await onlyMail()).subject).toMatch(/^Su cita del /);
  });

  it("is sent anew when the appointment moved to another time, and the mail before says nothing any more", async () => {
    await remindOfVisits(today(16));
    await moveTo(tomorrow(), "22:30");
    await remindOfVisits(today(17));
    const [old, now] = await mails();
    expect(await mails()).toHaveLength(2);
    expect(old && (await written(old.id))).toBeNull();
    expect(now && (await written(now.id))?.text).toContain("10:30 pm");
  });

  it("is not sent, or not any more: cancelled, arrived, no address, may not be mailed, a clinic without an hour", async () => {
    for (const [change, back] of [
      ["UPDATE visit SET status = 'cancelled'", "UPDATE visit SET status = 'booked'"],
      ["UPDATE patient SET may_mail = false", "UPDATE patient SET may_mail = true"],
      [
        "UPDATE patient SET portal_email = NULL, email = NULL",
        "UPDATE patient SET portal_email = 'z@mail.example'",
      ],
      ["UPDATE clinic SET visit_reminder_hour = NULL", "UPDATE clinic SET visit_reminder_hour = 16"],
    ] as const) {
      await stored(clinic, change);
      await remindOfVisits(today(16));
      expect([change, await mails()]).toEqual([change, []]);
      await stored(clinic, back);
    }
    await remindOfVisits(today(16));
    const [mail] = await mails();
    await stored(clinic, "UPDATE visit SET status = 'cancelled'");
    expect(mail && (await written(mail.id))).toBeNull();
  });

  it("invites who has not joined, by a link that ends with the appointment; who has is led to sign in", async () => {
    await remindOfVisits(today(16));
    expect((await onlyMail()).words["link"]).toMatch(/\/patient\/(?!join)/);
    await stored(clinic, "UPDATE patient SET portal_email = NULL");
    await moveTo(tomorrow(), "22:30");
    await remindOfVisits(today(16));
    const [, mail] = await mails();
    expect(mail && (await written(mail.id))?.words["link"]).toMatch(/\/patient\/join\/[\w-]{43}$/);
    const [token] = await stored<{ purpose: string; late: boolean }>(
      clinic,
      "SELECT purpose, expires_at > now() + interval '3 days' AS late FROM single_use_token",
    );
    expect(token).toEqual({ purpose: "patient-invite", late: false });
  });

  it("invites nobody whose access staff ended", async () => {
    const staff = await buildStaff(clinic, ["front-desk"]);
    await stored(clinic, "UPDATE patient SET email = portal_email");
    await endPortalAccess(staff, { patientId: patient, reason: "asked", note: "" });
    await remindOfVisits(today(16));
    expect((await onlyMail()).words["link"]).toMatch(/\/patient\/(?!join)/);
    expect(await stored(clinic, "SELECT id FROM single_use_token")).toEqual([]);
  });

  it("ends in one tap, without signing in; reading the page ends nothing", async () => {
    await remindOfVisits(today(16));
    const { words } = await onlyMail();
    const token = String(words["off"]).split("/").at(-1) ?? "";
    expect(await opensTurnOff(anyone(), { token })).toBe("appointments");
    expect(await stored(clinic, "SELECT FROM patient WHERE may_mail")).toHaveLength(1);
    await turnOffReminders(anyone(), { token });
    expect(await stored(clinic, "SELECT FROM patient WHERE may_mail")).toHaveLength(0);
    await changeVisitMail(await signedIn(clinic, patient), true);
    expect(await stored(clinic, "SELECT FROM patient WHERE may_mail")).toHaveLength(1);
  });
});

describe("the code of a reminder", () => {
  const codeOf = async () => String((await onlyMail()).words["code"]);
  const onTheDay = (days: number) =>
    stored(clinic, "UPDATE visit_reminder SET day = day + $1::int RETURNING id", [days]).then(() =>
      stored(clinic, "UPDATE visit SET day = day + $1::int RETURNING id", [days]),
    );
  const tablet = async () => (await buildKiosk(clinic)).actor;

  it("opens its own visit on its own day, also twice; the day before, elsewhere and cancelled it opens nothing", async () => {
    await remindOfVisits(today(16));
    const code = await codeOf();
    expect(await findByCode(await tablet(), { code })).toBe("not-found");
    await onTheDay(-1);
    // Another visit of the same day stays closed to it.
    await buildVisit(clinic, patient, dayAt(new Date()));
    const elsewhere = (await buildKiosk(await buildClinic({ time_zone: ZONE }))).actor;
    expect(await findByCode(elsewhere, { code })).toBe("not-found");
    for (const typed of [code, code.replace("-", "").toLowerCase()])
      expect(await findByCode(await tablet(), { code: typed })).toBe("opened");
    expect(
      await stored(clinic, "SELECT open_visit_id AS id FROM kiosk_device WHERE open_visit_id IS NOT NULL"),
    ).toEqual([{ id: visitId }, { id: visitId }]);
    await stored(clinic, "UPDATE visit SET status = 'cancelled' WHERE id = $1", [visitId]);
    expect(await findByCode(await tablet(), { code })).toBe("not-found");
  });

  it("ends when its visit moves to another day", async () => {
    await remindOfVisits(today(16));
    const code = await codeOf();
    await stored(clinic, "UPDATE visit SET day = day - 1 RETURNING id");
    expect(await findByCode(await tablet(), { code })).toBe("not-found");
  });

  it("stands on the patient's own page and in no table", async () => {
    const actor = await signedIn(clinic, patient);
    expect((await listOwnVisits(actor))[0]?.code).toBeNull();
    await remindOfVisits(today(16));
    const code = (await codeOf()).replace("-", "");
    expect((await listOwnVisits(actor))[0]?.code).toBe(code);
    const kept = await Promise.all(
      ["visit_reminder", "mail", "single_use_token"].map((table) => stored(clinic, `SELECT * FROM ${table}`)),
    );
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(await reminders()).toHaveLength(1);
  });

  it("is looked up so many times an hour on one tablet: then the right one is not found either", async () => {
    await remindOfVisits(today(16));
    const code = await codeOf();
    await onTheDay(-1);
    const [device, other] = [await tablet(), await tablet()];
    await Promise.all(Array.from({ length: 60 }, () => findByCode(device, { code: "AAAA-AAAA" })));
    expect(await findByCode(device, { code })).toBe("desk");
    expect(await findByCode(other, { code })).toBe("opened");
  });
});
