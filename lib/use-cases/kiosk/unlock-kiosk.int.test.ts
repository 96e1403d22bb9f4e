import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type KioskActor, makeActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import {
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  stored,
} from "@/lib/testing/factories";
import { readIntakeStep } from "@/lib/use-cases/intakes/read-intake-step";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";
import { findVisit } from "@/lib/use-cases/kiosk/find-visit";
import { listKiosks } from "@/lib/use-cases/kiosk/list-kiosks";
import { makeKioskPin } from "@/lib/use-cases/kiosk/make-kiosk-pin";
import { holdNow } from "@/lib/use-cases/kiosk/read-instruction";
import { type Unlock, unlockKiosk } from "@/lib/use-cases/kiosk/unlock-kiosk";
import { wipeKiosk } from "@/lib/use-cases/kiosk/wipe-kiosk";

const WRONG = "13";
let clinic: ClinicId;
let desk: StaffActor;
let tablet: KioskActor;
let open: KioskActor;
let patientId: PatientId;
let visitId: string;

beforeEach(async () => {
  clinic = await buildClinic({ time_zone: "UTC" });
  desk = await buildStaff(clinic, ["front-desk"]);
  patientId = await buildPatient(clinic, { full_name: "Ada Bell", birth_date: "1950-06-02" });
  visitId = await buildVisit(clinic, patientId, new Date().toISOString().slice(0, 10));
  tablet = (await buildKiosk(clinic)).actor;
  open = makeActor<KioskActor>({ ...tablet, openVisit: { visitId, patientId } });
  await findVisit(tablet, {
    "box-1": "Ada Bell",
    "birth-month": "6",
    "birth-day": "2",
    "birth-year": "1950",
  });
});
afterAll(closeConnections);

const give = (stepId: string, answer: string) =>
  saveIntakeAnswer(open, { stepId, fields: { answer }, consentText: "" });
const unlock = (pin: string, how: Unlock, actor = tablet) => unlockKiosk(actor, { pin, unlock: how });
const device = async () => {
  const [row] = await stored<{
    open: string | null;
    reason: string | null;
    by: string | null;
    language: string | null;
  }>(
    clinic,
    "SELECT open_visit_id AS open, desk_reason AS reason, unlocked_by AS by, language FROM kiosk_device",
  );
  return row;
};

describe("staff at a tablet, by their PIN", () => {
  it("go on with the visit that was open before the screen was cleared, where its answers are", async () => {
    const { pin } = await makeKioskPin(desk);
    open = makeActor<KioskActor>({ ...open, language: "es" });
    await give("reason", "check-up");
    await wipeKiosk(open);
    expect(await device()).toMatchObject({ open: null });
    await expect(unlock(pin, "resume")).resolves.toBe("resumed");
    expect(await device()).toEqual({ open: visitId, reason: null, by: desk.staffId, language: "es" });
    expect((await readIntakeStep(open, "reason")).fields).toMatchObject({ answer: "check-up" });
    expect((await listKiosks(desk)).kiosks).toMatchObject([{ unlockedBy: desk.name }]);
  });

  it("go on with the questions due once the intake is in, and with nothing once those are in", async () => {
    const { pin } = await makeKioskPin(desk);
    await stored(clinic, "UPDATE intake SET state = 'completed', completed_at = now() RETURNING id");
    await wipeKiosk(open);
    await expect(unlock(pin, "resume")).resolves.toBe("nothing");
    const asked = JSON.stringify([{ id: "groc", version: 1 }]);
    await stored(
      clinic,
      `INSERT INTO measure_form (clinic_id, patient_id, visit_id, client_key, asked, language)
       VALUES ($1, $2, $3, uuidv7(), $4::jsonb, 'English') RETURNING id`,
      [clinic, patientId, visitId, asked],
    );
    await stored(clinic, "UPDATE kiosk_device SET closed_visit_id = $1, closed_at = now()", [visitId]);
    await expect(unlock(pin, "resume")).resolves.toBe("resumed-measures");
    expect(await device()).toMatchObject({ open: visitId });
    await stored(clinic, "UPDATE measure_form SET state = 'completed', completed_at = now()");
    await expect(unlock(pin, "resume")).resolves.toBe("nothing");
  });

  it("let go of a held instruction, and go on with its visit or clear it", async () => {
    const { pin } = await makeKioskPin(desk);
    await give("saddle", "NEW");
    expect((await holdNow(tablet)).held).toBe(true);
    await expect(unlock(`${pin.slice(0, 3)} ${pin.slice(3)}`, "resume")).resolves.toBe("resumed");
    expect((await holdNow(tablet)).held).toBe(false);
    expect((await readIntakeStep(open, "saddle")).fields).toMatchObject({ answer: ["NEW"] });
    await give("fever", "yes");
    await expect(unlock(pin, "reset")).resolves.toBe("reset");
    expect(await device()).toMatchObject({ open: null, reason: null });
  });

  it("find nothing to go on with once it was cleared, half an hour is over, or somebody else was here", async () => {
    const { pin } = await makeKioskPin(desk);
    await unlock(pin, "reset");
    await expect(unlock(pin, "resume")).resolves.toBe("nothing");
    await stored(
      clinic,
      "UPDATE kiosk_device SET closed_visit_id = $1, closed_at = now() - interval '31 minutes' RETURNING id",
      [visitId],
    );
    await expect(unlock(pin, "resume")).resolves.toBe("nothing");
  });

  it("change nothing with a wrong PIN, one that was replaced, one of another clinic or of somebody who has left", async () => {
    const { pin: old } = await makeKioskPin(desk);
    const { pin } = await makeKioskPin(desk);
    const stranger = await buildStaff(await buildClinic(), ["owner"]);
    const { pin: foreign } = await makeKioskPin(stranger);
    await give("saddle", "NEW");
    for (const wrong of [WRONG, old, foreign]) await expect(unlock(wrong, "reset")).resolves.toBe("wrong");
    await stored(clinic, "UPDATE staff SET active = false RETURNING id");
    await expect(unlock(pin, "reset")).resolves.toBe("wrong");
    expect((await holdNow(tablet)).held).toBe(true);
    await stored(clinic, "UPDATE staff SET active = true RETURNING id");
    await expect(unlock(pin, "reset")).resolves.toBe("reset");
  });

  it("are refused after five tries, the right PIN too; another tablet still opens", async () => {
    const { pin } = await makeKioskPin(desk);
    const wrong = pin === "123456" ? "654321" : "123456";
    for (let tries = 0; tries < 5; tries += 1) await expect(unlock(wrong, "reset")).resolves.toBe("wrong");
    await expect(unlock(pin, "reset")).rejects.toMatchObject({ code: "too-many" });
    await expect(unlock(pin, "reset", (await buildKiosk(clinic)).actor)).resolves.toBe("reset");
  });

  it("keep a PIN as nothing anybody can read", async () => {
    const { pin } = await makeKioskPin(desk);
    const [row] = await stored<{ hash: string }>(clinic, "SELECT kiosk_pin_hash AS hash FROM staff");
    expect(row?.hash).toMatch(/^\$argon2id\$/);
    expect(row?.hash).not.toContain(pin);
  });
});
