import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type KioskActor, makeActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { fieldsFor } from "@/lib/domain/intake/fields-for";
import { intakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { BACKGROUND_KEYS, HISTORY_FLAGS } from "@/lib/domain/patients/history-flags";
import {
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  buildToldHistory,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { confirmHistory } from "@/lib/use-cases/history/confirm-history";
import { acceptIntake } from "@/lib/use-cases/intakes/accept-intake";
import { completeIntake } from "@/lib/use-cases/intakes/complete-intake";
import { nextPage, readIntakeStep } from "@/lib/use-cases/intakes/read-intake-step";
import { reviewIntake } from "@/lib/use-cases/intakes/review-intake";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";
import { findVisit } from "@/lib/use-cases/kiosk/find-visit";

let clinic: ClinicId;
let clinician: StaffActor;

beforeEach(async () => {
  clinic = await buildClinic({ time_zone: "UTC" });
  clinician = await buildStaff(clinic, ["clinician"]);
});
afterAll(closeConnections);

type Arrived = { readonly kiosk: KioskActor; readonly patientId: PatientId };

/** Somebody with this history on record, told so many days ago, stands at a tablet. */
async function arrived(
  flags: readonly string[],
  toldDaysAgo: number | null = 30,
  asked: readonly string[] = HISTORY_FLAGS,
): Promise<Arrived> {
  const patientId = await buildPatient(clinic, {
    full_name: "Ada Bell",
    birth_date: "1980-06-02",
    email: "ada@mail.example",
  });
  if (toldDaysAgo !== null) await buildToldHistory(clinic, patientId, flags, toldDaysAgo, asked);
  const visitId = await buildVisit(clinic, patientId, new Date().toISOString().slice(0, 10));
  const free = (await buildKiosk(clinic)).actor;
  await findVisit(free, { "box-1": "Ada Bell", "birth-month": "6", "birth-day": "2", "birth-year": "1980" });
  return { kiosk: makeActor<KioskActor>({ ...free, openVisit: { visitId, patientId } }), patientId };
}

const give = (kiosk: KioskActor, stepId: string, fields: RawFields) =>
  saveIntakeAnswer(kiosk, { stepId, fields, consentText: "The text" });

const CALM_IF_ASKED: Partial<Record<IntakeStepId, RawFields>> = { "new-pain": { answer: "no" } };

/** Answers every page calmly, and says on the way what the tablet sent: each page whole. */
async function walk({ kiosk }: Arrived, own: Readonly<Record<string, RawFields>> = {}): Promise<unknown[]> {
  const shown: unknown[] = [];
  for (let id = await nextPage(kiosk); id !== null; id = await nextPage(kiosk)) {
    const step = intakeStep(id);
    if (!step) throw new Error(id);
    shown.push(await readIntakeStep(kiosk, id));
    await give(kiosk, id, own[id] ?? CALM_IF_ASKED[id] ?? fieldsFor(step, COMPLETE_INTAKE));
  }
  return shown;
}

const SAME = { "history-same": { answer: "same" } };

async function handedIn(who: Arrived): Promise<string> {
  await completeIntake(who.kiosk);
  const [row] = await stored<{ id: string }>(clinic, "SELECT id FROM intake WHERE patient_id = $1", [
    who.patientId,
  ]);
  if (!row) throw new Error("no intake");
  return row.id;
}

describe("a patient who has told their history before", () => {
  it("is shown the same pages, letter for letter, whatever is on record", async () => {
    const ill = await arrived(["cancer", "aaa", "diabetes", "pregnant"]);
    const sick = await walk(ill, SAME);
    await stored(clinic, "UPDATE patient SET name_key = 'gone' WHERE id = $1 RETURNING id", [ill.patientId]);
    const well = await walk(await arrived([]), SAME);
    expect(sick).toEqual(well);
    // The control: another answer does lead to other pages.
    await stored(clinic, "UPDATE patient SET name_key = 'gone' RETURNING id");
    const changed = await walk(await arrived(["cancer"]), { "history-same": { answer: "changed" } });
    expect(changed.length).not.toBe(sick.length);
  });

  it("is asked what came into the list since, whatever is on record, sees none of it, and is asked it once", async () => {
    const ids = (pages: readonly unknown[]) =>
      pages.map((page) => (page as { step: { id: string } }).step.id);
    const ill = await arrived(["cancer", "psoriasis", "priorBladder"], 30, []);
    const sick = await walk(ill, { ...SAME, "history-joints": { flags: ["uveitis"] } });
    const intakeId = await handedIn(ill);
    const { version } = await reviewIntake(clinician, intakeId);
    await acceptIntake(clinician, { intakeId, patientId: ill.patientId, version, details: [] });
    const [row] = await stored<{ flags: string[]; asked: string[] }>(
      clinic,
      `SELECT p.history_flags AS flags, h.asked FROM patient p JOIN history_version h ON h.patient_id = p.id
       WHERE p.id = $1 ORDER BY h.at DESC LIMIT 1`,
      [ill.patientId],
    );
    expect(row?.flags).toEqual(["cancer", "psoriasis", "uveitis", "priorBladder"]);
    expect(row?.asked).toEqual(expect.arrayContaining([...BACKGROUND_KEYS]));
    await stored(clinic, "UPDATE patient SET name_key = 'gone' RETURNING id");
    const well = await walk(await arrived([], 30, []), { ...SAME, "history-joints": { flags: ["uveitis"] } });
    expect(sick).toEqual(well);
    expect(ids(sick)).toEqual(expect.arrayContaining(["history-joints", "history-nerves"]));
    expect(ids(sick)).not.toContain("history-illness");
    await stored(clinic, "UPDATE patient SET name_key = 'gone' RETURNING id");
    expect(ids(await walk(await arrived([], 30, row?.asked), SAME))).not.toContain("history-joints");
  });

  it("has told all of the list where they confirmed it at home", async () => {
    const { kiosk, patientId } = await arrived([], null);
    await confirmHistory(await signedIn(clinic, patientId), { clientKey: randomUUID(), flags: ["htn"] });
    await give(kiosk, "history-same", { answer: "same" });
    await expect(readIntakeStep(kiosk, "history-joints")).rejects.toMatchObject({ code: "not-found" });
    await give(kiosk, "history-same", { answer: "changed" });
    expect((await readIntakeStep(kiosk, "history-joints")).step.id).toBe("history-joints");
  });

  it.each([null, 400])("is asked all of it where it was told %s days ago", async (days) => {
    const { kiosk } = await arrived(["htn"], days);
    await expect(readIntakeStep(kiosk, "history-same")).rejects.toMatchObject({ code: "not-found" });
    await give(kiosk, "history-same", { answer: "same" });
    expect((await readIntakeStep(kiosk, "history-illness")).step.id).toBe("history-illness");
  });

  it.each([
    [["cancer"], [{ tier: "soon" }]],
    [[], []],
  ])("says that nothing has changed: what is on record (%j) decides all the same", async (flags, alerts) => {
    const who = await arrived(flags);
    await walk(who, { ...SAME, "new-pain": { answer: "yes" } });
    await handedIn(who);
    expect(await stored(clinic, "SELECT tier::text FROM alert")).toEqual(alerts);
  });

  it("is read by the clinician beside the record; accepted, it is kept with who and when", async () => {
    const who = await arrived(["cancer", "pregnant"]);
    await walk(who, { ...SAME, "history-lately": { flags: ["recentInfection"] } });
    const intakeId = await handedIn(who);
    const review = await reviewIntake(clinician, intakeId);
    expect(review.earlierHistory).toEqual({
      says: "same",
      onRecord: ["Cancer", "Pregnant"],
      added: ["Infection in the last 6 weeks"],
      notToldNow: ["Pregnant"],
    });
    const { version } = review;
    await acceptIntake(clinician, { intakeId, patientId: who.patientId, version, details: [] });
    const kept = await stored(
      clinic,
      "SELECT said, flags, said_by FROM history_version WHERE patient_id = $1 ORDER BY at DESC LIMIT 1",
      [who.patientId],
    );
    expect(kept).toEqual([
      {
        said: ["cancer", "recentInfection"],
        flags: ["cancer", "recentInfection", "pregnant"],
        said_by: clinician.staffId,
      },
    ]);
  });
});
