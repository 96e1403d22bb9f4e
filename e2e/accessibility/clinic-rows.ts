import { randomUUID } from "node:crypto";
import type { ClinicId } from "@/lib/access/ids";
import { plant } from "@/lib/testing/factories";
import { idOf } from "../demo-clinic";

/** Finds the demo's owner, who is a clinician as well. */
export const OWNER = "SELECT id FROM staff WHERE 'owner' = ANY(roles) AND 'clinician' = ANY(roles)";

export async function plantUnfiled(clinicId: ClinicId): Promise<string> {
  const patientId = await idOf(clinicId, "SELECT id FROM patient");
  const [id, at] = [randomUUID(), new Date()];
  const given = [{ step: "saddle", choice: ["NEW"] }];
  const answer = { kind: "check-in", checkIn: randomUUID(), given, ended: false };
  const own = { id, clinic_id: clinicId, patient_id: patientId, item_id: randomUUID(), answer };
  await plant(clinicId, "unfiled_answer", [
    { ...own, why: "ended-phone", alerted: true, answered_at: at, arrived_at: at },
  ]);
  return id;
}

export async function plantTemplate(clinicId: ClinicId): Promise<string> {
  const saved_by = await idOf(clinicId, OWNER);
  const items = [{ exerciseId: "DW01", dose: { sets: 1, seconds: 60 }, side: "both", note: "" }];
  const own = { id: randomUUID(), clinic_id: clinicId, name: `Runners ${randomUUID().slice(0, 8)}` };
  const row = {
    ...own,
    version: 1,
    phase: "C",
    items,
    saved_by,
    saved_at: new Date(),
  };
  await plant(clinicId, "programme_template", [row]);
  return "/clinic/settings/templates";
}

/** A list that was read: somebody new, somebody who may be here already, and a row that cannot be read. */
export async function plantImport(clinicId: ClinicId): Promise<string> {
  const [id, at] = [randomUUID(), new Date()];
  const [uploaded_by, twin_id] = [
    await idOf(clinicId, OWNER),
    await idOf(clinicId, "SELECT id FROM patient"),
  ];
  const list = {
    id,
    clinic_id: clinicId,
    uploaded_by,
    uploaded_at: at,
    worked_at: at,
    file_name: "people.csv",
  };
  const read = { delimiter: ",", headings: ["Name", "Born"], sample: [["Ann Lee", "1980-01-02"]] };
  const counts = { total: 3, done_rows: 3, added: 1, alike: 1, refused: 1 };
  await plant(clinicId, "patient_import", [
    {
      ...{ ...list, ...read, ...counts, state: "checked", date_order: "ymd" },
      columns: { fullName: 0, birthDate: 1 },
    },
  ]);
  const row = {
    ...{ clinic_id: clinicId, import_id: id, twin_id: null },
    ...{ reasons: [], cells: ["Ann Lee", "1980-01-02"] },
  };
  await plant(clinicId, "patient_import_row", [
    { ...row, row_number: 1, outcome: "new" },
    { ...row, row_number: 2, outcome: "alike", twin_id },
    {
      ...row,
      row_number: 3,
      outcome: "refused",
      reasons: ["There is no date of birth"],
      cells: ["Ann Lee", ""],
    },
  ]);
  return id;
}

/** A check-in that called for no alert, with words of its patient's that somebody is to ask about again. */
export async function plantTold(clinicId: ClinicId): Promise<string> {
  const treated =
    "SELECT patient_id AS id FROM programme WHERE ended_at IS NULL AND paused_at IS NULL ORDER BY patient_id";
  const [id, patient_id, at] = [randomUUID(), await idOf(clinicId, treated), new Date()];
  const own = { id, clinic_id: clinicId, patient_id, client_key: randomUUID(), request_hash: "planted" };
  const lists = { fired_rules: ["RF-A12"], messages: ["P-NOTE"], pause: [] };
  const given = { answers: { saddle: "NO", constip: true }, pain: 3, note: "My groin is numb since Sunday." };
  const when = { started_at: at, committed_at: at, version: 1 };
  await plant(clinicId, "check_in", [
    {
      ...own,
      ...lists,
      ...given,
      ...when,
      form: "full",
      state: "completed",
      tier: "routine",
      rule_set: "planted",
    },
  ]);
  return `/clinic/patients/${patient_id}/check-ins/${id}`;
}
