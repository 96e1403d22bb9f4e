import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { sealedAnswer } from "@/lib/testing/sealed-answer";
import { today } from "@/lib/testing/days";

export const TODAY = today();

type Session = { id: string; day: string; finished: boolean; logs: number; pains: number[] };
type Here = {
  clinicId: ClinicId;
  clinician: StaffActor;
  /** With a plan, and a check-in of today. */
  patient: PatientActor;
  versionId: string;
  items: string[];
};

/** For a file of tests of what a phone sends: one clinic, and before each a patient of their own. */
export function outboxTests() {
  const here = {} as Here;
  beforeAll(async () => {
    here.clinicId = await buildClinic();
    here.clinician = await buildStaff(here.clinicId, ["clinician"]);
  });
  afterAll(closeConnections);
  beforeEach(async () => {
    here.patient = await programmedPatient(here.clinician);
    await plantCheckIn(here.clinicId, here.patient.patientId, new Date());
    Object.assign(here, await planOf(here.patient));
  });

  async function planOf({ patientId }: PatientActor) {
    const rows = await stored<{ version: string; id: string }>(
      here.clinicId,
      `SELECT v.id AS version, i.id FROM programme p JOIN programme_version v ON v.programme_id = p.id
       JOIN programme_item i ON i.version_id = v.id WHERE p.patient_id = $1 ORDER BY i.position`,
      [patientId],
    );
    return { versionId: rows[0]?.version ?? "", items: rows.map(({ id }) => id) };
  }
  const inSession = (session: string, day = TODAY) => ({ session, versionId: here.versionId, day });

  return {
    here,
    planOf,
    inSession,
    sealedItem: (answer: OutboxAnswer, sealing: Partial<Parameters<typeof sealedAnswer>[1]> = {}) =>
      sealedAnswer(answer, { by: here.patient, ...sealing }),
    itemLog: (session: string, itemId: string | undefined, pain = "3", day = TODAY): OutboxAnswer => ({
      ...{ kind: "item-log", ...inSession(session, day), itemId: itemId ?? "" },
      fields: { "outcome-both": "done", "key-both": randomUUID(), pain },
    }),
    sessions: (of = here.patient) =>
      stored<Session>(
        here.clinicId,
        `SELECT s.id, s.day::text AS day, s.finished_at IS NOT NULL AS finished, count(l.id)::int AS logs,
           coalesce(array_agg(l.pain ORDER BY l.pain) FILTER (WHERE l.id IS NOT NULL), '{}') AS pains
         FROM exercise_session s LEFT JOIN session_log l ON l.session_id = s.id AND l.superseded_at IS NULL
         WHERE s.patient_id = $1 GROUP BY s.id ORDER BY s.started_at`,
        [of.patientId],
      ),
  };
}
