import { afterAll, expect, it } from "vitest";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import type { Trend } from "@/lib/domain/triage/answers";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";

afterAll(closeConnections);

it("tells of a rule that fired before and calls for more now: a third red session in a row (TR-10)", async () => {
  const clinicId = await buildClinic();
  const patient = await programmedPatient(await buildStaff(clinicId, ["clinician", "owner"]));
  const { patientId } = patient;
  await plantCheckIn(clinicId, patientId, new Date());
  const [session] = await stored<{ id: string }>(
    clinicId,
    `INSERT INTO exercise_session (clinic_id, patient_id, version_id, day, client_key)
     SELECT $1, $2, v.id, current_date, gen_random_uuid() FROM programme p
       JOIN programme_version v ON v.programme_id = p.id WHERE p.patient_id = $2 LIMIT 1 RETURNING id`,
    [clinicId, patientId],
  );
  if (!session) throw new Error("no session");
  const judge = (redSessions: number) =>
    withActorSql(patient, (sql) => judgeSession(sql, patient, session.id, (): Trend => ({ redSessions })));
  const alerts = () => stored(clinicId, "SELECT tier::text FROM alert WHERE patient_id = $1", [patientId]);

  expect(await judge(2)).toBeNull();
  expect(await alerts()).toEqual([]);
  expect(await judge(3)).not.toBeNull();
  expect(await alerts()).toEqual([{ tier: "soon" }]);
  const [programme] = await stored<{ pause: string[] }>(
    clinicId,
    "SELECT pause FROM programme WHERE patient_id = $1",
    [patientId],
  );
  expect(programme?.pause).not.toEqual([]);
  expect(await judge(3), "and says it once").toBeNull();
});
