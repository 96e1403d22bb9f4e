import { randomUUID } from "node:crypto";
import type { ClinicId } from "@/lib/access/ids";
import { plant, stored } from "@/lib/testing/factories";
import type { Row } from "@/prisma/seed/rows";

type Side = "both" | "left" | "right";
export type LoggedSide = { readonly exerciseId: string; readonly side: Side };
type Planted = {
  readonly daysAgo: number;
  /** The morning after, 0-10; null where it was not told. */
  readonly morning: number | null;
  /** How a side of an exercise went, other than done with a pain of 1; null where nothing is logged of it. */
  readonly went?: (one: LoggedSide) => Row | null;
};

/** A finished session of a patient's running plan, by the clinic's days. Answers its id. */
export async function plantSession(
  { clinicId, patientId }: { readonly clinicId: ClinicId; readonly patientId: string },
  { daysAgo, morning, went = () => ({}) }: Planted,
): Promise<string> {
  const items = await stored<{ id: string; version: string; exerciseId: string; side: string; day: string }>(
    clinicId,
    `SELECT i.id, i.version_id AS version, i.exercise_id AS "exerciseId", i.side::text AS side,
       ((now() AT TIME ZONE c.time_zone)::date - $2::int)::text AS day
     FROM programme p JOIN programme_item i ON i.version_id = p.current_version_id JOIN clinic c ON c.id = p.clinic_id
     WHERE p.patient_id = $1 AND p.ended_at IS NULL ORDER BY i.position`,
    [patientId, daysAgo],
  );
  const [first] = items;
  if (!first) throw new Error("no plan runs");
  const [id, at] = [randomUUID(), new Date(Date.now() - daysAgo * 86_400_000)];
  const own = { clinic_id: clinicId, client_key: randomUUID() };
  await plant(clinicId, "exercise_session", [
    {
      ...{ ...own, id, patient_id: patientId, version_id: first.version, day: first.day },
      ...{ started_at: at, finished_at: at, morning_pain: morning, morning_at: morning === null ? null : at },
    },
  ]);
  for (const { id: itemId, exerciseId, side: of } of items)
    for (const side of of === "each" ? (["left", "right"] as const) : [of as Side]) {
      const how = went({ exerciseId, side });
      if (how === null) continue;
      const log = {
        ...own,
        id: randomUUID(),
        client_key: randomUUID(),
        session_id: id,
        item_id: itemId,
        side,
      };
      await plant(clinicId, "session_log", [
        { ...log, outcome: "done", pain: 1, form_felt: "yes", at, ...how },
      ]);
    }
  return id;
}
