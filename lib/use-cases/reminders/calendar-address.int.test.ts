import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnyoneActor, makeActor, type PatientActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { remindedPatient } from "@/lib/testing/reminded-patient";
import { endCalendarLink, renewCalendarLink } from "@/lib/use-cases/reminders/change-reminders";
import { openCalendar } from "@/lib/use-cases/reminders/open-calendar";
import { opensTurnOff } from "@/lib/use-cases/reminders/turn-off";
import { viewReminders } from "@/lib/use-cases/reminders/view-reminders";

let clinicId: ClinicId;
let clinician: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: "America/Los_Angeles" });
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

const anyone = (action: string) =>
  makeActor<AnyoneActor>({ kind: "anyone", network: "test", requestId: randomUUID(), action });

describe("the calendar's address", () => {
  const tokenOf = async (actor: PatientActor) =>
    (await viewReminders(actor)).calendarUrl?.split("/").at(-1) ?? "";
  const file = (token: string) => openCalendar(anyone("calendar.open"), { token });

  it("gives the chosen times and nothing of the person, the clinic or the plan", async () => {
    const actor = await remindedPatient(clinician, { "time-2": "18:30" });
    await renewCalendarLink(actor);
    const text = await file(await tokenOf(actor));
    expect(text.match(/^DTSTART:\d+T(?:080000|183000)\r$/gm)).toHaveLength(2);
    const [{ name, title } = { name: "", title: "" }] = await stored<{ name: string; title: string }>(
      clinicId,
      "SELECT p.full_name AS name, g.title FROM patient p JOIN programme g ON g.patient_id = p.id WHERE p.id = $1",
      [actor.patientId],
    );
    for (const word of [name, title, "Test Clinic", actor.patientId, "HS01"])
      expect(text).not.toContain(word);
    await stored(clinicId, "UPDATE programme SET pause = '{all}' WHERE patient_id = $1", [actor.patientId]);
    expect(await file(await tokenOf(actor))).not.toContain("VEVENT");
  });

  it("speaks the patient's language, and says where to turn it off", async () => {
    const actor = await remindedPatient(clinician);
    await renewCalendarLink(actor);
    const unfolded = async () => (await file(await tokenOf(actor))).replaceAll("\r\n ", "");
    const offAt = /^URL:https?:\/\/[^/]+\/patient\/settings\/reminders#calendar\r$/m;
    expect(await unfolded()).toMatch(offAt);
    expect(await unfolded()).toContain("SUMMARY:Exercises");
    await stored(clinicId, "UPDATE patient SET language = 'es' WHERE id = $1", [actor.patientId]);
    expect(await unfolded()).toMatch(offAt);
    expect(await unfolded()).toContain("SUMMARY:Ejercicios");
  });

  it("ends with a new one and when it is ended; another purpose's opens nothing", async () => {
    const actor = await remindedPatient(clinician);
    await renewCalendarLink(actor);
    const first = await tokenOf(actor);
    await renewCalendarLink(actor);
    const second = await tokenOf(actor);
    expect(second).not.toBe(first);
    const ended = await file("never-was");
    expect(ended).not.toContain("VEVENT");
    expect(await file(first)).toBe(ended);
    expect(await file(second)).toContain("VEVENT");
    expect(await opensTurnOff(anyone("reminder.turn-off"), { token: second })).toBeNull();
    await endCalendarLink(actor);
    expect(await file(second)).toBe(ended);
  });

  it("stays one, however often it is asked for at once", async () => {
    const actor = await remindedPatient(clinician);
    await Promise.allSettled([1, 2, 3, 4].map(() => renewCalendarLink(actor)));
    const open =
      "SELECT id FROM patient_link WHERE patient_id = $1 AND purpose = 'calendar' AND revoked_at IS NULL";
    expect(await stored(clinicId, open, [actor.patientId])).toHaveLength(1);
  });
});
