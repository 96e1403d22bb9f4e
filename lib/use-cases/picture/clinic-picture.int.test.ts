import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { PICTURE_PARTS } from "@/lib/contracts/clinic-picture";
import { closeConnections } from "@/lib/data/pool";
import {
  buildAlert,
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { askClinic } from "@/lib/use-cases/messages/ask-clinic";
import { framePicture, viewPicture } from "@/lib/use-cases/picture/clinic-picture";

const NAME = "Ana Pereira";
let clinic: ClinicId;
let maya: StaffActor;
let desk: StaffActor;
let patient: PatientId;

const whole = (actor: StaffActor) => viewPicture(actor, { parts: PICTURE_PARTS });
const logged = () =>
  stored<{ action: string; patient_ids: string[] }>(clinic, "SELECT action, patient_ids FROM access_log");

beforeEach(async () => {
  clinic = await buildClinic();
  maya = await buildStaff(clinic, ["clinician"], { name: "Dr Maya" });
  desk = await buildStaff(clinic, ["front-desk"]);
  patient = await buildPatient(clinic, { full_name: NAME });
  await buildAlert(clinic, patient, { tier: "urgent" });
  const { actor } = await buildKiosk(clinic);
  await stored(
    clinic,
    `UPDATE kiosk_device SET desk_called_at = now(), desk_reason = 'emergency', open_patient_id = $2
     WHERE id = $1 RETURNING id`,
    [actor.deviceId, patient],
  );
});
afterAll(closeConnections);

describe("what waits in the clinic", () => {
  const waits = (patientName: string | null) => ({
    ...{ signal: { tier: "urgent", count: 1 }, unread: { count: 0, urgent: 0 } },
    calls: [{ reason: "emergency", patientName }],
    faults: expect.arrayContaining([expect.objectContaining({ kind: "nobody-on-duty" })]) as object,
  });

  it("is one reading, which says whose name it showed", async () => {
    expect(await whole(maya)).toMatchObject(waits(NAME));
    expect(await logged()).toEqual([{ action: maya.action, patient_ids: [patient] }]);
  });

  it("comes with the frame of a page too, without anybody's name", async () => {
    const picture = await framePicture(clinic, ["clinician"]);
    expect(picture).toMatchObject(waits(null));
    expect(JSON.stringify(picture)).not.toContain(NAME);
    expect(await logged()).toEqual([]);
  });

  it("is of this clinic alone", async () => {
    const there = await buildClinic();
    const stranger = await buildStaff(there, ["owner"]);
    for (const picture of [await whole(stranger), await framePicture(there, ["owner"])])
      expect(picture).toMatchObject({ signal: { tier: "none", count: 0 }, calls: [] });
  });

  it("is read part by part", async () => {
    expect(await viewPicture(maya, { parts: ["signal"] })).toEqual({ signal: { tier: "urgent", count: 1 } });
  });
});

describe("messages", () => {
  it("about health count for a clinician, and not for the front desk, in page and frame", async () => {
    const writer = await signedIn(clinic, patient);
    await askClinic(writer, { clientKey: crypto.randomUUID(), text: "It pulls", about: "health" });
    const count = async (actor: StaffActor) => [
      (await whole(actor)).unread?.count,
      (await framePicture(clinic, actor.roles)).unread?.count,
    ];
    expect(await count(maya)).toEqual([1, 1]);
    expect(await count(desk)).toEqual([0, 0]);
  });
});

describe("a part that cannot be read", () => {
  it("is said to be unknown, and an emergency is told all the same", async () => {
    await stored(clinic, "UPDATE clinic SET opening_hours = '\"never\"' WHERE id = $1 RETURNING id", [
      clinic,
    ]);
    for (const picture of [await whole(maya), await framePicture(clinic, ["clinician"])])
      expect(picture).toMatchObject({ faults: null, signal: { tier: "urgent", count: 1 } });
  });

  it("leaves a page drawn where none can be", async () => {
    const nothing = { signal: null, calls: null, unread: null, faults: null };
    expect(await framePicture("no clinic", ["owner"])).toEqual(nothing);
  });
});
