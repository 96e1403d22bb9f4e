import { randomUUID } from "node:crypto";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { reminderFields } from "@/lib/contracts/reminder";
import { stored } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmedPatient } from "@/lib/testing/programmed-patient";
import { changeReminders } from "@/lib/use-cases/reminders/change-reminders";

/** Every day at eight by the clock of London, which is on UTC in winter. */
export const CHOSEN_REMINDERS = {
  byMail: "yes",
  "time-1": "08:00",
  days: ["mo", "tu", "we", "th", "fr", "sa", "su"],
  repeat: "yes",
  morningTime: "",
  timeZone: "Europe/London",
};

/** A patient with a running programme of these items who has chosen reminders. */
export async function remindedPatient(
  clinician: StaffActor,
  more: object = {},
  items = PROGRAMME_ITEMS,
): Promise<PatientActor> {
  const actor = await programmedPatient(clinician, items);
  const address = `${randomUUID()}@mail.example`;
  await stored(actor.clinicId, "UPDATE patient SET portal_email = $2 WHERE id = $1", [
    actor.patientId,
    address,
  ]);
  await changeReminders(actor, reminderFields.parse({ ...CHOSEN_REMINDERS, ...more }));
  return actor;
}
