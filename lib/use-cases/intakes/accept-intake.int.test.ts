import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import type { TakenOver } from "@/lib/contracts/intake";
import { closeConnections } from "@/lib/data/pool";
import { consentWhole } from "@/lib/i18n/intake-words";
import { buildClinic, buildPatient, buildStaff, buildVisit, plant, stored } from "@/lib/testing/factories";
import { acceptIntake } from "@/lib/use-cases/intakes/accept-intake";
import { reviewIntake } from "@/lib/use-cases/intakes/review-intake";

const ANSWERS = {
  reason: { choice: "other", text: "<b>leg</b>" },
  where: { regions: ["back-low-back-left"] },
  "pain-now": 6,
  saddle: "WORSE",
  chest: false,
  sex: "F",
  "history-illness": { flags: ["cancer"], unsure: false },
  "history-bones": { flags: ["steroid"], unsure: true },
};

let clinicId: ClinicId;
let clinician: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;
let intakeId: string;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
  stranger = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId, { history_flags: ["htn"], mobile: "+44 20 7946 0142" });
  intakeId = await plantIntake();
});
afterAll(closeConnections);

async function plantIntake(changes: object = {}): Promise<string> {
  const id = randomUUID();
  const visitId = await buildVisit(clinicId, patientId, "2026-11-22");
  const consent = createHash("sha256")
    .update(consentWhole("2026-11", "en") ?? "", "utf8")
    .digest("hex");
  await plant(clinicId, "intake", [
    {
      ...{ id, clinic_id: clinicId, patient_id: patientId, visit_id: visitId, state: "completed" },
      ...{ form_id: "intake", form_version: 1, answers: ANSWERS, draft: {}, source: "kiosk", version: 3 },
      ...{ detail_changes: { mobile: "555 0100 999", email: "new@mail.example", mayRing: false } },
      ...{ tier: "emergency", fired_rules: ["RF-A01"], messages: [], pause: [], started_at: new Date() },
      ...{ completed_at: new Date(), consent_version: "2026-11", consent_hash: consent },
      ...{ signed_name: "pat  EXAMPLE", signed_at: new Date(), ...changes },
    },
  ]);
  return id;
}

const accept = (details: TakenOver[] = [], version = 3, actor = clinician) =>
  acceptIntake(actor, { intakeId, patientId, version, details });
const chart = async () => {
  const [row] = await stored<{ flags: string[]; sex: string; mobile: string; email: string; ring: boolean }>(
    clinicId,
    "SELECT history_flags AS flags, sex, mobile, email, may_ring AS ring FROM patient WHERE id = $1",
    [patientId],
  );
  return row;
};

describe("reading an intake", () => {
  it("puts the flag first, in words, with its question and answer", async () => {
    const review = await reviewIntake(clinician, intakeId);
    expect(review.flags).toEqual([
      {
        line: expect.stringMatching(/^Possible CES/) as string,
        asked: [
          {
            question: expect.stringMatching(/numbness/) as string,
            answer: "Older, but worse lately",
          },
        ],
      },
    ]);
    expect(review).toMatchObject({
      tier: "emergency",
      places: ["Low back, left side"],
      history: ["Cancer", "Steroids, 3 months or more"],
      historyUnsure: ["Bones and back"],
      consent: { verified: true, isOwnName: true },
      accepted: null,
      mayAccept: true,
    });
    expect(review.answers).toContainEqual({
      id: "reason",
      label: "Reason for the visit",
      words: "Something else: “<b>leg</b>”",
      urgentWords: [],
    });
  });

  it("marks words of the patient's own text that may stand for a red flag, and none of our own choices", async () => {
    const reason = { choice: "other", text: "My groin is numb" };
    const told = await plantIntake({ answers: { ...ANSWERS, reason } });
    const marked = (await reviewIntake(clinician, told)).answers.filter((one) => one.urgentWords.length > 0);
    expect(marked).toMatchObject([{ id: "reason", urgentWords: ["numb"] }]);
  });

  it("says when the text signed is not the one on record, and when the name is another's", async () => {
    intakeId = await plantIntake({ consent_hash: "0".repeat(64), signed_name: "Somebody Else" });
    const { consent } = await reviewIntake(clinician, intakeId);
    expect(consent).toMatchObject({ verified: false, isOwnName: false });
  });

  it("shows a drawn signature, whose text verifies as a typed one's does", async () => {
    const consent = {
      version: "2026-11",
      signature: "",
      drawing: [
        [
          [0, 0],
          [9, 4],
        ],
        [[5, 5]],
      ],
    };
    intakeId = await plantIntake({ answers: { ...ANSWERS, consent }, signed_name: null });
    expect((await reviewIntake(clinician, intakeId)).consent).toMatchObject({
      ...{ signedName: null, isOwnName: false, verified: true },
      drawing: ["M0 0L9 4", "M5 5L5 5"],
    });
  });

  it("shows the answers so far of one that is not handed in, and lets nobody accept it", async () => {
    intakeId = await plantIntake({ state: "draft", completed_at: null });
    expect(await reviewIntake(clinician, intakeId)).toMatchObject({ handedIn: null, mayAccept: false });
    await expect(accept()).rejects.toMatchObject({ code: "conflict" });
    expect((await chart())?.flags).toEqual(["htn"]);
  });
});

describe("accepting it into the chart", () => {
  it("adds history and sex, takes only the ticked changes, and takes nothing away", async () => {
    const accepted = await accept(["mobile"]);
    expect(accepted.by).toBe(clinician.name);
    expect(await chart()).toEqual({
      flags: expect.arrayContaining(["cancer", "steroid", "htn"]) as string[],
      sex: "F",
      mobile: "555 0100 999",
      email: `${patientId}@mail.example`,
      ring: true,
    });
    expect(await reviewIntake(clinician, intakeId)).toMatchObject({ accepted, mayAccept: false });
  });

  it("takes over what was told of a cancer, and shows it", async () => {
    const told = { ...ANSWERS, "history-cancer": { type: "Breast", year: 2015, active: "no" } };
    const more = await plantIntake({ answers: told });
    const { history, version } = await reviewIntake(clinician, more);
    expect(history).toContain("Cancer (Breast, 2015, not active now)");
    await acceptIntake(clinician, { intakeId: more, patientId, version, details: [] });
    const kept = `SELECT p.cancer, h.cancer AS told FROM patient p JOIN history_version h ON h.patient_id = p.id WHERE p.id = $1`;
    const cancer = { type: "Breast", year: 2015, active: "no" };
    expect(await stored(clinicId, kept, [patientId])).toEqual([{ cancer, told: cancer }]);
  });

  it("shows another sex than is on record, and writes it only where it is ticked", async () => {
    const onRecord = (sex: string) =>
      stored(clinicId, "UPDATE patient SET sex = $2 WHERE id = $1 RETURNING id", [patientId, sex]);
    await onRecord("F");
    expect((await reviewIntake(clinician, intakeId)).changes.map(({ field }) => field)).not.toContain("sex");
    await onRecord("M");
    expect((await reviewIntake(clinician, intakeId)).changes).toContainEqual({
      ...{ field: "sex", label: "Sex", from: "Male", to: "Female" },
    });
    await accept(["mobile"]);
    expect(await chart()).toMatchObject({ sex: "M", mobile: "555 0100 999" });

    intakeId = await plantIntake();
    await accept(["sex"]);
    expect(await chart()).toMatchObject({ sex: "F" });
  });

  it("is done once: a second press answers the first, and changes nothing", async () => {
    const first = await accept();
    expect(await accept(["mobile", "email"])).toEqual(first);
    expect(await accept([], 99)).toEqual(first);
    expect((await chart())?.mobile).toBe("+44 20 7946 0142");
  });

  it("refuses an intake that changed since it was read", async () => {
    await expect(accept([], 2)).rejects.toMatchObject({ code: "conflict" });
    expect((await chart())?.flags).toEqual(["htn"]);
  });

  it("does not cross to another patient or another clinic, where the right pair is accepted", async () => {
    const other = await buildPatient(clinicId);
    const crossed = acceptIntake(clinician, { intakeId, patientId: other, version: 3, details: [] });
    await expect(crossed).rejects.toMatchObject({ code: "not-found" });
    await expect(accept([], 3, stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(reviewIntake(stranger, intakeId)).rejects.toMatchObject({ code: "not-found" });
    expect((await accept()).by).toBe(clinician.name);
  });
});
