import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type AnyoneActor, makeActor } from "@/lib/access/actor";
import { CLINIC_QUOTA_BYTES } from "@/lib/domain/files/limits";
import { isStored, writeStored } from "@/lib/files/file-store";
import { hasFfmpeg } from "@/lib/files/ffmpeg";
import { buildClinic, buildPatient, buildStaff, plant, signedIn, stored } from "@/lib/testing/factories";
import { ownExerciseTests } from "@/lib/testing/own-exercise-tests";
import { refusal } from "@/lib/testing/refusal";
import { openFile } from "@/lib/use-cases/files/open-file";
import { retireOwnExercise } from "@/lib/use-cases/own-exercises/retire-own-exercise";
import { removePicture, setPicture } from "@/lib/use-cases/own-exercises/set-picture";
import { viewOwnExercise } from "@/lib/use-cases/own-exercises/view-own-exercises";
import { createPrintLink } from "@/lib/use-cases/programmes/create-print-link";
import { openPlanFile } from "@/lib/use-cases/programmes/open-print-link";
import { revokePrintLinks } from "@/lib/use-cases/programmes/revoke-print-links";
import { viewPrintSheet } from "@/lib/use-cases/programmes/view-print-sheet";
import { sweepFilesOf } from "@/lib/use-cases/worker/sweep-files";

const { here, added, assign } = ownExerciseTests();

describe("the photo and video of an exercise of the clinic's own", () => {
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
    await setPicture(here.clinician, { exerciseId, sent: await photo() });
    await setPicture(here.clinician, { exerciseId, sent: video() });
    const now = await viewOwnExercise(here.clinician, { exerciseId });
    expect(now).toMatchObject({ number: 3, name: "Our bridge" });
    expect(await openedBytes(here.clinician, now.photoId)).toBeGreaterThan(50);
    expect(await openedBytes(here.clinician, now.videoId)).toBeGreaterThan(1000);
    const [having, lacking] = [await buildPatient(here.clinicId), await buildPatient(here.clinicId)];
    await assign(having, now.versionId);
    await assign(lacking, null);
    expect(await openedBytes(await signedIn(here.clinicId, having), now.videoId)).toBeGreaterThan(1000);
    expect(await refusal(openedBytes(await signedIn(here.clinicId, lacking), now.videoId))).toBe("not-found");
    expect(await refusal(openedBytes(here.elsewhere, now.videoId))).toBe("not-found");
  });

  it("is opened by a printed code of the plan that shows it, and nothing else by that code", async () => {
    const { id: exerciseId } = await added();
    await setPicture(here.clinician, { exerciseId, sent: await photo() });
    const { versionId, photoId } = await viewOwnExercise(here.clinician, { exerciseId });
    const { id: otherId } = await added();
    await setPicture(here.clinician, { exerciseId: otherId, sent: await photo() });
    const other = await viewOwnExercise(here.clinician, { exerciseId: otherId });
    const patientId = await buildPatient(here.clinicId);
    await assign(patientId, versionId);
    const [plan] = await stored<{ id: string }>(
      here.clinicId,
      "SELECT id FROM programme WHERE patient_id = $1",
      [patientId],
    );
    await createPrintLink(here.clinician, { programmeId: plan?.id ?? "" });
    const token = (await viewPrintSheet(here.clinician, { patientId })).linkPath?.split("/").at(-1) ?? "";
    const action = "print-link.open";
    const anyone = makeActor<AnyoneActor>({ kind: "anyone", network: "n", requestId: randomUUID(), action });
    const opened = (fileId: string | null, code = token) =>
      refusal(openPlanFile(anyone, { token: code, fileId: fileId ?? "" }));
    expect(await opened(photoId)).toBe("went through");
    expect(await opened(other.photoId)).toBe("not-found");
    expect(await opened(photoId, "0".repeat(43))).toBe("not-found");
    await revokePrintLinks(here.clinician, { programmeId: plan?.id ?? "" });
    expect(await opened(photoId)).toBe("not-found");
  });

  it("leaves nothing on the disk that no row names, once it is a day old", async () => {
    const { id: exerciseId } = await added();
    await setPicture(here.clinician, { exerciseId, sent: await photo() });
    const { photoId } = await viewOwnExercise(here.clinician, { exerciseId });
    const [kept, broken] = [photoId ?? "", randomUUID()];
    await writeStored({ clinicId: here.clinicId, fileId: broken }, new Uint8Array([1]));
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    await sweepFilesOf(here.clinicId, new Date());
    expect(await isStored({ clinicId: here.clinicId, fileId: broken })).toBe(true);
    await sweepFilesOf(here.clinicId, tomorrow);
    expect(await isStored({ clinicId: here.clinicId, fileId: broken })).toBe(false);
    expect(await isStored({ clinicId: here.clinicId, fileId: kept })).toBe(true);
  });

  it("keeps a photo whatever becomes of the video, and lets a video's own still go with it", async () => {
    const { id: exerciseId } = await added();
    const look = () => viewOwnExercise(here.clinician, { exerciseId });
    const together = "UPDATE stored_file SET created_at = now() WHERE owner_id = $1 RETURNING id";
    await setPicture(here.clinician, { exerciseId, sent: await photo() });
    const { photoId } = await look();
    await setPicture(here.clinician, { exerciseId, sent: video() });
    expect(await look()).toMatchObject({ photoId });
    await removePicture(here.clinician, { exerciseId, picture: "video" });
    expect(await look()).toMatchObject({ photoId, videoId: null });
    await setPicture(here.clinician, { exerciseId, sent: video() });
    await stored(here.clinicId, together, [exerciseId]);
    await setPicture(here.clinician, { exerciseId, sent: video() });
    // Where this machine makes stills, the newest video brings its own.
    expect((await look()).photoId === photoId).toBe(!(await hasFfmpeg()));
    await stored(here.clinicId, together, [exerciseId]);
    await removePicture(here.clinician, { exerciseId, picture: "video" });
    expect(await look()).toMatchObject({ photoId: null, videoId: null });
  });

  it("is refused by its content and outside the clinic, and changes nothing then", async () => {
    const { id: exerciseId } = await added();
    for (const sent of [
      Buffer.from("<svg/>"),
      Buffer.alloc(0),
      Buffer.from("\u0000\u0000\u0000\u0018ftypisom"),
    ])
      expect(await refusal(setPicture(here.clinician, { exerciseId, sent }))).toBe("invalid");
    expect(await refusal(setPicture(here.elsewhere, { exerciseId, sent: await photo() }))).toBe("not-found");
    expect(await viewOwnExercise(here.clinician, { exerciseId })).toMatchObject({ number: 1, photoId: null });
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
    const newest = () => viewOwnExercise(here.clinician, { exerciseId });
    await setPicture(here.clinician, { exerciseId, sent: await photo() });
    const inPlan = await newest();
    const patientId = await buildPatient(here.clinicId);
    await assign(patientId, inPlan.versionId);
    await setPicture(here.clinician, { exerciseId, sent: await photo() });
    const second = await newest();
    await removePicture(here.clinician, { exerciseId, picture: "photo" });
    expect((await newest()).photoId).toBeNull();
    expect(await refusal(openedBytes(here.clinician, second.photoId))).toBe("not-found");
    expect(await openedBytes(here.clinician, inPlan.photoId)).toBeGreaterThan(50);
    await setPicture(here.clinician, { exerciseId, sent: await photo() });
    const third = await newest();
    await retireOwnExercise(here.clinician, { exerciseId, retired: true });
    expect(await refusal(openedBytes(here.clinician, third.photoId))).toBe("not-found");
    expect(await refusal(setPicture(here.clinician, { exerciseId, sent: await photo() }))).toBe("invalid");
    expect(await openedBytes(await signedIn(here.clinicId, patientId), inPlan.photoId)).toBeGreaterThan(50);
  });
});
