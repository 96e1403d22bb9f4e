import { describe, expect, it } from "vitest";
import { changeProgrammeInput, saveTemplateInput } from "@/lib/contracts/programme";
import { withActorSql } from "@/lib/data/with-actor";
import { newestOwn } from "@/lib/domain/exercises/own-exercise";
import { buildPatient, plantCheckIn, signedIn } from "@/lib/testing/factories";
import { fields, ownExerciseTests, plan } from "@/lib/testing/own-exercise-tests";
import { refusal } from "@/lib/testing/refusal";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { retireOwnExercise } from "@/lib/use-cases/own-exercises/retire-own-exercise";
import { changeOwnExercise } from "@/lib/use-cases/own-exercises/save-own-exercise";
import { viewOwnExercise, viewOwnExercises } from "@/lib/use-cases/own-exercises/view-own-exercises";
import { changeProgramme } from "@/lib/use-cases/programmes/change-programme";
import { openBuilder } from "@/lib/use-cases/programmes/open-builder";
import { saveTemplate } from "@/lib/use-cases/programmes/save-template";
import { viewPrintSheet } from "@/lib/use-cases/programmes/view-print-sheet";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

const { here, added, assign } = ownExerciseTests();

describe("an exercise of the clinic's own", () => {
  it("is added, and changed by the next version; one that started from an older is refused", async () => {
    const { id: exerciseId } = await added();
    const change = (baseNumber: number) =>
      changeOwnExercise(here.clinician, {
        exerciseId,
        baseNumber,
        fields: fields({ name: "Our newer bridge" }),
      });
    await change(1);
    expect(await viewOwnExercise(here.clinician, { exerciseId })).toMatchObject({
      ...{ name: "Our newer bridge", number: 2, basis: "HS01", retired: false, steps: ["Lift", "Lower"] },
      ...{ dose: { sets: 2, work: { kind: "reps", reps: 6 } }, tags: ["pram"], licence: "our own" },
    });
    expect(await refusal(change(1))).toBe("conflict");
    const other = fields({ basis: "HS02" });
    expect(
      await refusal(changeOwnExercise(here.clinician, { exerciseId, baseNumber: 2, fields: other })),
    ).toBe("conflict");
  });

  it("is the clinic's alone", async () => {
    const { id: exerciseId, versionId } = await added();
    expect((await viewOwnExercises(here.elsewhere)).map(({ id }) => id)).not.toContain(exerciseId);
    expect(await refusal(viewOwnExercise(here.elsewhere, { exerciseId }))).toBe("not-found");
    expect(await refusal(retireOwnExercise(here.elsewhere, { exerciseId, retired: true }))).toBe("not-found");
    expect(
      await refusal(changeOwnExercise(here.elsewhere, { exerciseId, baseNumber: 1, fields: fields() })),
    ).toBe("not-found");
    const foreign = await added(here.elsewhere);
    const patientId = await buildPatient(here.clinicId);
    expect(await refusal(assign(patientId, foreign.versionId))).toBe("invalid");
    expect(await refusal(assign(patientId, versionId, "LS01"))).toBe("invalid");
    expect(await refusal(assign(patientId, null, "LS01"))).toBe("went through");
    expect(await refusal(assign(patientId, versionId))).toBe("went through");
  });

  it("stays in a plan as its patient saw it: on the phone, on paper and in the chart", async () => {
    const { id: exerciseId, versionId } = await added();
    const patientId = await buildPatient(here.clinicId);
    const { programmeId } = await assign(patientId, versionId);
    await changeOwnExercise(here.clinician, {
      exerciseId,
      baseNumber: 1,
      fields: fields({ name: "Newer words" }),
    });
    await retireOwnExercise(here.clinician, { exerciseId, retired: true });
    await plantCheckIn(here.clinicId, patientId, new Date());
    const today = await viewTodayPlan(await signedIn(here.clinicId, patientId));
    const shown = today.kind === "ready" ? today.items[2] : undefined;
    expect(shown).toMatchObject({
      exerciseId: "HS01",
      own: { versionId, name: "Our bridge", easier: "Lift less" },
    });
    expect((await viewPrintSheet(here.clinician, { patientId })).items[2]?.own?.name).toBe("Our bridge");
    const next = plan((await viewOwnExercise(here.clinician, { exerciseId })).versionId);
    await changeProgramme(
      here.clinician,
      changeProgrammeInput.parse({ ...next, programmeId, reason: "", baseNumber: 1 }),
    );
    const { programme } = await viewProgramme(here.clinician, { patientId });
    expect(programme?.versions.map(({ items }) => items[2]?.own?.name)).toEqual([
      "Newer words",
      "Our bridge",
    ]);
    expect(programme?.items[0]?.own).toBeNull();
  });

  it("is read by a patient whose plan has it, and by no other", async () => {
    const { versionId } = await added();
    const [having, lacking] = [await buildPatient(here.clinicId), await buildPatient(here.clinicId)];
    await assign(having, versionId);
    await assign(lacking, null);
    const seenBy = async (patientId: typeof having) =>
      withActorSql(await signedIn(here.clinicId, patientId), (sql) =>
        sql.query("SELECT id FROM own_exercise_version WHERE id = $1", [versionId]),
      );
    expect(await seenBy(having)).toHaveLength(1);
    expect(await seenBy(lacking)).toEqual([]);
  });

  it("comes from a template in its newest words, and out of use not at all", async () => {
    const { id: exerciseId, versionId } = await added();
    const { title: name, phase, items } = plan(versionId);
    await saveTemplate(
      here.clinician,
      saveTemplateInput.parse({ name: `${name} ${exerciseId}`, phase, items }),
    );
    await changeOwnExercise(here.clinician, {
      exerciseId,
      baseNumber: 1,
      fields: fields({ name: "Newer words" }),
    });
    const patientId = await buildPatient(here.clinicId);
    const offered = async () => {
      const { templates, ownExercises } = await openBuilder(here.clinician, { patientId });
      const template = templates.find((one) => one.name.endsWith(exerciseId));
      return newestOwn(ownExercises, template?.items[2]?.own)?.name;
    };
    expect(await offered()).toBe("Newer words");
    await retireOwnExercise(here.clinician, { exerciseId, retired: true });
    expect(await offered()).toBeUndefined();
    await retireOwnExercise(here.clinician, { exerciseId, retired: false });
    expect(await offered()).toBe("Newer words");
  });
});
