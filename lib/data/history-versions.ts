import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { HistoryKey, Sex } from "@/lib/domain/triage/answers";

export type KnownHistory = {
  readonly flags: readonly HistoryKey[];
  readonly sex: Sex | null;
  /** Whole days since somebody last said it; null when nobody has. */
  readonly daysAgo: number | null;
};

/** A patient's history as it counts today. `held`: no other request changes it until the transaction ends. */
export async function findHistory(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  held = false,
): Promise<KnownHistory | undefined> {
  const [found] = await sql.query<KnownHistory>(
    `SELECT p.history_flags AS flags, p.sex,
       (SELECT floor(extract(epoch FROM now() - max(h.at)) / 86400)::int FROM history_version h
        WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.id) AS "daysAgo"
     FROM patient p WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) AND p.id = $3::uuid
     ${held ? "FOR UPDATE OF p" : ""}`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return found;
}

/** Keeps what was said, by whom (null: the patient) and what counts from now on. */
export async function createHistoryVersion(
  sql: Sql,
  version: {
    readonly clinicId: string;
    readonly patientId: string;
    readonly said: readonly HistoryKey[];
    readonly flags: readonly HistoryKey[];
    readonly staffId: string | null;
  },
): Promise<void> {
  const { clinicId, patientId, said, flags, staffId } = version;
  await sql.query(
    `INSERT INTO history_version (clinic_id, patient_id, said, flags, said_by)
     VALUES ($1::uuid, $2::uuid, $3::text[], $4::text[], $5::uuid)`,
    [clinicId, patientId, said, flags, staffId],
  );
}

export async function updateHistory(
  sql: Sql,
  { clinicId, patientId, flags }: { clinicId: string; patientId: string; flags: readonly HistoryKey[] },
): Promise<void> {
  await sql.query(
    `UPDATE patient SET history_flags = $3::text[], version = version + 1 WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [clinicId, patientId, flags],
  );
}

export type HistoryVersionRow = {
  readonly at: Date;
  readonly said: readonly string[];
  readonly flags: readonly string[];
  readonly by: string | null;
};

/** What was last said of a patient's history, and by whom; undefined when nobody has. */
export async function findLastHistoryVersion(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<HistoryVersionRow | undefined> {
  const [found] = await sql.query<HistoryVersionRow>(
    `SELECT h.at, h.said, h.flags, s.name AS by FROM history_version h
     LEFT JOIN staff s ON s.clinic_id = h.clinic_id AND s.id = h.said_by
     WHERE h.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR h.patient_id = ANY($2::uuid[])) AND h.patient_id = $3::uuid
     ORDER BY h.at DESC, h.id DESC LIMIT 1`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return found;
}
