import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { lateralCourse } from "@/lib/data/check-ins/course";
import { courseOf, type CourseRow } from "@/lib/data/check-ins/course-row";
import type { Sql } from "@/lib/data/sql";
import type { Course } from "@/lib/domain/trends/course";

/** A patient's way so far; undefined outside the scope. */
export async function findCourse(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<Course | undefined> {
  const [row] = await sql.query<{ course: CourseRow }>(
    `SELECT course.row AS course FROM patient p JOIN clinic c ON c.id = p.clinic_id ${lateralCourse()}
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND ($3::uuid[] IS NULL OR p.id = ANY ($3::uuid[]))`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row && courseOf(row.course);
}
