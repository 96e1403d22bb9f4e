import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileLine } from "@/components/files/file-words";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { closeConnections } from "@/lib/data/pool";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmedPatient } from "@/lib/testing/programmed-patient";
import { viewPatientFiles } from "@/lib/use-cases/files/view-patient-files";
import { sendClip } from "@/lib/use-cases/form/send-clip";
import { removeClip } from "@/lib/use-cases/form/remove-clip";
import { beginLetter } from "@/lib/use-cases/letters/begin-letter";
import { addPosturePhoto } from "@/lib/use-cases/posture-photos/add-posture-photo";

const exerciseId = (PROGRAMME_ITEMS[0]?.exerciseId ?? "DW01") as ExerciseId;
const clip = readFileSync(path.resolve("lib/files/testdata", "sound.mp4"));

let maya: StaffActor;
let patient: PatientActor;
let neighbour: PatientActor;

beforeAll(async () => {
  const clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  patient = await programmedPatient(maya);
  neighbour = await programmedPatient(maya);
});
afterAll(closeConnections);

const files = async (of = patient) => (await viewPatientFiles(maya, { patientId: of.patientId })).files;
const linesOf = async (of = patient) =>
  (await files(of)).map((file) => fileLine(file, { chart: "/chart", exerciseName: (id) => id }));

it("lists photos, clips and letters of one patient, the newest first, each with where it is opened", async () => {
  expect(await files()).toEqual([]);
  const { patientId } = patient;
  const picture = sharp({ create: { width: 300, height: 400, channels: 3, background: "#888" } });
  const photoId = await addPosturePhoto(maya, {
    ...{ patientId, view: "side", sent: await picture.png().toBuffer() },
  });
  await sendClip(patient, { exerciseId, sent: clip });
  const { letterId } = await beginLetter(maya, { patientId, parts: [] });
  const [letter, sent, photo, ...more] = await linesOf();
  expect(more).toEqual([]);
  expect(photo).toMatchObject({
    title: "Posture photo, side",
    detail: "taken by Dr Maya",
    href: `/chart/posture/${photoId}`,
  });
  expect(sent).toMatchObject({ title: `Clip of ${exerciseId}`, href: `/chart/form#clip-${sent?.id}` });
  expect(letter).toMatchObject({ href: `/clinic/letters/${letterId}` });
  expect(letter?.detail).toContain("a draft");
  expect(await files(neighbour)).toEqual([]);
});

it("no longer lists a clip that its patient deleted", async () => {
  await sendClip(neighbour, { exerciseId, sent: clip });
  const [sent] = await files(neighbour);
  await removeClip(neighbour, { clipId: sent?.id ?? "" });
  expect(await files(neighbour)).toEqual([]);
});

it("is not found from another clinic", async () => {
  const stranger = await buildStaff(await buildClinic(), ["clinician"]);
  const { patientId } = patient;
  await expect(viewPatientFiles(stranger, { patientId })).rejects.toMatchObject({ code: "not-found" });
});
