import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { buildClinic, buildPatient, buildStaff, plant, signedIn, stored } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmedPatient } from "@/lib/testing/programmed-patient";
import { AppError } from "@/lib/errors";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { openFile } from "@/lib/use-cases/files/open-file";
import { addFormNote } from "@/lib/use-cases/form/add-form-note";
import { removeClip } from "@/lib/use-cases/form/remove-clip";
import { sendClip } from "@/lib/use-cases/form/send-clip";
import { viewForm, viewOwnForm } from "@/lib/use-cases/form/view-form";
import { letClipsGo } from "@/lib/use-cases/worker/let-clips-go";

const video = (name: string) => readFileSync(path.resolve("lib/files/testdata", name));
const DAY_MS = 86_400_000;

let clinicId: ClinicId;
let maya: StaffActor;
let stranger: StaffActor;
let patient: PatientActor;
let neighbour: PatientActor;
const exerciseId = (PROGRAMME_ITEMS[0]?.exerciseId ?? "DW01") as ExerciseId;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  stranger = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  patient = await programmedPatient(maya);
  neighbour = await programmedPatient(maya);
});
afterAll(closeConnections);

const send = (actor = patient) => sendClip(actor, { exerciseId, sent: video("sound.mp4") });
async function onlyClip(actor = patient) {
  const [clip] = (await viewOwnForm(actor, { exerciseId })).clips;
  if (!clip) throw new Error("no clip is there");
  return clip;
}
/** Clips without bytes, as five uploads would leave them. */
async function plantClips(count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const of = {
    clinic_id: clinicId,
    patient_id: patient.patientId,
    exercise_id: exerciseId,
    consent_version: 1,
  };
  const [now, later] = [new Date(), new Date(Date.now() + DAY_MS)];
  const file = { clinic_id: clinicId, owner_kind: "exercise-clip", owner_id: patient.patientId, bytes: 1 };
  await plant(
    clinicId,
    "stored_file",
    ids.map((id) => ({ ...file, id, content_type: "video/mp4", created_at: now })),
  );
  await plant(
    clinicId,
    "exercise_clip",
    ids.map((id) => ({ ...of, id: randomUUID(), file_id: id, sent_at: now, keep_until: later })),
  );
}
const note = (changes: Partial<Parameters<typeof addFormNote>[1]> = {}) =>
  addFormNote(maya, {
    ...{
      patientId: patient.patientId,
      exerciseId,
      clipId: null,
      atSecond: null,
      text: "Slower on the way down",
    },
    ...changes,
  });

describe("the follow-up list", () => {
  const onList = async (actor = maya) =>
    (await listFollowUps(actor, { view: "clip-sent", page: 1 })).items
      .filter(({ patientId }) => patientId === patient.patientId)
      .flatMap(({ reasons }) => reasons);

  it("holds a patient who sent a clip until somebody says a word of it", async () => {
    expect(await onList()).toEqual([]);
    await plantClips(2);
    expect(await onList()).toMatchObject([{ kind: "clip-sent", count: 2, days: 0 }]);
    expect(await onList(stranger)).toEqual([]);
    const [one, other] = (await viewOwnForm(patient, { exerciseId })).clips;
    await note({ clipId: one?.id ?? "", atSecond: 0 });
    expect(await onList()).toMatchObject([{ kind: "clip-sent", count: 1 }]);
    await removeClip(patient, { clipId: other?.id ?? "" });
    expect(await onList()).toEqual([]);
  });
});

describe("a clip of an exercise", () => {
  it("comes from its patient, is seen by them and their clinic, and by nobody else", async () => {
    await send();
    const clip = await onlyClip();
    expect((await viewForm(maya, { patientId: patient.patientId })).clips).toEqual([clip]);
    expect((await openFile(patient, { fileId: clip.fileId })).contentType).toBe("video/mp4");
    expect((await openFile(maya, { fileId: clip.fileId })).contentType).toBe("video/mp4");
    for (const other of [neighbour, stranger])
      await expect(openFile(other, { fileId: clip.fileId })).rejects.toMatchObject({ code: "not-found" });
    await expect(viewForm(stranger, { patientId: patient.patientId })).rejects.toMatchObject({
      code: "not-found",
    });
    const [row] = await stored(
      clinicId,
      "SELECT consent_version, keep_until - sent_at = interval '90 days' AS kept FROM exercise_clip WHERE id = $1",
      [clip.id],
    );
    expect(row).toEqual({ consent_version: 1, kept: true });
  });

  it("is refused when it is longer than thirty seconds, no video, or of no exercise of the plan", async () => {
    const refused = { code: "invalid", fields: { picture: expect.stringMatching(/./) as string } };
    await expect(sendClip(patient, { exerciseId, sent: video("long.mp4") })).rejects.toMatchObject(refused);
    await expect(sendClip(patient, { exerciseId, sent: Buffer.from("GIF89a") })).rejects.toMatchObject(
      refused,
    );
    await expect(sendClip(patient, { exerciseId: "ST06", sent: video("sound.mp4") })).rejects.toMatchObject({
      code: "not-found",
    });
    const planless = await signedIn(clinicId, await buildPatient(clinicId));
    await expect(send(planless)).rejects.toMatchObject({ code: "not-found" });
    expect((await viewOwnForm(patient, { exerciseId })).clips).toEqual([]);
  });

  it("of a kind not every phone plays is told from one that is too long, where nothing can encode it", async () => {
    const without = () => Promise.resolve(false);
    const reasonOf = (name: string) =>
      sendClip(patient, { exerciseId, sent: video(name) }, without).then(
        () => "taken",
        (error: unknown) => (error instanceof AppError ? error.fields["picture"] : error),
      );
    expect(await reasonOf("old-codec.mp4")).toBe("kind");
    expect(await reasonOf("long.mp4")).toMatch(/30 seconds/);
    expect(await reasonOf("sound.mp4")).toBe("taken");
  });

  it("is one of five at most; taking one away makes room", async () => {
    await plantClips(5);
    await expect(send()).rejects.toMatchObject({ code: "invalid", fields: { picture: "full" } });
    await removeClip(patient, { clipId: (await onlyClip()).id });
    await send();
    expect((await viewOwnForm(patient, { exerciseId })).clips).toHaveLength(5);
  });

  it("taken away by its patient is gone with its bytes, and nobody else can take it", async () => {
    await send();
    const { id: clipId, fileId } = await onlyClip();
    await expect(removeClip(neighbour, { clipId })).rejects.toMatchObject({ code: "not-found" });
    expect(await removeClip(patient, { clipId })).toEqual({ exerciseId });
    await expect(openFile(maya, { fileId })).rejects.toMatchObject({ code: "not-found" });
    expect((await viewForm(maya, { patientId: patient.patientId })).clips).toEqual([]);
    const rows = await stored(clinicId, "SELECT removed_by FROM exercise_clip WHERE id = $1", [clipId]);
    expect(rows).toEqual([{ removed_by: "patient" }]);
  });

  it("goes by itself when its time is up, and not a day before", async () => {
    await send();
    const { id, fileId } = await onlyClip();
    await letClipsGo(new Date(Date.now() + 89 * DAY_MS));
    expect((await onlyClip()).id).toBe(id);
    await letClipsGo(new Date(Date.now() + 90 * DAY_MS + 1000));
    expect((await viewOwnForm(patient, { exerciseId })).clips).toEqual([]);
    await expect(openFile(maya, { fileId })).rejects.toMatchObject({ code: "not-found" });
    const rows = await stored(clinicId, "SELECT removed_by FROM exercise_clip WHERE id = $1", [id]);
    expect(rows).toEqual([{ removed_by: "retention" }]);
  });
});

describe("a form note", () => {
  it("stands beside the exercise for its patient alone, with a day, and at a second of a clip", async () => {
    await send();
    const clip = await onlyClip();
    await note();
    await note({ clipId: clip.id, atSecond: 7, text: "Hips drop here" });
    const { notes } = await viewOwnForm(patient, { exerciseId });
    expect(notes).toMatchObject([
      { text: "Hips drop here", clipId: clip.id, clipSentOn: clip.sentOn, atSecond: 7, author: "Dr Maya" },
      { text: "Slower on the way down", clipId: null, clipSentOn: null, atSecond: null },
    ]);
    expect(notes[0]?.day).toMatch(/\d/);
    expect((await viewOwnForm(neighbour, { exerciseId })).notes).toEqual([]);
    await removeClip(patient, { clipId: clip.id });
    const after = (await viewOwnForm(patient, { exerciseId })).notes;
    expect(after.map(({ clipSentOn }) => clipSentOn)).toEqual([clip.sentOn, null]);
  });

  it("names a clip of this patient and exercise, and a second only with one", async () => {
    await send();
    const { id: clipId } = await onlyClip();
    await expect(note({ patientId: neighbour.patientId, clipId })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(note({ exerciseId: "ST06", clipId })).rejects.toMatchObject({ code: "not-found" });
    await expect(note({ atSecond: 3 })).rejects.toMatchObject({ code: "invalid" });
    await expect(
      addFormNote(stranger, {
        patientId: patient.patientId,
        exerciseId,
        clipId: null,
        atSecond: null,
        text: "x",
      }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await viewForm(maya, { patientId: patient.patientId })).notes).toEqual([]);
  });
});
