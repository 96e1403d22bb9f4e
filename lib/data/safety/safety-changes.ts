import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { SafetyChange } from "@/lib/domain/triage/safety-settings";

const changesBy = (moment: string) =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object('subject', e.subject, 'value', e.value)
    ORDER BY e.effective_at, e.id), '[]') FROM safety_change_effect e
  WHERE e.clinic_id = c.id AND e.effective_at <= ${moment}) AS "safetyChanges"`;

/**
 * The changes in effect in the clinic `c`, oldest first, and whether somebody there answers a crisis: columns for the
 * queries that load what triage and the forms need.
 */
export const CHANGES_IN_EFFECT = `${changesBy("now()")}, c.crisis_path_staffed AS "crisisPathStaffed"`;

/** What this clinic had made stricter by then, or by now, in the order it took effect. */
export async function listChangesInEffect(
  sql: Sql,
  clinicId: string,
  by: Date | null = null,
): Promise<readonly SafetyChange[]> {
  const [row] = await sql.query<{ safetyChanges: readonly SafetyChange[] }>(
    `SELECT ${changesBy("coalesce($2::timestamptz, now())")} FROM clinic c WHERE c.id = $1::uuid`,
    [clinicId, by?.toISOString() ?? null],
  );
  return row?.safetyChanges ?? [];
}

export type SafetyChangeRow = SafetyChange & {
  readonly id: string;
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly waitsUntil: Date | null;
  readonly answer: "confirmed" | "declined" | null;
  readonly answerReason: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** Null: not in effect, and only another person's answer can change that. */
  readonly effectiveAt: Date | null;
};

const CHANGE = `SELECT c.id, c.subject, c.value, c.reason, c.proposed_by AS "proposedById", p.name AS "proposedBy",
    c.proposed_at AS "proposedAt", c.waits_until AS "waitsUntil", a.answer, a.reason AS "answerReason",
    s.name AS "answeredBy", a.at AS "answeredAt", e.effective_at AS "effectiveAt"
  FROM safety_change c
  JOIN safety_change_effect e ON e.clinic_id = c.clinic_id AND e.id = c.id
  JOIN staff p ON p.clinic_id = c.clinic_id AND p.id = c.proposed_by
  LEFT JOIN safety_change_answer a ON a.clinic_id = c.clinic_id AND a.change_id = c.id
  LEFT JOIN staff s ON s.clinic_id = a.clinic_id AND s.id = a.answered_by
  WHERE c.clinic_id = $1::uuid`;

/** Every change ever proposed here, newest first. */
export function listSafetyChanges(sql: Sql, clinicId: string): Promise<SafetyChangeRow[]> {
  return sql.query<SafetyChangeRow>(`${CHANGE} ORDER BY c.proposed_at DESC, c.id DESC`, [clinicId]);
}

export async function findSafetyChange(
  sql: Sql,
  clinicId: string,
  changeId: string,
): Promise<SafetyChangeRow | undefined> {
  const [found] = await sql.query<SafetyChangeRow>(`${CHANGE} AND c.id = $2::uuid`, [clinicId, changeId]);
  return found;
}

export async function createSafetyChange(
  sql: Sql,
  change: SafetyChange & {
    readonly clinicId: string;
    readonly reason: string;
    readonly proposedBy: string;
    readonly waitsUntil: Date | null;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO safety_change (clinic_id, subject, value, reason, proposed_by, waits_until)
     VALUES ($1::uuid, $2::text, $3::text, $4::text, $5::uuid, $6::timestamptz)`,
    [
      change.clinicId,
      change.subject,
      change.value,
      change.reason,
      change.proposedBy,
      change.waitsUntil?.toISOString() ?? null,
    ],
  );
}

/** One answer a change; a second throws conflict. */
export async function createSafetyChangeAnswer(
  sql: Sql,
  answer: {
    readonly clinicId: string;
    readonly changeId: string;
    readonly answer: "confirmed" | "declined";
    readonly reason: string;
    readonly answeredBy: string;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO safety_change_answer (clinic_id, change_id, answer, reason, answered_by)
     VALUES ($1::uuid, $2::uuid, $3::text, $4::text, $5::uuid)`,
    [answer.clinicId, answer.changeId, answer.answer, answer.reason, answer.answeredBy],
  );
}

/** Somebody else here who may confirm what this person proposes. */
export async function hasSecondPerson(sql: Sql, clinicId: string, staffId: string): Promise<boolean> {
  const found = await sql.query(
    `SELECT id FROM staff WHERE clinic_id = $1::uuid AND active AND id <> $2::uuid
       AND roles && ARRAY['owner', 'clinician'] LIMIT 1`,
    [clinicId, staffId],
  );
  return found.length > 0;
}
