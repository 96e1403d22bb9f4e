import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { buildClinic, buildPatient, plant, signedIn } from "@/lib/testing/factories";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import type { Row } from "@/prisma/seed/rows";

type Here = { clinicId: ClinicId; patientId: PatientId; actor: PatientActor };

export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** For a file of tests of what earlier check-ins bring: one clinic, and before each a patient who has none. */
export function courseTests() {
  const here = {} as Here;
  beforeAll(async () => {
    here.clinicId = await buildClinic();
  });
  beforeEach(() => become());
  afterAll(closeConnections);

  async function become(more: Row = {}): Promise<void> {
    here.patientId = await buildPatient(here.clinicId, more);
    here.actor = await signedIn(here.clinicId, here.patientId);
  }

  async function earlier(days: number, pain: number, answers: object = {}, form = "gate"): Promise<void> {
    await plant(here.clinicId, "check_in", [
      {
        ...{
          id: randomUUID(),
          clinic_id: here.clinicId,
          patient_id: here.patientId,
          client_key: randomUUID(),
        },
        ...{ request_hash: "earlier", form, state: "completed", answers, draft: {}, pain, tier: "none" },
        ...{ fired_rules: [], messages: [], pause: [], rule_set: "test", version: 1 },
        ...{ started_at: daysAgo(days), committed_at: daysAgo(days) },
      },
    ]);
  }

  const submit = (pain: number, answers: object = {}) => {
    const given = { ...CALM_POSTED, ...answers };
    return submitCheckIn(
      here.actor,
      submitCheckInBody.parse({ clientKey: randomUUID(), pain, answers: given }),
    );
  };

  return { here, become, earlier, submit };
}
