import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnyoneActor, makeActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { type OwnExerciseFields, ownExerciseFields } from "@/lib/contracts/own-exercise";
import { assignProgrammeInput, changeProgrammeInput, saveTemplateInput } from "@/lib/contracts/programme";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { CLINIC_QUOTA_BYTES } from "@/lib/domain/files/limits";
import { newestOwn } from "@/lib/domain/exercises/own-exercise";
import { isAppError } from "@/lib/errors";
import { isStored, writeStored } from "@/lib/files/file-store";
import { hasFfmpeg } from "@/lib/files/ffmpeg";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  plant,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { planItem, WARM_UPS } from "@/lib/testing/programmed-patient";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { openFile } from "@/lib/use-cases/files/open-file";
import { retireOwnExercise } from "@/lib/use-cases/own-exercises/retire-own-exercise";
import { addOwnExercise, changeOwnExercise } from "@/lib/use-cases/own-exercises/save-own-exercise";
import { removePicture, setPicture } from "@/lib/use-cases/own-exercises/set-picture";
import { viewOwnExercise, viewOwnExercises } from "@/lib/use-cases/own-exercises/view-own-exercises";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { changeProgramme } from "@/lib/use-cases/programmes/change-programme";
import { createPrintLink } from "@/lib/use-cases/programmes/create-print-link";
import { openPlanFile } from "@/lib/use-cases/programmes/open-print-link";
import { revokePrintLinks } from "@/lib/use-cases/programmes/revoke-print-links";
import { openBuilder } from "@/lib/use-cases/programmes/open-builder";
import { saveTemplate } from "@/lib/use-cases/programmes/save-template";
import { viewPrintSheet } from "@/lib/use-cases/programmes/view-print-sheet";
import { sweepFilesOf } from "@/lib/use-cases/worker/sweep-files";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

let clinicId: ClinicId;
let clinician: StaffActor;
let elsewhere: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
  elsewhere = await buildStaff(await buildClinic(), ["clinician"]);
});
afterAll(closeConnections);

const fields = (change: Readonly<Record<string, string>> = {}): OwnExerciseFields =>
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
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "went through",
    (error: unknown) => (isAppError(error) ? error.code : error),
  );
async function added(actor = clinician) {
  const { exerciseId } = await addOwnExercise(actor, fields());
  return viewOwnExercise(actor, { exerciseId });
}
const plan = (versionId: string | null, exerciseId = "HS01") => ({
  ...{ title: "Back", noteToPatient: "", templateId: null, phase: "C", overrides: [] },
  items: [
    ...WARM_UPS,
    {
      ...planItem(exerciseId, { sets: 2, reps: 6 }),
      own: versionId === null ? null : { versionId },
    },
  ],
});
const assign = async (patientId: string, versionId: string | null, exerciseId?: string) =>
  assignProgramme(
    clinician,
    assignProgrammeInput.parse({ ...plan(versionId, exerciseId), patientId, startsOn: "2026-01-01" }),
  );

describe("an exercise of the clinic's own", () => {
  it("is added, and changed by the next version; one that started from an older is refused", async () => {
    const { id: exerciseId } = await added();
    const change = (baseNumber: number) =>
      changeOwnExercise(clinician, { exerciseId, baseNumber, fields: fields({ name: "Our newer bridge" }) });
    await change(1);
    expect(await viewOwnExercise(clinician, { exerciseId })).toMatchObject({
      ...{ name: "Our newer bridge", number: 2, basis: "HS01", retired: false, steps: ["Lift", "Lower"] },
      ...{ dose: { sets: 2, work: { kind: "reps", reps: 6 } }, tags: ["pram"], licence: "our own" },
    });
    expect(await refusal(change(1))).toBe("conflict");
    const other = fields({ basis: "HS02" });
    expect(await refusal(changeOwnExercise(clinician, { exerciseId, baseNumber: 2, fields: other }))).toBe(
      "conflict",
    );
  });

  it("is the clinic's alone", async () => {
    const { id: exerciseId, versionId } = await added();
    expect((await viewOwnExercises(elsewhere)).map(({ id }) => id)).not.toContain(exerciseId);
    expect(await refusal(viewOwnExercise(elsewhere, { exerciseId }))).toBe("not-found");
    expect(await refusal(retireOwnExercise(elsewhere, { exerciseId, retired: true }))).toBe("not-found");
    expect(await refusal(changeOwnExercise(elsewhere, { exerciseId, baseNumber: 1, fields: fields() }))).toBe(
      "not-found",
    );
    const foreign = await added(elsewhere);
    const patientId = await buildPatient(clinicId);
    expect(await refusal(assign(patientId, foreign.versionId))).toBe("invalid");
    expect(await refusal(assign(patientId, versionId, "LS01"))).toBe("invalid");
    expect(await refusal(assign(patientId, null, "LS01"))).toBe("went through");
    expect(await refusal(assign(patientId, versionId))).toBe("went through");
  });

  it("stays in a plan as its patient saw it: on the phone, on paper and in the chart", async () => {
    const { id: exerciseId, versionId } = await added();
    const patientId = await buildPatient(clinicId);
    const { programmeId } = await assign(patientId, versionId);
    await changeOwnExercise(clinician, {
      exerciseId,
      baseNumber: 1,
      fields: fields({ name: "Newer words" }),
    });
    await retireOwnExercise(clinician, { exerciseId, retired: true });
    await plantCheckIn(clinicId, patientId, new Date());
    const today = await viewTodayPlan(await signedIn(clinicId, patientId));
    const shown = today.kind === "ready" ? today.items[2] : undefined;
    expect(shown).toMatchObject({
      exerciseId: "HS01",
      own: { versionId, name: "Our bridge", easier: "Lift less" },
    });
    expect((await viewPrintSheet(clinician, { patientId })).items[2]?.own?.name).toBe("Our bridge");
    const next = plan((await viewOwnExercise(clinician, { exerciseId })).versionId);
    await changeProgramme(
      clinician,
      changeProgrammeInput.parse({ ...next, programmeId, reason: "", baseNumber: 1 }),
    );
    const { programme } = await viewProgramme(clinician, { patientId });
    expect(programme?.versions.map(({ items }) => items[2]?.own?.name)).toEqual([
      "Newer words",
      "Our bridge",
    ]);
    expect(programme?.items[0]?.own).toBeNull();
  });

  it("is read by a patient whose plan has it, and by no other", async () => {
    const { versionId } = await added();
    const [having, lacking] = [await buildPatient(clinicId), await buildPatient(clinicId)];
    await assign(having, versionId);
    await assign(lacking, null);
    const seenBy = async (patientId: typeof having) =>
      withActorSql(await signedIn(clinicId, patientId), (sql) =>
        sql.query("SELECT id FROM own_exercise_version WHERE id = $1", [versionId]),
      );
    expect(await seenBy(having)).toHaveLength(1);
    expect(await seenBy(lacking)).toEqual([]);
  });

  it("comes from a template in its newest words, and out of use not at all", async () => {
    const { id: exerciseId, versionId } = await added();
    const { title: name, phase, items } = plan(versionId);
    await saveTemplate(clinician, saveTemplateInput.parse({ name: `${name} ${exerciseId}`, phase, items }));
    await changeOwnExercise(clinician, {
      exerciseId,
      baseNumber: 1,
      fields: fields({ name: "Newer words" }),
    });
    const patientId = await buildPatient(clinicId);
    const offered = async () => {
      const { templates, ownExercises } = await openBuilder(clinician, { patientId });
      const template = templates.find((one) => one.name.endsWith(exerciseId));
      return newestOwn(ownExercises, template?.items[2]?.own)?.name;
    };
    expect(await offered()).toBe("Newer words");
    await retireOwnExercise(clinician, { exerciseId, retired: true });
    expect(await offered()).toBeUndefined();
    await retireOwnExercise(clinician, { exerciseId, retired: false });
    expect(await offered()).toBe("Newer words");
  });
});

describe("its photo and video", () => {
  const photo = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: "#8a5" } })
      .png()
      .toBuffer();
  const video = () => readFileSync(path.resolve("lib/files/testdata/sound.mp4"));
  const openedBytes = async (actor: Parameters<typeof openFile>[0], fileId: string | null | undefined) => {
    const { bytes, read } = await openFile(actor, { fileId: fileId ?? "" });
    return (await new Response(read(0, bytes - 1)).arrayBuffer()).byteLength;
  };

  it("is kept as the next version, and opened by staff and by the patient whose plan shows it", async () => {
    const { id: exerciseId } = await added();
    await setPicture(clinician, { exerciseId, sent: await photo() });
    await setPicture(clinician, { exerciseId, sent: video() });
    const now = await viewOwnExercise(clinician, { exerciseId });
    expect(now).toMatchObject({ number: 3, name: "Our bridge" });
    expect(await openedBytes(clinician, now.photoId)).toBeGreaterThan(50);
    expect(await openedBytes(clinician, now.videoId)).toBeGreaterThan(1000);
    const [having, lacking] = [await buildPatient(clinicId), await buildPatient(clinicId)];
    await assign(having, now.versionId);
    await assign(lacking, null);
    expect(await openedBytes(await signedIn(clinicId, having), now.videoId)).toBeGreaterThan(1000);
    expect(await refusal(openedBytes(await signedIn(clinicId, lacking), now.videoId))).toBe("not-found");
    expect(await refusal(openedBytes(elsewhere, now.videoId))).toBe("not-found");
  });

  it("is opened by a printed code of the plan that shows it, and nothing else by that code", async () => {
    const { id: exerciseId } = await added();
    await setPicture(clinician, { exerciseId, sent: await photo() });
    const { versionId, photoId } = await viewOwnExercise(clinician, { exerciseId });
    const { id: otherId } = await added();
    await setPicture(clinician, { exerciseId: otherId, sent: await photo() });
    const other = await viewOwnExercise(clinician, { exerciseId: otherId });
    const patientId = await buildPatient(clinicId);
    await assign(patientId, versionId);
    const [plan] = await stored<{ id: string }>(clinicId, "SELECT id FROM programme WHERE patient_id = $1", [
      patientId,
    ]);
    await createPrintLink(clinician, { programmeId: plan?.id ?? "" });
    const token = (await viewPrintSheet(clinician, { patientId })).linkPath?.split("/").at(-1) ?? "";
    const action = "print-link.open";
    const anyone = makeActor<AnyoneActor>({ kind: "anyone", network: "n", requestId: randomUUID(), action });
    const opened = (fileId: string | null, code = token) =>
      refusal(openPlanFile(anyone, { token: code, fileId: fileId ?? "" }));
    expect(await opened(photoId)).toBe("went through");
    expect(await opened(other.photoId)).toBe("not-found");
    expect(await opened(photoId, "0".repeat(43))).toBe("not-found");
    await revokePrintLinks(clinician, { programmeId: plan?.id ?? "" });
    expect(await opened(photoId)).toBe("not-found");
  });

  it("leaves nothing on the disk that no row names, once it is a day old", async () => {
    const { id: exerciseId } = await added();
    await setPicture(clinician, { exerciseId, sent: await photo() });
    const { photoId } = await viewOwnExercise(clinician, { exerciseId });
    const [kept, broken] = [photoId ?? "", randomUUID()];
    await writeStored({ clinicId, fileId: broken }, new Uint8Array([1]));
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    await sweepFilesOf(clinicId, new Date());
    expect(await isStored({ clinicId, fileId: broken })).toBe(true);
    await sweepFilesOf(clinicId, tomorrow);
    expect(await isStored({ clinicId, fileId: broken })).toBe(false);
    expect(await isStored({ clinicId, fileId: kept })).toBe(true);
  });

  it("keeps a photo whatever becomes of the video, and lets a video's own still go with it", async () => {
    const { id: exerciseId } = await added();
    const look = () => viewOwnExercise(clinician, { exerciseId });
    const together = "UPDATE stored_file SET created_at = now() WHERE owner_id = $1 RETURNING id";
    await setPicture(clinician, { exerciseId, sent: await photo() });
    const { photoId } = await look();
    await setPicture(clinician, { exerciseId, sent: video() });
    expect(await look()).toMatchObject({ photoId });
    await removePicture(clinician, { exerciseId, picture: "video" });
    expect(await look()).toMatchObject({ photoId, videoId: null });
    await setPicture(clinician, { exerciseId, sent: video() });
    await stored(clinicId, together, [exerciseId]);
    await setPicture(clinician, { exerciseId, sent: video() });
    // Where this machine makes stills, the newest video brings its own.
    expect((await look()).photoId === photoId).toBe(!(await hasFfmpeg()));
    await stored(clinicId, together, [exerciseId]);
    await removePicture(clinician, { exerciseId, picture: "video" });
    expect(await look()).toMatchObject({ photoId: null, videoId: null });
  });

  it("is refused by its content and outside the clinic, and changes nothing then", async () => {
    const { id: exerciseId } = await added();
    for (const sent of [
      Buffer.from("<svg/>"),
      Buffer.alloc(0),
      Buffer.from("\u0000\u0000\u0000\u0018ftypisom"),
    ])
      expect(await refusal(setPicture(clinician, { exerciseId, sent }))).toBe("invalid");
    expect(await refusal(setPicture(elsewhere, { exerciseId, sent: await photo() }))).toBe("not-found");
    expect(await viewOwnExercise(clinician, { exerciseId })).toMatchObject({ number: 1, photoId: null });
  });

  it("is refused over the clinic's quota", async () => {
    const full = await buildClinic();
    const actor = await buildStaff(full, ["clinician"]);
    const { id: exerciseId } = await added(actor);
    const { staffId } = actor;
    const row = {
      id: randomUUID(),
      clinic_id: full,
      owner_kind: "own-exercise",
      owner_id: exerciseId,
      created_by: staffId,
    };
    const bytes = CLINIC_QUOTA_BYTES - 10;
    await plant(full, "stored_file", [{ ...row, bytes, content_type: "video/mp4", created_at: new Date() }]);
    expect(await refusal(setPicture(actor, { exerciseId, sent: await photo() }))).toBe("invalid");
    await stored(full, "UPDATE stored_file SET removed_at = now() RETURNING id");
    expect(await refusal(setPicture(actor, { exerciseId, sent: await photo() }))).toBe("went through");
  });

  it("goes for good once neither the exercise nor a plan shows it, and stays while one does", async () => {
    const { id: exerciseId } = await added();
    const newest = () => viewOwnExercise(clinician, { exerciseId });
    await setPicture(clinician, { exerciseId, sent: await photo() });
    const inPlan = await newest();
    const patientId = await buildPatient(clinicId);
    await assign(patientId, inPlan.versionId);
    await setPicture(clinician, { exerciseId, sent: await photo() });
    const second = await newest();
    await removePicture(clinician, { exerciseId, picture: "photo" });
    expect((await newest()).photoId).toBeNull();
    expect(await refusal(openedBytes(clinician, second.photoId))).toBe("not-found");
    expect(await openedBytes(clinician, inPlan.photoId)).toBeGreaterThan(50);
    await setPicture(clinician, { exerciseId, sent: await photo() });
    const third = await newest();
    await retireOwnExercise(clinician, { exerciseId, retired: true });
    expect(await refusal(openedBytes(clinician, third.photoId))).toBe("not-found");
    expect(await refusal(setPicture(clinician, { exerciseId, sent: await photo() }))).toBe("invalid");
    expect(await openedBytes(await signedIn(clinicId, patientId), inPlan.photoId)).toBeGreaterThan(50);
  });
});
