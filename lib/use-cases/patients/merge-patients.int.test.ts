import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { known } from "@/lib/contracts/part";
import { closeConnections } from "@/lib/data/pool";
import {
  buildAlert,
  buildBaseline,
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plant,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { tend } from "@/lib/testing/chain-tests";
import { viewOwnAccess } from "@/lib/use-cases/access-log/view-own-access";
import { listAlerts } from "@/lib/use-cases/alerts/list-alerts";
import { mergePatients, viewMerge } from "@/lib/use-cases/patients/merge-patients";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";
import { tellApart } from "@/lib/use-cases/patients/tell-apart";
import { survivorOf, viewPatient } from "@/lib/use-cases/patients/view-patient";

let clinicId: ClinicId;
let owner: StaffActor;
let stranger: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner", "clinician"], { name: "Dr Maya Okafor" });
  stranger = await buildStaff(await buildClinic(), ["owner", "clinician"]);
});
afterAll(closeConnections);

const twins = async () => {
  const keep = await buildPatient(clinicId, {
    full_name: "Maria Lopes",
    mobile: null,
    history_flags: ["htn"],
  });
  const gone = await buildPatient(clinicId, { full_name: "Maria Lopez", history_flags: ["cancer"] });
  return { keep, gone };
};
const merge = (keep: string, gone: string, actor = owner) =>
  mergePatients(actor, { patientId: keep, otherId: gone, sure: "yes", reason: "Same passport" });

/** How many rows of each table name the patient in any column, but for what is meant to stay. */
async function rowsNaming(id: string): Promise<Record<string, number>> {
  const tables = await stored<{ name: string; col: string }>(
    clinicId,
    `SELECT c.conrelid::regclass::text AS name, a.attname AS col FROM pg_constraint c
     CROSS JOIN LATERAL unnest(c.conkey) k(num) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
     WHERE c.contype = 'f' AND c.confrelid = 'patient'::regclass AND a.attname <> 'clinic_id'
     UNION SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'patient_id'`,
  );
  const counts: Record<string, number> = {};
  for (const { name, col } of tables) {
    const [row] = await stored<{ many: number }>(
      clinicId,
      `SELECT count(*)::int AS many FROM ${name} WHERE ${col} = $1`,
      [id],
    );
    if (row && row.many > 0) counts[`${name}.${col}`] = row.many;
  }
  return counts;
}

/** A row in as many kinds of history as there are, frozen ones among them. */
async function fill(patientId: PatientId): Promise<string> {
  const of = { clinic_id: clinicId, patient_id: patientId };
  const visitId = await buildVisit(clinicId, patientId, "2026-10-01", { status: "done" });
  const noteId = randomUUID();
  const signed = { state: "signed", signed_at: new Date(), signed_by: owner.staffId };
  const note = { quote: {}, subjective: "Said", objective: "", assessment: "", plan: "", version: 2 };
  await plant(clinicId, "visit_note", [
    {
      ...of,
      ...note,
      id: noteId,
      visit_id: visitId,
      author_id: owner.staffId,
      created_at: new Date(),
      ...signed,
    },
  ]);
  const intake = { ...of, visit_id: visitId, form_id: "intake", form_version: 1 };
  await plant(clinicId, "intake", [
    { ...intake, state: "accepted", answers: { reason: "new" }, completed_at: new Date() },
  ]);
  const measures = { ...of, client_key: randomUUID(), asked: [], language: "en", version: 1 };
  await plant(clinicId, "measure_form", [{ ...measures, state: "completed", completed_at: new Date() }]);
  await plant(clinicId, "follow_up", [{ ...of, reasons: ["lapsed"], note: "Rang", staff_id: owner.staffId }]);
  await plant(clinicId, "sent_reminder", [{ ...of, day: "2026-10-01", slot: "08:00" }]);
  await buildBaseline(clinicId, patientId, owner.staffId);
  await plant(clinicId, "programme", [
    { ...of, id: randomUUID(), title: "Back", starts_on: "2026-10-01", pause: [], created_at: new Date() },
  ]);
  const thread_id = randomUUID();
  await plant(clinicId, "message_thread", [
    {
      ...{
        ...of,
        id: thread_id,
        about: "health",
        opened_at: new Date(),
        last_at: new Date(),
        last_number: 1,
      },
      ...{ patient_read: 0, clinic_read: 0, answered_number: 0, urgent_number: 0 },
    },
  ]);
  await plant(clinicId, "message", [
    { ...of, thread_id, number: 1, text: "Better", urgent_words: [], client_key: randomUUID() },
  ]);
  await signedIn(clinicId, patientId);
  return buildAlert(clinicId, patientId);
}

describe("merging two records", () => {
  it("moves every row, frozen ones too, keeps the open alert open, and says who did it and why", async () => {
    const { keep, gone } = await twins();
    const alertId = await fill(gone);
    const before = await rowsNaming(gone);
    expect(Object.keys(before).length).toBeGreaterThan(9);
    expect(await tend(clinicId)).toEqual([]);
    await merge(keep, gone);
    expect(await tend(clinicId), "a merge is no alteration of the record").toEqual([]);

    const stayed = ["session.patient_id", "sent_reminder.patient_id"];
    const moved = Object.fromEntries(Object.entries(before).filter(([place]) => !stayed.includes(place)));
    expect(await rowsNaming(keep)).toEqual({
      ...moved,
      "patient.merged_into_id": 1,
      "patient_merge.survivor_id": 1,
    });
    expect(await rowsNaming(gone)).toEqual({
      ...{ "session.patient_id": 1, "sent_reminder.patient_id": 1, "patient_merge.merged_id": 1 },
    });
    const { alerts } = await listAlerts(owner);
    expect(alerts.filter(({ id }) => id === alertId)).toMatchObject([{ patient: { id: keep } }]);
    const chart = await viewPatient(owner, keep);
    expect(known(chart.sameness).merges).toMatchObject([{ reason: "Same passport" }]);
    const [trail] = await stored<{ moved: object }>(
      clinicId,
      "SELECT moved FROM patient_merge WHERE survivor_id = $1 AND merged_by = $2",
      [keep, owner.staffId],
    );
    expect(trail?.moved).toMatchObject({
      ...{ visit: 1, visit_note: 1, alert: 1, follow_up: 1, intake: 1, measure_form: 1 },
    });
  });

  it("leads old addresses on, finds the person once, ends the other's sign-ins, and joins contact and history", async () => {
    const { keep, gone } = await twins();
    await signedIn(clinicId, gone);
    const reader = await buildStaff(clinicId, ["front-desk"], { name: "Priya Nair" });
    await viewPatient(reader, gone);
    await merge(keep, gone);
    expect(await survivorOf(owner, gone)).toBe(keep);
    const { entries } = await viewOwnAccess(await signedIn(clinicId, keep), 1);
    expect(entries.map(({ name }) => name)).toContain("Priya Nair");
    await expect(viewPatient(owner, gone)).rejects.toMatchObject({ code: "not-found" });
    const { patients } = await searchPatients(owner, { search: "maria lop" });
    expect(patients.map(({ id }) => id)).toContain(keep);
    expect(patients.map(({ id }) => id)).not.toContain(gone);
    const [row] = await stored<{ flags: string[]; mobile: string; open: number }>(
      clinicId,
      `SELECT history_flags AS flags, mobile, (SELECT count(*)::int FROM session WHERE patient_id = $2 AND revoked_at IS NULL) AS open
       FROM patient WHERE id = $1`,
      [keep, gone],
    );
    expect(row).toEqual({ flags: ["cancer", "htn"], mobile: "+44 20 7946 0142", open: 0 });
    await expect(merge(keep, gone)).rejects.toMatchObject({ code: "not-found" });
  });

  it("waits where both have what there can be only one of, and changes nothing", async () => {
    const { keep, gone } = await twins();
    await Promise.all([fill(keep), fill(gone)]);
    const before = await rowsNaming(gone);
    await expect(merge(keep, gone)).rejects.toMatchObject({ code: "invalid" });
    const { obstacles } = await viewMerge(owner, keep, gone);
    expect(obstacles).toHaveLength(3);
    expect(await rowsNaming(gone)).toEqual(before);
  });

  it("waits while somebody says that they are two people, and takes the word of a third along", async () => {
    const { keep, gone } = await twins();
    const third = await buildPatient(clinicId, { full_name: "Maria Lopes" });
    const say = (patientId: string, otherId: string, twoPeople: "yes" | "no") =>
      tellApart(owner, { patientId, otherId, twoPeople });
    await say(keep, gone, "yes");
    await say(third, gone, "yes");
    await expect(merge(keep, gone)).rejects.toMatchObject({ code: "invalid" });
    await say(gone, keep, "no");
    await merge(keep, gone);
    const { sameness } = await viewPatient(owner, keep);
    expect(known(sameness).toldApart.map(({ id }) => id)).toEqual([third]);
  });

  it("takes an owner who is a clinician, of this clinic", async () => {
    const { keep, gone } = await twins();
    const boss = await buildStaff(clinicId, ["owner"]);
    await expect(merge(keep, gone, boss)).rejects.toMatchObject({
      fields: { reason: "Merging takes an owner who is also a clinician" },
    });
    await expect(merge(keep, gone, stranger)).rejects.toMatchObject({ code: "not-found" });
    const elsewhere = await buildPatient(stranger.clinicId);
    await expect(merge(keep, elsewhere)).rejects.toMatchObject({ code: "not-found" });
    expect(Object.keys(await rowsNaming(keep))).toEqual(["patient_name_part.patient_id"]);
    await merge(keep, gone);
  });

  it("opens no frozen row to anybody else: a signed note and the trail still refuse a change", async () => {
    const { keep, gone } = await twins();
    await fill(gone);
    await merge(keep, gone);
    for (const change of [
      "UPDATE visit_note SET plan = 'Other' WHERE patient_id = $1",
      "UPDATE follow_up SET note = 'Other' WHERE patient_id = $1",
      "UPDATE patient_merge SET reason = 'Other' WHERE survivor_id = $1",
      "UPDATE measure_form SET language = 'es' WHERE patient_id = $1",
      `UPDATE intake SET answers = '{"reason": "other"}' WHERE patient_id = $1`,
    ])
      await expect(stored(clinicId, change, [keep])).rejects.toMatchObject({ code: "42501" });
  });
});
