import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { WhyUnfiled } from "@/lib/domain/outbox/unfiled";
import type { Tier } from "@/lib/domain/triage/tiers";

export type UnfiledAnswerRow = {
  readonly id: string;
  readonly patientId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string | null;
  readonly why: WhyUnfiled;
  /** It called for action, and an alert was made of it. */
  readonly alerted: boolean;
  /** The alert, and how urgent this answer made it. */
  readonly alertId: string | null;
  readonly alertTier: Tier | null;
  readonly answer: unknown;
  readonly answeredAt: Date;
  readonly arrivedAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly timeZone: string;
};

/** Keeps what a phone sent; the same item again changes nothing. */
export async function createUnfiledAnswer(
  sql: Sql,
  unfiled: Pick<UnfiledAnswerRow, "patientId" | "why" | "alerted" | "answer"> & {
    readonly clinicId: string;
    readonly itemId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { clinicId, patientId, itemId, why, alerted, answer, at } = unfiled;
  await sql.query(
    `INSERT INTO unfiled_answer (clinic_id, patient_id, item_id, why, alerted, answer, answered_at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5::boolean, $6::text::jsonb, least($7::timestamptz, now()))
     ON CONFLICT (clinic_id, patient_id, item_id) DO NOTHING`,
    [clinicId, patientId, itemId, why, alerted, JSON.stringify(answer), at],
  );
}

const SELECT = `SELECT u.id, u.patient_id AS "patientId", p.full_name AS name, p.birth_date::text AS "birthDate", p.mobile AS phone, u.why,
    u.alerted, raised.id AS "alertId", raised.tier AS "alertTier", u.answer, u.answered_at AS "answeredAt", u.arrived_at AS "arrivedAt", u.settled_at AS "settledAt",
    s.name AS "settledBy", c.time_zone AS "timeZone"
  FROM unfiled_answer u
  JOIN clinic c ON c.id = u.clinic_id
  JOIN patient p ON p.clinic_id = u.clinic_id AND p.id = u.patient_id
  LEFT JOIN staff s ON s.clinic_id = u.clinic_id AND s.id = u.settled_by
  LEFT JOIN LATERAL (
    SELECT e.alert_id AS id, e.tier::text AS tier FROM check_in k
    JOIN alert_evidence e ON e.clinic_id = k.clinic_id AND e.check_in_id = k.id
    WHERE u.alerted AND k.clinic_id = u.clinic_id AND k.patient_id = u.patient_id AND k.client_key = u.item_id
    ORDER BY e.tier DESC, e.at DESC LIMIT 1) raised ON true
  WHERE u.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR u.patient_id = ANY ($2::uuid[]))`;

/** Those nobody has settled, the oldest first. */
export function listUnfiledAnswers(sql: Sql, scope: PatientScope): Promise<UnfiledAnswerRow[]> {
  return sql.query<UnfiledAnswerRow>(`${SELECT} AND u.settled_at IS NULL ORDER BY u.arrived_at LIMIT 100`, [
    scope.clinicId,
    scope.patientIds,
  ]);
}

export async function findUnfiledAnswer(
  sql: Sql,
  scope: PatientScope,
  id: string,
): Promise<UnfiledAnswerRow | undefined> {
  const [found] = await sql.query<UnfiledAnswerRow>(`${SELECT} AND u.id = $3::uuid`, [
    scope.clinicId,
    scope.patientIds,
    id,
  ]);
  return found;
}

/** Somebody has read it and seen to it; the first who says so stands. */
export async function settleUnfiledAnswer(
  sql: Sql,
  { clinicId, id, staffId }: { clinicId: string; id: string; staffId: string },
): Promise<void> {
  await sql.query(
    `UPDATE unfiled_answer SET settled_at = now(), settled_by = $3::uuid
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND settled_at IS NULL`,
    [clinicId, id, staffId],
  );
}
