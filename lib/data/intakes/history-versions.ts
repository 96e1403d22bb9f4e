import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import type { Sex } from "@/lib/domain/triage/answers";

export type KnownHistory = {
  readonly flags: readonly HistoryFlag[];
  /** What was told of a cancer; null where nobody has asked. */
  readonly cancer: CancerDetails | null;
  readonly birthDate: Date;
  readonly sex: Sex | null;
  /** Whole days since somebody last said all of it; null when nobody has. */
  readonly daysAgo: number | null;
  /** When it was last said or changed, by anybody. */
  readonly changedAt: Date | null;
};

/** A patient's history as it counts today. `held`: no other request changes it until the transaction ends. */
export async function findHistory(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  held = false,
): Promise<KnownHistory | undefined> {
  const [found] = await sql.query<KnownHistory>(
    `SELECT p.history_flags AS flags, p.cancer, p.birth_date::timestamp AT TIME ZONE 'UTC' AS "birthDate", p.sex,
       (SELECT floor(extract(epoch FROM now() - max(h.at)) / 86400)::int FROM history_version h
        WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.id AND h.reason = '') AS "daysAgo",
       (SELECT max(h.at) FROM history_version h WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.id) AS "changedAt"
     FROM patient p WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) AND p.id = $3::uuid
     ${held ? "FOR UPDATE OF p" : ""}`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return found;
}

export type NewHistoryVersion = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly said: readonly HistoryFlag[];
  readonly flags: readonly HistoryFlag[];
  readonly cancer: CancerDetails | null;
  /** The questions that this answers, ticked or not; of a clinician's own change none. */
  readonly asked?: readonly HistoryFlag[];
  readonly staffId: string | null;
  /** Of the patient's form: sent twice, it is kept once. */
  readonly clientKey?: string;
  /** When it was said, if before it arrived. */
  readonly at?: Date | null;
  /** A clinician's own change on the chart. */
  readonly change?: {
    readonly added: readonly HistoryFlag[];
    readonly takenOff: readonly HistoryFlag[];
    readonly reason: string;
  };
};

/** Keeps what was said, by whom (null: the patient) and what counts from now on. False where this key has said it. */
export async function createHistoryVersion(sql: Sql, version: NewHistoryVersion): Promise<boolean> {
  const { clinicId, patientId, said, flags, cancer, asked = [], staffId, change, clientKey, at } = version;
  const { added, takenOff, reason } = change ?? { added: [], takenOff: [], reason: "" };
  const made = await sql.query(
    `INSERT INTO history_version (clinic_id, patient_id, said, flags, said_by, added, taken_off, reason, client_key, at, cancer, asked)
     VALUES ($1::uuid, $2::uuid, $3::text[], $4::text[], $5::uuid, $6::text[], $7::text[], $8::text, $9::uuid,
       coalesce($10::timestamptz, now()), $11::text::jsonb, $12::text[])
     ON CONFLICT (clinic_id, patient_id, client_key) DO NOTHING RETURNING id`,
    [
      ...[clinicId, patientId, said, flags, staffId],
      ...[added, takenOff, reason],
      ...[clientKey ?? null, at ?? null, cancer && JSON.stringify(cancer), asked],
    ],
  );
  return made.length > 0;
}

export async function updateHistory(
  sql: Sql,
  {
    clinicId,
    patientId,
    flags,
    cancer,
  }: Pick<NewHistoryVersion, "clinicId" | "patientId" | "flags" | "cancer">,
): Promise<void> {
  await sql.query(
    `UPDATE patient SET history_flags = $3::text[], cancer = $4::text::jsonb, version = version + 1 WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [clinicId, patientId, flags, cancer && JSON.stringify(cancer)],
  );
}

export type HistoryVersionRow = {
  readonly at: Date;
  readonly said: readonly string[];
  readonly flags: readonly string[];
  readonly by: string | null;
};

/** What was last said of a patient's whole history, and by whom; undefined when nobody has. One flag's change is not it. */
export async function findLastHistoryVersion(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<HistoryVersionRow | undefined> {
  const [found] = await sql.query<HistoryVersionRow>(
    `SELECT h.at, h.said, h.flags, s.name AS by FROM history_version h
     LEFT JOIN staff s ON s.clinic_id = h.clinic_id AND s.id = h.said_by
     WHERE h.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR h.patient_id = ANY($2::uuid[])) AND h.patient_id = $3::uuid
       AND h.reason = '' ORDER BY h.at DESC, h.id DESC LIMIT 1`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return found;
}

export type HistoryChangeRow = {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly added: readonly string[];
  readonly takenOff: readonly string[];
  readonly reason: string;
  /** What was known of a cancer from then on. */
  readonly cancer: CancerDetails | null;
};

/** What clinicians have added to or taken off a patient's history, the latest first. */
export function listHistoryChanges(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<HistoryChangeRow[]> {
  return sql.query<HistoryChangeRow>(
    `SELECT h.id, h.at, s.name AS by, h.added, h.taken_off AS "takenOff", h.reason, h.cancer FROM history_version h
     JOIN staff s ON s.clinic_id = h.clinic_id AND s.id = h.said_by
     WHERE h.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR h.patient_id = ANY($2::uuid[])) AND h.patient_id = $3::uuid
       AND h.reason <> '' ORDER BY h.at DESC, h.id DESC LIMIT 50`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}
