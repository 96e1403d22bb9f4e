import "server-only";
import type { Sql } from "@/lib/data/sql";

type TestNotice = { readonly sentAt: Date; readonly to: string };

/** The last morning test and who it went to; undefined before the first. */
export async function findLastTest(sql: Sql, clinicId: string): Promise<TestNotice | undefined> {
  const [row] = await sql.query<TestNotice>(
    `SELECT n.created_at AS "sentAt", s.name AS "to" FROM alert_notice n
     JOIN staff s ON s.clinic_id = n.clinic_id AND s.id = n.staff_id
     WHERE n.clinic_id = $1::uuid AND n.test_on IS NOT NULL ORDER BY n.test_on DESC LIMIT 1`,
    [clinicId],
  );
  return row;
}

type NewTest = {
  readonly clinicId: string;
  /** The clinic's date, YYYY-MM-DD. */
  readonly day: string;
  readonly staffId: string;
  readonly dueAt: Date;
};

/** The new test's notice; undefined when the day has had its test. */
export async function createTestNotice(sql: Sql, test: NewTest): Promise<string | undefined> {
  const [made] = await sql.query<{ id: string }>(
    `INSERT INTO alert_notice (clinic_id, cycle, step, staff_id, due_at, test_on)
     VALUES ($1::uuid, 0, 0, $2::uuid, $3::timestamptz, $4::date)
     ON CONFLICT (clinic_id, test_on) WHERE test_on IS NOT NULL DO NOTHING RETURNING id`,
    [test.clinicId, test.staffId, test.dueAt, test.day],
  );
  return made?.id;
}

/** Whether the clinic has had its test on this date. */
export async function hasTestNotice(sql: Sql, clinicId: string, day: string): Promise<boolean> {
  const rows = await sql.query(
    "SELECT 1 AS one FROM alert_notice WHERE clinic_id = $1::uuid AND test_on = $2::date",
    [clinicId, day],
  );
  return rows.length > 0;
}
