import { afterAll, beforeEach, expect, it } from "vitest";
import type { KioskActor, StaffActor } from "@/lib/access/actor";
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
import { chooseLanguage } from "@/lib/use-cases/kiosk/choose-language";
import { createVisitCode } from "@/lib/use-cases/kiosk/create-visit-code";
import { findByCode } from "@/lib/use-cases/kiosk/find-by-code";
import { showAttract } from "@/lib/use-cases/kiosk/show-attract";
import { today } from "@/lib/testing/days";

let clinic: ClinicId;
let desk: StaffActor;
let kiosk: KioskActor;
let patient: PatientId;
let visitId: string;

const device = async () =>
  (
    await stored<{ open_visit_id: string | null; language: string | null }>(
      clinic,
      "SELECT open_visit_id, language FROM kiosk_device WHERE id = $1",
      [kiosk.deviceId],
    )
  )[0];

beforeEach(async () => {
  clinic = await buildClinic({ time_zone: "UTC" });
  desk = await buildStaff(clinic, ["front-desk"]);
  kiosk = (await buildKiosk(clinic)).actor;
  patient = await buildPatient(clinic, { full_name: "Rosa Known" });
  visitId = await buildVisit(clinic, patient, today());
});
afterAll(closeConnections);

it("opens the visit it was made for, once, as it is typed", async () => {
  const { code } = await createVisitCode(desk, { visitId });
  expect(await findByCode(kiosk, { code: `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}` })).toBe(
    "opened",
  );
  expect((await device())?.open_visit_id).toBe(visitId);
  expect(await findByCode(kiosk, { code })).toBe("not-found");
});

it("works in its own clinic, for ten minutes, and is nowhere written down", async () => {
  const { code } = await createVisitCode(desk, { visitId });
  const elsewhere = (await buildKiosk(await buildClinic({ time_zone: "UTC" }))).actor;
  expect(await findByCode(elsewhere, { code })).toBe("not-found");
  expect(JSON.stringify(await stored(clinic, "SELECT * FROM single_use_token"))).not.toContain(code);
  await stored(clinic, "UPDATE single_use_token SET expires_at = now() - interval '1 second'");
  expect(await findByCode(kiosk, { code })).toBe("not-found");
  await stored(clinic, "UPDATE single_use_token SET expires_at = now() + interval '1 minute'");
  expect(await findByCode(kiosk, { code })).toBe("opened");
});

it("hands over to the desk after three wrong codes", async () => {
  for (const outcome of ["not-found", "not-found", "desk"])
    expect(await findByCode(kiosk, { code: "AAAAAA" })).toBe(outcome);
});

it("is made only for a visit of today that waits, and by this clinic", async () => {
  const stranger = await buildStaff(await buildClinic(), ["owner"]);
  await expect(createVisitCode(stranger, { visitId })).rejects.toMatchObject({ code: "not-found" });
  const past = await buildVisit(clinic, patient, "2020-01-01");
  await expect(createVisitCode(desk, { visitId: past })).rejects.toMatchObject({ code: "not-found" });
});

it("keeps the language of the visit on the tablet until the first page", async () => {
  await chooseLanguage(kiosk, { language: "es" });
  expect((await device())?.language).toBe("es");
  await expect(chooseLanguage(kiosk, { language: "xx" })).rejects.toMatchObject({ code: "invalid" });
  const spanish: KioskActor = { ...kiosk, language: "es" };
  const { code } = await createVisitCode(desk, { visitId });
  await findByCode(spanish, { code });
  await showAttract(spanish);
  expect(await device()).toEqual({ open_visit_id: null, language: null });
});
