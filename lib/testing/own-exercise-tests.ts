import { afterAll, beforeAll } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { type OwnExerciseFields, ownExerciseFields } from "@/lib/contracts/own-exercise";
import { assignProgrammeInput } from "@/lib/contracts/programme";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { planItem, WARM_UPS } from "@/lib/testing/programmed-patient";
import { addOwnExercise } from "@/lib/use-cases/own-exercises/save-own-exercise";
import { viewOwnExercise } from "@/lib/use-cases/own-exercises/view-own-exercises";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

type Here = { clinicId: ClinicId; clinician: StaffActor; elsewhere: StaffActor };

export const fields = (change: Readonly<Record<string, string>> = {}): OwnExerciseFields =>
  ownExerciseFields.parse({
    ...{
      basis: "HS01",
      name: "Our bridge",
      steps: "Lift\nLower",
      fault: "",
      easier: "Lift less",
      tags: "pram",
    },
    ...{ source: "Dr First", licence: "our own", sets: "2", reps: "6", daysPerWeek: "3", ...change },
  });
/** A plan with two warm-ups and this version in it, or the catalogue's own exercise. */
export const plan = (versionId: string | null, exerciseId = "HS01") => ({
  ...{ title: "Back", noteToPatient: "", templateId: null, phase: "C", overrides: [] },
  items: [
    ...WARM_UPS,
    {
      ...planItem(exerciseId, { sets: 2, reps: 6 }),
      own: versionId === null ? null : { versionId },
    },
  ],
});

/** For a file of tests of a clinic's own exercises: one clinic, and somebody of another. */
export function ownExerciseTests() {
  const here = {} as Here;
  beforeAll(async () => {
    here.clinicId = await buildClinic();
    here.clinician = await buildStaff(here.clinicId, ["clinician"]);
    here.elsewhere = await buildStaff(await buildClinic(), ["clinician"]);
  });
  afterAll(closeConnections);

  async function added(actor = here.clinician) {
    const { exerciseId } = await addOwnExercise(actor, fields());
    return viewOwnExercise(actor, { exerciseId });
  }
  const assign = async (patientId: string, versionId: string | null, exerciseId?: string) =>
    assignProgramme(
      here.clinician,
      assignProgrammeInput.parse({ ...plan(versionId, exerciseId), patientId, startsOn: "2026-01-01" }),
    );

  return { here, added, assign };
}
