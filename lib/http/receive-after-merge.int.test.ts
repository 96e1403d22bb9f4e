import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { keptCheckIn, sealedAnswer, sendAnswers } from "@/lib/testing/sealed-answer";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";
import { endPatientSessions } from "@/lib/use-cases/sessions/end-sessions";
import { listUnfiled } from "@/lib/use-cases/unfiled-answers/list-unfiled";

let owner: StaffActor;
let patient: PatientActor;
let survivor: string;

beforeAll(async () => {
  owner = await buildStaff(await buildClinic(), ["owner", "clinician"]);
});
beforeEach(async () => {
  patient = await signedIn(owner.clinicId, await buildPatient(owner.clinicId));
  survivor = await buildPatient(owner.clinicId);
});
afterAll(closeConnections);

const merge = () =>
  mergePatients(owner, {
    ...{ patientId: survivor, otherId: patient.patientId, sure: "yes", reason: "Same passport" },
  });
const kept = (answer: Parameters<typeof sealedAnswer>[0]) => sealedAnswer(answer, { by: patient });
const alerted = () =>
  stored(owner.clinicId, "SELECT tier::text AS tier FROM alert WHERE patient_id = $1", [survivor]);

describe("what a phone had kept of a record that has become part of another", () => {
  it("goes into the other one, and alerts there", async () => {
    const sent = await kept(keptCheckIn({ saddle: "NEW" }));
    await merge();
    expect(await sendAnswers(sent)).toEqual(["stored"]);
    expect(await sendAnswers(sent)).toEqual(["stored"]);
    expect(await alerted()).toEqual([{ tier: "emergency" }]);
  });

  it("stands before people of the clinic under the other one's name where no rule can file it", async () => {
    const sent = await kept(keptCheckIn({ saddle: "MAYBE" }));
    await merge();
    expect(await sendAnswers(sent)).toEqual(["unfiled"]);
    expect((await listUnfiled(owner)).map(({ patientId }) => patientId)).toContain(survivor);
  });

  it("is doubted there as well, where the phone had been signed out from elsewhere before", async () => {
    const sent = await kept(keptCheckIn({ saddle: "NEW" }));
    await endPatientSessions(owner, { patientId: patient.patientId });
    await merge();
    expect(await sendAnswers(sent)).toEqual(["unfiled"]);
    expect(await alerted()).toEqual([{ tier: "emergency" }]);
    const [row] = await stored(
      owner.clinicId,
      "SELECT from_ended_phone AS doubted FROM check_in WHERE patient_id = $1",
      [survivor],
    );
    expect(row).toEqual({ doubted: true });
  });
});
