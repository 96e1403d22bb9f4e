import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { openFile } from "@/lib/use-cases/files/open-file";
import { addPosturePhoto } from "@/lib/use-cases/posture-photos/add-posture-photo";
import { markPosturePhoto } from "@/lib/use-cases/posture-photos/mark-posture-photo";
import { removePosturePhoto } from "@/lib/use-cases/posture-photos/remove-posture-photo";
import { viewPosture, viewPosturePhoto } from "@/lib/use-cases/posture-photos/view-posture";

let clinicId: ClinicId;
let maya: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;
let patient: PatientActor;
let photoId: string;

const picture = () =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: "#888" } })
    .withExif({ IFD0: { Artist: "Somewhere" } })
    .jpeg()
    .toBuffer();
const add = async (sent?: Uint8Array) =>
  addPosturePhoto(maya, { patientId, view: "side", sent: sent ?? (await picture()) });
const fileIdOf = async () => (await viewPosturePhoto(maya, { patientId, photoId })).photo.fileId;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"]);
  stranger = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId);
  patient = await signedIn(clinicId, patientId);
  photoId = await add();
});
afterAll(closeConnections);

async function content(fileId: string): Promise<Buffer> {
  const { bytes, read } = await openFile(maya, { fileId });
  return Buffer.from(await new Response(read(0, bytes - 1)).arrayBuffer());
}

describe("a posture photo", () => {
  it("is drawn anew with its size, without what the camera wrote", async () => {
    expect((await picture()).includes("Somewhere")).toBe(true);
    const { photo } = await viewPosturePhoto(maya, { patientId, photoId });
    expect(photo).toMatchObject({ view: "side", width: 300, height: 400, landmarks: {}, angles: {} });
    const kept = await content(photo.fileId);
    expect(kept.subarray(8, 12).toString()).toBe("WEBP");
    expect(kept.includes("Somewhere")).toBe(false);
  });

  it("is named by its day, and by its time where that day shows the side twice", async () => {
    const days = async () => (await viewPosture(maya, { patientId })).photos.map(({ day }) => day);
    await addPosturePhoto(maya, { patientId, view: "front", sent: await picture() });
    expect(await days()).toEqual(Array(2).fill(expect.stringMatching(/^\w{3} \d+, \d{4}$/)));
    await add();
    await stored(
      clinicId,
      "UPDATE posture_photo SET created_at = created_at - interval '2 minutes' WHERE id = $1 RETURNING id",
      [photoId],
    );
    const [newer, front, older] = await days();
    expect([newer, older]).toEqual(Array(2).fill(expect.stringMatching(/, \d+:\d\d [ap]m$/)));
    expect(newer).not.toBe(older);
    expect(front).not.toMatch(/:/);
  });

  it("is a picture by its content, whatever it was called", async () => {
    const refused = { code: "invalid", fields: { picture: expect.stringMatching(/JPEG/) as string } };
    await expect(add(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).rejects.toMatchObject(
      refused,
    );
    await expect(add(Buffer.from([0, 0, 0, 24, ...Buffer.from("ftypisom")]))).rejects.toMatchObject(refused);
    expect((await viewPosture(maya, { patientId })).photos).toHaveLength(1);
  });

  it("is opened by staff of its clinic, noted as shown, and by nobody else: not its patient, not another clinic", async () => {
    const fileId = await fileIdOf();
    const shown = async () =>
      (
        await stored(clinicId, "SELECT 1 AS row FROM access_log WHERE $1::uuid = ANY (patient_ids)", [
          patientId,
        ])
      ).length;
    const before = await shown();
    expect((await openFile(maya, { fileId })).contentType).toBe("image/webp");
    expect(await shown()).toBe(before + 1);
    await expect(openFile(patient, { fileId })).rejects.toMatchObject({ code: "not-found" });
    await expect(openFile(stranger, { fileId })).rejects.toMatchObject({ code: "not-found" });
    await expect(viewPosture(stranger, { patientId })).rejects.toMatchObject({ code: "not-found" });
    await expect(
      addPosturePhoto(stranger, { patientId, view: "side", sent: await picture() }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("keeps landmarks with the angles the server worked out, and refuses those off the picture or of another view", async () => {
    const landmarks = { tragus: { x: 200, y: 100 }, c7: { x: 150, y: 150 } };
    expect(await markPosturePhoto(maya, { photoId, landmarks, over: {} })).toEqual({
      angles: { craniovertebral: 45 },
    });
    expect((await viewPosturePhoto(maya, { patientId, photoId })).photo).toMatchObject({
      landmarks,
      angles: { craniovertebral: 45 },
    });
    for (const wrong of [{ tragus: { x: 301, y: 100 } }, { "left-knee": { x: 10, y: 10 } }])
      await expect(markPosturePhoto(maya, { photoId, landmarks: wrong, over: {} })).rejects.toMatchObject({
        code: "invalid",
      });
    await expect(markPosturePhoto(stranger, { photoId, landmarks, over: {} })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("marked by two at once keeps the first one's points until the second knowingly takes their place", async () => {
    const tom = await buildStaff(maya.clinicId, ["clinician"], { name: "Dr Tom Reyes" });
    const [hers, his] = [{ c7: { x: 150, y: 150 } }, { knee: { x: 20, y: 300 } }];
    const stands = async () => (await viewPosturePhoto(maya, { patientId, photoId })).photo.landmarks;
    await markPosturePhoto(tom, { photoId, landmarks: his, over: {} });
    await expect(markPosturePhoto(maya, { photoId, landmarks: hers, over: {} })).rejects.toMatchObject({
      code: "conflict",
      fields: { landmarks: "Dr Tom Reyes has marked this photo meanwhile." },
    });
    expect(await stands()).toEqual(his);
    // An answer of one's own that was lost is nobody else.
    await markPosturePhoto(tom, { photoId, landmarks: { ...his, ...hers }, over: {} });
    await markPosturePhoto(maya, { photoId, landmarks: hers, over: { ...hers, ...his } });
    await markPosturePhoto(tom, { photoId, landmarks: his, over: null });
    expect(await stands()).toEqual(his);
  });

  it("taken away is gone for good, bytes and all; its row says that there was one", async () => {
    const fileId = await fileIdOf();
    await expect(removePosturePhoto(stranger, { photoId })).rejects.toMatchObject({ code: "not-found" });
    expect(await removePosturePhoto(maya, { photoId })).toEqual({ patientId });
    await expect(openFile(maya, { fileId })).rejects.toMatchObject({ code: "not-found" });
    expect((await viewPosture(maya, { patientId })).photos).toEqual([]);
    const rows = await stored(
      clinicId,
      "SELECT removed_at IS NOT NULL AS gone FROM posture_photo WHERE id = $1",
      [photoId],
    );
    expect(rows).toEqual([{ gone: true }]);
  });

  it("belongs to its patient's page alone", async () => {
    const other = await buildPatient(clinicId);
    await expect(viewPosturePhoto(maya, { patientId: other, photoId })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
