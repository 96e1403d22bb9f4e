import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type AnyoneActor, type KioskActor, makeActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId, DeviceId, PatientId } from "@/lib/access/ids";
import { KIOSK_OPEN_MS } from "@/lib/auth/kiosk-device";
import { findKioskDevice } from "@/lib/data/kiosk/kiosk-devices";
import { closeConnections } from "@/lib/data/pool";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { secretHash } from "@/lib/secrets";
import {
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  stored,
} from "@/lib/testing/factories";
import { answerDeskCall } from "@/lib/use-cases/kiosk/answer-desk-call";
import { callDesk } from "@/lib/use-cases/kiosk/call-desk";
import { createPairingCode } from "@/lib/use-cases/kiosk/create-pairing-code";
import { findVisit } from "@/lib/use-cases/kiosk/find-visit";
import { keepOpen } from "@/lib/use-cases/kiosk/keep-open";
import { viewPicture } from "@/lib/use-cases/picture/clinic-picture";
import { listKiosks } from "@/lib/use-cases/kiosk/list-kiosks";
import { pairKiosk } from "@/lib/use-cases/kiosk/pair-kiosk";
import { revokeKiosk } from "@/lib/use-cases/kiosk/revoke-kiosk";
import { showAttract } from "@/lib/use-cases/kiosk/show-attract";
import { showFind } from "@/lib/use-cases/kiosk/show-find";
import { wipeKiosk } from "@/lib/use-cases/kiosk/wipe-kiosk";
import { today } from "@/lib/testing/days";

const NAME = "María del Carmen O’Neill";
const BORN = { "birth-month": "apr", "birth-day": "23", "birth-year": "1956" };
const TYPED = { [BOX_NAMES.fullName]: "maria  del carmen O'NEILL", ...BORN };

let clinic: ClinicId;
let desk: StaffActor;
let kiosk: KioskActor;
let patient: PatientId;

const anyone = (network = crypto.randomUUID()) =>
  makeActor<AnyoneActor>({ kind: "anyone", network, requestId: crypto.randomUUID(), action: "kiosk.pair" });

/** The tablets whose call stands on this person's pages. */
const deskCalls = async (reader: StaffActor) => (await viewPicture(reader, { parts: ["calls"] })).calls;

type Device = { misses: number; open_visit_id: string | null; desk_reason: string | null; draft: object };
async function device(): Promise<Device> {
  const [row] = await stored<Device>(clinic, "SELECT * FROM kiosk_device WHERE id = $1", [kiosk.deviceId]);
  if (!row) throw new Error("no device");
  return row;
}

beforeEach(async () => {
  clinic = await buildClinic({ time_zone: "UTC" });
  desk = await buildStaff(clinic, ["front-desk"]);
  kiosk = (await buildKiosk(clinic)).actor;
  patient = await buildPatient(clinic, { full_name: NAME, birth_date: "1956-04-23" });
});
afterAll(closeConnections);

describe("pairing a tablet", () => {
  it("turns one tablet into this clinic's kiosk, once", async () => {
    const { code } = await createPairingCode(desk, { name: "Tablet by the door" });
    const token = await pairKiosk(anyone(), { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    const row = await findKioskDevice(secretHash("kiosk-device", token));
    expect(row).toMatchObject({ clinic_id: clinic, revoked_at: null, open_visit_id: null });
    await expect(pairKiosk(anyone(), { code })).rejects.toMatchObject({ code: "invalid" });
  });

  it("lets one of two tablets win when both type the code at once", async () => {
    const { code } = await createPairingCode(desk, { name: "Tablet" });
    const tries = await Promise.allSettled([pairKiosk(anyone(), { code }), pairKiosk(anyone(), { code })]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("refuses a code after 10 minutes", async () => {
    const { code, expiresAt } = await createPairingCode(desk, { name: "Tablet" });
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    await stored(clinic, "UPDATE kiosk_pairing SET expires_at = now() - interval '1 second'");
    await expect(pairKiosk(anyone(), { code })).rejects.toMatchObject({ code: "invalid" });
  });

  it("stops guessing from one network", async () => {
    const network = crypto.randomUUID();
    for (let tries = 0; tries < 10; tries += 1)
      await expect(pairKiosk(anyone(network), { code: "nonsense" })).rejects.toMatchObject({
        code: "invalid",
      });
    await expect(pairKiosk(anyone(network), { code: "nonsense" })).rejects.toMatchObject({
      code: "too-many",
    });
  });

  it("keeps no code and no token as they are", async () => {
    const { code } = await createPairingCode(desk, { name: "Tablet" });
    const token = await pairKiosk(anyone(), { code });
    const rows = await stored(clinic, "SELECT p.*, d.* FROM kiosk_pairing p, kiosk_device d");
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("ends at once when revoked, and only by its own clinic", async () => {
    const stranger = await buildStaff(await buildClinic(), ["owner"]);
    const { deviceId } = kiosk;
    await expect(revokeKiosk(stranger, { deviceId })).rejects.toMatchObject({ code: "not-found" });
    expect((await listKiosks(desk)).kiosks.map(({ id }) => id)).toContain(deviceId);
    await revokeKiosk(desk, { deviceId });
    expect((await listKiosks(desk)).kiosks).toEqual([]);
    await expect(revokeKiosk(desk, { deviceId })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("finding today's visit", () => {
  it("opens it for the full name and date of birth, and marks the arrival", async () => {
    const visit = await buildVisit(clinic, patient, today());
    await expect(findVisit(kiosk, TYPED)).resolves.toBe("opened");
    expect(await device()).toMatchObject({ open_visit_id: visit, misses: 0, draft: {} });
    const [row] = await stored<{ status: string; arrived_at: Date | null; intakes: number }>(
      clinic,
      "SELECT status, arrived_at, (SELECT count(*)::int FROM intake i WHERE i.visit_id = v.id) AS intakes FROM visit v",
    );
    expect(row).toMatchObject({ status: "arrived", intakes: 1 });
    expect(row?.arrived_at).toBeInstanceOf(Date);
  });

  it("takes the same intake up again, and says so when it was handed in", async () => {
    await buildVisit(clinic, patient, today());
    await findVisit(kiosk, TYPED);
    await wipeKiosk(kiosk);
    await expect(findVisit(kiosk, TYPED)).resolves.toBe("opened");
    await stored(clinic, "UPDATE intake SET state = 'completed'");
    await wipeKiosk(kiosk);
    await expect(findVisit(kiosk, TYPED)).resolves.toBe("already-told");
    expect((await device()).open_visit_id).toBeNull();
  });

  it.each([
    ["a wrong date of birth", { ...TYPED, "birth-year": "1957" }],
    ["an unknown person", { ...TYPED, [BOX_NAMES.fullName]: "Nobody Known" }],
    ["a known person without a visit today", TYPED],
  ])("answers %s alike, and not before the floor", async (_who, typed) => {
    await buildVisit(clinic, patient, "2020-01-01");
    const began = performance.now();
    await expect(findVisit(kiosk, typed)).resolves.toBe("not-found");
    expect(performance.now() - began).toBeGreaterThanOrEqual(249);
    const { problems, wasMissed } = await showFind(kiosk);
    expect({ problems, wasMissed }).toEqual({ problems: [], wasMissed: true });
    expect(await device()).toMatchObject({ misses: 1, open_visit_id: null, desk_reason: null });
  });

  it("does not find another clinic's patient, a cancelled visit, or a pair of namesakes", async () => {
    const other = await buildClinic({ time_zone: "UTC" });
    await buildVisit(
      other,
      await buildPatient(other, { full_name: NAME, birth_date: "1956-04-23" }),
      today(),
    );
    await expect(findVisit(kiosk, TYPED)).resolves.toBe("not-found");
    await buildVisit(clinic, patient, today(), { status: "cancelled" });
    await expect(findVisit(kiosk, TYPED)).resolves.toBe("not-found");
    await buildVisit(clinic, patient, today());
    await buildVisit(
      clinic,
      await buildPatient(clinic, { full_name: NAME, birth_date: "1956-04-23" }),
      today(),
    );
    await expect(findVisit(kiosk, TYPED)).resolves.toBe("desk");
  });

  it("hands over to the desk after three misses, across wipes, until staff come", async () => {
    const wrong = { ...TYPED, [BOX_NAMES.fullName]: "Nobody Known" };
    await findVisit(kiosk, wrong);
    await wipeKiosk(kiosk);
    await findVisit(kiosk, wrong);
    await showAttract(kiosk);
    await expect(findVisit(kiosk, wrong)).resolves.toBe("desk");
    expect(await deskCalls(desk)).toMatchObject([{ deviceId: kiosk.deviceId, reason: "not-found" }]);
    await answerDeskCall(desk, { deviceId: kiosk.deviceId });
    expect(await deskCalls(desk)).toEqual([]);
    await expect(findVisit(kiosk, wrong)).resolves.toBe("not-found");
  });

  it("forgets misses after 5 quiet minutes", async () => {
    const wrong = { ...TYPED, [BOX_NAMES.fullName]: "Nobody Known" };
    await findVisit(kiosk, wrong);
    await findVisit(kiosk, wrong);
    await stored(clinic, "UPDATE kiosk_device SET missed_at = now() - interval '301 seconds'");
    await expect(findVisit(kiosk, wrong)).resolves.toBe("not-found");
    expect((await device()).misses).toBe(1);
  });

  it("says what cannot be read, keeps what was typed, and counts no miss", async () => {
    await expect(
      findVisit(kiosk, { [BOX_NAMES.fullName]: "Maria", "birth-month": "2", "birth-day": "30" }),
    ).resolves.toBe("refused");
    const page = await showFind(kiosk);
    expect(page.fields[BOX_NAMES.fullName]).toBe("Maria");
    expect(page.problems.map(({ field }) => field)).toEqual([BOX_NAMES.fullName, "birth-year"]);
    expect((await device()).misses).toBe(0);
    await wipeKiosk(kiosk);
    expect((await showFind(kiosk)).fields[BOX_NAMES.fullName]).toBe("");
  });
});

describe("an open visit", () => {
  const opened = (visitId: string): KioskActor =>
    makeActor<KioskActor>({ ...kiosk, openVisit: { visitId, patientId: patient } });

  it("is closed by the server's clock when nobody touches the tablet", async () => {
    const visit = await buildVisit(clinic, patient, today());
    await findVisit(kiosk, TYPED);
    const touched = async () => {
      const [row] = await stored<{ open_touched_at: Date }>(
        clinic,
        "SELECT open_touched_at FROM kiosk_device",
      );
      return row?.open_touched_at.getTime() ?? 0;
    };
    await stored(clinic, "UPDATE kiosk_device SET open_touched_at = now() - interval '70 seconds'");
    await keepOpen(opened(visit), { idleSeconds: 5 });
    expect(Date.now() - (await touched())).toBeLessThan(KIOSK_OPEN_MS / 2);
    // The actor of a request that came too late has nothing open, and cannot open it again.
    const before = await touched();
    await expect(keepOpen(kiosk, { idleSeconds: 0 })).resolves.toEqual({ isOpen: false });
    expect(await touched()).toBe(before);
  });

  it("is closed by the first page and by a wipe", async () => {
    await buildVisit(clinic, patient, today());
    for (const close of [showAttract, wipeKiosk]) {
      await findVisit(kiosk, TYPED);
      expect((await device()).open_visit_id).not.toBeNull();
      await close(kiosk);
      expect(await device()).toMatchObject({ open_visit_id: null, draft: {} });
    }
  });

  it("stays open when the patient asks for a person and the person comes", async () => {
    const visit = await buildVisit(clinic, patient, today());
    await findVisit(kiosk, TYPED);
    await callDesk(opened(visit));
    expect(await deskCalls(desk)).toMatchObject([{ reason: "asked", patientName: NAME }]);
    await answerDeskCall(desk, { deviceId: kiosk.deviceId });
    expect((await device()).open_visit_id).toBe(visit);
  });

  it("lets no other clinic answer its call", async () => {
    await callDesk(kiosk);
    const stranger = await buildStaff(await buildClinic(), ["owner"]);
    const deviceId: DeviceId = kiosk.deviceId;
    await expect(answerDeskCall(stranger, { deviceId })).rejects.toMatchObject({ code: "not-found" });
    expect(await deskCalls(stranger)).toEqual([]);
  });
});
