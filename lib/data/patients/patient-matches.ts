import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import {
  ALIKE_BORN,
  ALIKE_REACHED,
  digitsOf,
  numberEnd,
  numberEndOf,
} from "@/lib/data/patients/alike-people";
import type { Sql, SqlValue } from "@/lib/data/sql";
import { ALIKE_AT_LEAST, endsFrom, likenessOf, wordsFrom } from "@/lib/domain/patients/name-parts";
import type { PatientSearch } from "@/lib/domain/patients/patient-search";

export type MatchRow = {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly mobile: string | null;
  readonly identityVerified: boolean;
  readonly lastVisit: string | null;
  readonly today: string;
};

/** A visit `v` that was: one of later today has not been yet. */
const wasBy = (today: string) =>
  `v.status NOT IN ('cancelled', 'no_show') AND (v.day < ${today} OR v.status <> 'booked')`;

/** What a list shows of each patient `p` of `found`; their last visit is looked up for these alone. */
const shown = (
  found: string,
) => `SELECT p.id, p.full_name AS name, p.birth_date::text AS "birthDate", p.mobile,
  p.identity_verified_at IS NOT NULL AS "identityVerified", lv.day::text AS "lastVisit", t.day::text AS today
  FROM ${found} p
  JOIN clinic c ON c.id = p.clinic_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE c.time_zone)::date AS day) t
  LEFT JOIN LATERAL (SELECT max(v.day) AS day FROM visit v
    WHERE v.clinic_id = p.clinic_id AND v.patient_id = p.id AND v.day <= t.day AND ${wasBy("t.day")}) lv ON true`;
const IN_SCOPE =
  "p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY ($2::uuid[])) AND p.merged_into_id IS NULL";

const partsBetween = (from: string, to: string) =>
  `SELECT n.patient_id FROM patient_name_part n WHERE n.clinic_id = $1::uuid AND n.part >= ${from} AND n.part < ${to}`;

/** Only what was typed stands in the statement: a condition that may be empty is looked up by no index. */
class Conditions {
  readonly #values: SqlValue[];
  readonly #all = [IN_SCOPE];

  constructor({ clinicId, patientIds }: PatientScope, { birthDate, digits }: PatientSearch) {
    this.#values = [clinicId, patientIds];
    if (birthDate !== null) this.add(`p.birth_date = ${this.value(birthDate)}::date`);
    if (digits !== null) this.#addDigits(digits);
  }

  /** Digits anywhere in the number: those with an end that begins so are looked up. */
  #addDigits(digits: string): void {
    this.add(`${digitsOf("p.mobile")} LIKE '%' || ${this.value(digits)}::text || '%'`);
    const [from, to] = endsFrom(digits) ?? [];
    if (from !== undefined && to !== undefined) this.addParts(from, to);
  }

  /** Only those with a part from the first on, up to but without the second. */
  addParts(from: string, to: string): void {
    this.add(`p.id = ANY (ARRAY(${partsBetween(`${this.value(from)}::text`, `${this.value(to)}::text`)}))`);
  }

  value(value: SqlValue): string {
    return `$${this.#values.push(value)}`;
  }

  add(condition: string): void {
    this.#all.push(condition);
  }

  get where(): string {
    return this.#all.join(" AND ");
  }

  get values(): readonly SqlValue[] {
    return this.#values;
  }
}

/** Patients each of whose search words begins a word of the name; one of two identifiers alone is enough. */
export function listPatientMatches(
  sql: Sql,
  scope: PatientScope,
  wanted: PatientSearch,
  limit: number,
): Promise<MatchRow[]> {
  const has = new Conditions(scope, wanted);
  const [longest] = [...wanted.words].sort((one, other) => other.length - one.length);
  if (longest !== undefined) {
    has.addParts(...wordsFrom(longest));
    has.add(
      `NOT EXISTS (SELECT FROM unnest(${has.value(wanted.words)}::text[]) word WHERE ' ' || p.name_key NOT LIKE '% ' || word || '%')`,
    );
  }
  const order = "ORDER BY p.name_key, p.birth_date, p.id";
  const found = `(SELECT p.* FROM patient p WHERE ${has.where} ${order} LIMIT ${has.value(limit)}::int)`;
  return sql.query<MatchRow>(`${shown(found)} ${order}`, has.values);
}

const LATEST_FIRST = "ORDER BY greatest(lv.day, p.created_at::date) DESC, p.name_key LIMIT $3::int";

/** Those seen or registered last, by a look at everybody's last visit: for a clinic with few of them, or a quiet one. */
export function listLatestPatients(sql: Sql, scope: PatientScope, limit: number): Promise<MatchRow[]> {
  return sql.query<MatchRow>(`${shown("patient")} WHERE ${IN_SCOPE} ${LATEST_FIRST}`, [
    scope.clinicId,
    scope.patientIds,
    limit,
  ]);
}

/**
 * The same of the last `days` alone, which two indexes find. The list is whole where it is full. Days are cut off, not
 * rows: row security hides from the planner how many rows there are, and it would read and sort all for the first few.
 */
export function listPatientsOfLately(
  sql: Sql,
  scope: PatientScope,
  days: number,
  limit: number,
): Promise<MatchRow[]> {
  const today = "(SELECT (now() AT TIME ZONE time_zone)::date FROM clinic WHERE id = $1::uuid)";
  const seen = `(SELECT v.patient_id FROM visit v
    WHERE v.clinic_id = $1::uuid AND v.day BETWEEN ${today} - $4::int AND ${today} AND ${wasBy(today)}
    GROUP BY v.patient_id ORDER BY max(v.day) DESC FETCH FIRST ($3::int) ROWS WITH TIES)`;
  const registered = `(SELECT p.id FROM patient p WHERE ${IN_SCOPE} AND p.created_at > now() - make_interval(days => $4::int)
    ORDER BY p.created_at DESC LIMIT $3::int)`;
  const found = `(SELECT p.* FROM patient p WHERE ${IN_SCOPE} AND p.id = ANY (ARRAY(${seen} UNION ALL ${registered})))`;
  const values = [scope.clinicId, scope.patientIds, limit, days];
  return sql.query<MatchRow>(`${shown(found)} ${LATEST_FIRST}`, values);
}

/**
 * Patients whose name is spelled nearly so, the nearest first; a date of birth or phone must still be right. Of every typed
 * word it counts how much of it some part of the name has. The parts of a name say who may come to enough, by an index:
 * OFFSET 0 keeps each word's range a look-up of its own, where a join would read every part of the clinic.
 */
export function listAlikePatients(
  sql: Sql,
  scope: PatientScope,
  wanted: PatientSearch,
  limit: number,
): Promise<MatchRow[]> {
  const has = new Conditions(scope, wanted);
  const { parts, starts, needed } = likenessOf(wanted.words);
  const shares = (of: typeof parts) => has.value(of.map(({ share }) => String(share)));
  const part = has.value(parts.map((one) => one.part));
  const [from, to] = [0, 1].map((end) => has.value(starts.map((start) => wordsFrom(start.part)[end] ?? "")));
  has.add(`p.id = ANY (ARRAY(
    SELECT patient_id FROM (
      SELECT n.patient_id, typed.share FROM unnest(${part}::text[], ${shares(parts)}::float8[]) AS typed(part, share)
        JOIN patient_name_part n ON n.clinic_id = $1::uuid AND n.part = typed.part
      UNION ALL
      SELECT begun.patient_id, typed.share FROM unnest(${from}::text[], ${to}::text[], ${shares(starts)}::float8[]) AS typed(first, past, share)
        CROSS JOIN LATERAL (${partsBetween("typed.first", "typed.past")} OFFSET 0) begun
    ) of_name GROUP BY patient_id HAVING sum(share) >= ${has.value(needed)}::float8))`);
  const likeness = wanted.words.map(
    (word) => `word_similarity(${has.value(word)}::text, p.name_key)::float8`,
  );
  const found = `(SELECT p.*, alike.share AS alike FROM patient p
    CROSS JOIN LATERAL (SELECT (${likeness.join(" + ")}) / ${wanted.words.length} AS share) alike
    WHERE ${has.where} AND alike.share >= ${ALIKE_AT_LEAST}
    ORDER BY alike.share DESC, p.name_key, p.id LIMIT ${has.value(limit)}::int)`;
  return sql.query<MatchRow>(`${shown(found)} ORDER BY p.alike DESC, p.name_key, p.id`, has.values);
}

export type SimilarPerson = {
  readonly nameKey: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly mobile: string | null;
  /** The patient themselves, when they are on the books already. */
  readonly except?: string;
};

/**
 * Who might be the same person: born on the same day with a name somewhat like it, or reached at the same number with
 * a name much like it, however the number was typed. Twins and families come up too: staff decide. The day or the end of the
 * number alone is looked up first: only that may row security find by an index.
 */
export function listSimilarPatients(
  sql: Sql,
  scope: PatientScope,
  { nameKey, birthDate, mobile, except }: SimilarPerson,
): Promise<MatchRow[]> {
  return sql.query<MatchRow>(
    `${shown("patient")} WHERE ${IN_SCOPE} AND p.id IS DISTINCT FROM $6::uuid AND (p.birth_date = $4::date
         OR p.id = ANY (ARRAY(SELECT n.patient_id FROM patient_name_part n WHERE n.clinic_id = $1::uuid AND n.part = '#' || $5::text))) AND (
         (p.birth_date = $4::date AND similarity(p.name_key, $3) >= ${ALIKE_BORN})
         OR (${numberEndOf("p.mobile")} = $5::text AND similarity(p.name_key, $3) >= ${ALIKE_REACHED}))
     ORDER BY similarity(p.name_key, $3) DESC, p.created_at LIMIT 5`,
    [scope.clinicId, scope.patientIds, nameKey, birthDate, numberEnd(mobile), except ?? null],
  );
}
