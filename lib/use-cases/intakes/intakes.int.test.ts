import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type KioskActor, makeActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { INTAKE_FORM } from "@/lib/domain/intake/form";
import { one } from "@/lib/domain/intake/raw-fields";
import {
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  stored,
} from "@/lib/testing/factories";
import { changeDetail } from "@/lib/use-cases/intakes/change-detail";
import { completeIntake } from "@/lib/use-cases/intakes/complete-intake";
import { nextPage, readIntakeStep } from "@/lib/use-cases/intakes/read-intake-step";
import { reviewIntake } from "@/lib/use-cases/intakes/review-intake";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";
import { answerDeskCall } from "@/lib/use-cases/kiosk/answer-desk-call";
import { findVisit } from "@/lib/use-cases/kiosk/find-visit";
import { readInstruction } from "@/lib/use-cases/kiosk/read-instruction";
import { wipeKiosk } from "@/lib/use-cases/kiosk/wipe-kiosk";

const PERSON = {
  [BOX_NAMES.fullName]: "Ada Bell",
  "birth-month": "6",
  "birth-day": "2",
  "birth-year": "1950",
};
const CONSENT = "The exact text.\nAs shown.";

let clinic: ClinicId;
let desk: StaffActor;
let free: KioskActor;
let kiosk: KioskActor;
let patient: PatientId;

type Row = {
  id: string;
  state: string;
  tier: string;
  answers: Record<string, unknown>;
  draft: { replaced?: object[] };
  detail_changes: object;
  consent_hash: string | null;
  signed_name: string | null;
};
async function intake(): Promise<Row> {
  const [row] = await stored<Row>(clinic, "SELECT *, tier::text, state::text FROM intake");
  if (!row) throw new Error("no intake");
  return row;
}
const alerts = () =>
  stored<{ tier: string; events: string[]; patient_id: string }>(
    clinic,
    `SELECT tier::text, patient_id, ARRAY(SELECT kind FROM alert_event e WHERE e.alert_id = a.id ORDER BY at) AS events FROM alert a`,
  );

const answer = (stepId: string, fields: Record<string, string | string[]>, actor = kiosk) =>
  saveIntakeAnswer(actor, { stepId, fields, consentText: CONSENT });

const CALM = {
  ...{ change: "NO", "yes-no": "no", "one-or-both": "one", group: "none" },
  ...{ sharp: "none", signs: "none", nights: "0", often: "0", reach: "thigh", overall: "0" },
};

/** A calm answer to each kind of page. */
function calm(step: (typeof INTAKE_FORM)["steps"][number]): Record<string, string | string[]> {
  switch (step.kind) {
    case "details":
      return {};
    case "choice":
    case "choice-with-text":
      return { answer: step.id === "sex" ? "M" : step.options[0] };
    case "regions":
      return { regions: ["back-low-back-left", "front-knee-right"] };
    case "pain":
      return { answer: "4" };
    case "history":
      return { flags: "none" };
    case "cancer":
      return {};
    case "consent":
      return { agree: "yes", signature: "Ada Bell" };
    default:
      return { answer: CALM[step.kind] };
  }
}

async function answerAll(except: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const step of INTAKE_FORM.steps.filter((each) => !("group" in each))) {
    const own = except[step.id];
    await answer(step.id, own === undefined ? calm(step) : { answer: own });
  }
}

beforeEach(async () => {
  clinic = await buildClinic({ time_zone: "UTC" });
  desk = await buildStaff(clinic, ["front-desk"]);
  patient = await buildPatient(clinic, { full_name: "Ada Bell", birth_date: "1950-06-02" });
  const visitId = await buildVisit(clinic, patient, new Date().toISOString().slice(0, 10));
  free = (await buildKiosk(clinic)).actor;
  await findVisit(free, PERSON);
  kiosk = makeActor<KioskActor>({ ...free, openVisit: { visitId, patientId: patient } });
});
afterAll(closeConnections);

describe("saving an answer", () => {
  it("leads from question to question and hands in a calm intake without an alert", async () => {
    await expect(completeIntake(kiosk)).resolves.toEqual({ kind: "missing", stepId: "details" });
    await expect(answer("details", {})).resolves.toEqual({ kind: "next", stepId: "reason" });
    await answerAll();
    await expect(completeIntake(kiosk)).resolves.toEqual({ kind: "done", toDesk: false, asksMore: false });
    expect(await intake()).toMatchObject({ state: "completed", tier: "none", signed_name: "Ada Bell" });
    expect(await alerts()).toEqual([]);
    const [device] = await stored(clinic, "SELECT open_visit_id, open_patient_id FROM kiosk_device");
    expect(device).toEqual({ open_visit_id: null, open_patient_id: null });
  });

  it("fills in no pain now where nothing hurts, stores it only once it is sent, and asks every red flag", async () => {
    const painNow = async () => one((await readIntakeStep(kiosk, "pain-now")).fields, "answer");
    await answer("where", { regions: ["back-low-back-left"] });
    expect(await painNow()).toBe("");
    await answer("where", { regions: ["none"] });
    expect(await painNow()).toBe("0");
    expect(one((await readIntakeStep(kiosk, "pain-usual")).fields, "answer")).toBe("");
    const saved = () =>
      stored<{ pain: number | null }>(clinic, "SELECT (answers->>'pain-now')::int AS pain FROM intake");
    expect(await saved()).toEqual([{ pain: null }]);
    const { total } = await readIntakeStep(kiosk, "saddle");
    await answer("pain-now", { answer: "0" });
    expect(await saved()).toEqual([{ pain: 0 }]);
    expect((await readIntakeStep(kiosk, "saddle")).total).toBe(total);
  });

  it("asks pain now again once somewhere hurts after all, hands in nothing before, and keeps what was said", async () => {
    await answer("details", {});
    await answerAll({ "pain-now": "0" });
    await answer("where", { regions: ["none"] });
    await answer("pain-now", { answer: "0" });
    const where = { regions: ["front-knee-right"] };
    await expect(answer("where", where)).resolves.toMatchObject({ kind: "next", stepId: "pain-now" });
    expect((await intake()).answers).not.toHaveProperty("pain-now");
    expect((await intake()).draft.replaced).toContainEqual(
      expect.objectContaining({ step: "pain-now", was: 0 }),
    );
    await expect(completeIntake(kiosk)).resolves.toEqual({ kind: "missing", stepId: "pain-now" });
    await answer("pain-now", { answer: "6" });
    expect((await intake()).answers).toMatchObject({ "pain-now": 6, "pain-usual": 4 });
  });

  it("says what is wrong, keeps what was typed, and saves nothing of it", async () => {
    const typed = { answer: "other", text: "" };
    await expect(answer("reason", typed)).resolves.toEqual({ kind: "refused", stepId: "reason" });
    const page = await readIntakeStep(kiosk, "reason");
    expect(page.fields).toMatchObject({ answer: "other" });
    expect(page.problems).toEqual([
      { field: "text", messageKey: "intake.steps.reason.problems.textMissing" },
    ]);
    expect((await intake()).answers).toEqual({});
    await answer("reason", { answer: "other", text: "My hip" });
    expect((await readIntakeStep(kiosk, "reason")).problems).toEqual([]);
  });

  it("keeps that somebody else answers, of the first page, also where its answer is refused; staff read it", async () => {
    const first = (await nextPage(kiosk)) ?? "";
    expect((await readIntakeStep(kiosk, first)).byOther).toBe(false);
    expect((await readIntakeStep(kiosk, "saddle")).byOther).toBeNull();
    const posted = { stepId: "reason", fields: { answer: "other", text: "" }, consentText: CONSENT };
    await expect(saveIntakeAnswer(kiosk, { ...posted, byOther: true })).resolves.toMatchObject({
      kind: "refused",
    });
    await answer("reason", { answer: "other", text: "My hip" });
    expect((await readIntakeStep(kiosk, first)).byOther).toBe(true);
    expect(await reviewIntake(desk, (await intake()).id)).toMatchObject({ byOther: true });
    await saveIntakeAnswer(kiosk, { ...posted, byOther: false });
    expect(await reviewIntake(desk, (await intake()).id)).toMatchObject({ byOther: false });
  });

  it("says of a cancer's year what is wrong with it, by this patient's own years, and keeps what was typed", async () => {
    await answer("history-illness", { flags: ["cancer"] });
    const typed = { "cancer-type": "Breast", "cancer-year": "1949" };
    await expect(answer("history-cancer", typed)).resolves.toEqual({
      kind: "refused",
      stepId: "history-cancer",
    });
    const page = await readIntakeStep(kiosk, "history-cancer");
    expect(page.fields).toMatchObject(typed);
    const messageKey = "intake.steps.history-cancer.problems.yearBeforeBirth";
    expect(page.problems).toEqual([{ field: "cancer-year", messageKey }]);
    await answer("history-cancer", { ...typed, "cancer-year": "1950" });
    expect((await intake()).answers).toMatchObject({ "history-cancer": { type: "Breast", year: 1950 } });
  });

  it("keeps the signature with the hash of the exact text shown", async () => {
    await answer("consent", { agree: "yes", signature: "A. Bell" });
    const textHash = createHash("sha256").update(CONSENT).digest("hex");
    expect(await intake()).toMatchObject({ consent_hash: textHash, signed_name: "A. Bell" });
  });

  it("keeps a drawn signature with the consent, and puts no typed name in its place", async () => {
    const strokes = [[...Array(9).keys()].map((at) => [at, at])];
    const drawing = JSON.stringify(strokes);
    await answer("consent", { agree: "yes", signature: "", drawing });
    const textHash = createHash("sha256").update(CONSENT).digest("hex");
    expect(await intake()).toMatchObject({
      ...{ consent_hash: textHash, signed_name: null },
      answers: { consent: { signature: "", drawing: strokes } },
    });
    expect((await readIntakeStep(kiosk, "consent")).fields).toMatchObject({ drawing });
  });

  it("is refused once nothing is open, and cannot reach another visit", async () => {
    await expect(answer("reason", { answer: "check-up" }, free)).rejects.toMatchObject({ code: "not-found" });
    const other = await buildClinic({ time_zone: "UTC" });
    const stranger = (await buildKiosk(other)).actor;
    const reaching = makeActor<KioskActor>({ ...stranger, openVisit: kiosk.openVisit });
    await expect(answer("reason", { answer: "check-up" }, reaching)).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await intake()).answers).toEqual({});
  });

  it("lets two answers at once both count", async () => {
    await Promise.all([answer("pain-now", { answer: "3" }), answer("pain-usual", { answer: "5" })]);
    expect((await intake()).answers).toMatchObject({ "pain-now": 3, "pain-usual": 5 });
  });
});

describe("a red flag", () => {
  it("commits alert and desk call with the answer, and holds the instruction until staff come", async () => {
    await expect(answer("saddle", { answer: "UNSURE" })).resolves.toEqual({ kind: "instruction" });
    expect(await intake()).toMatchObject({ tier: "emergency", state: "draft" });
    expect(await alerts()).toEqual([{ tier: "emergency", patient_id: patient, events: ["raised"] }]);
    expect(await readInstruction(kiosk)).toMatchObject({ tier: "emergency", numbers: { emergency: "112" } });

    await wipeKiosk(kiosk);
    expect((await readInstruction(free)).messages).toContain("P-CES");
    await expect(readIntakeStep(kiosk, "reason")).rejects.toMatchObject({ code: "locked" });
    await expect(findVisit(free, PERSON)).rejects.toMatchObject({ code: "locked" });

    await answerDeskCall(desk, { deviceId: free.deviceId });
    await expect(readInstruction(free)).rejects.toMatchObject({ code: "not-found" });
    const [device] = await stored(clinic, "SELECT open_visit_id FROM kiosk_device");
    expect(device).toEqual({ open_visit_id: null });
  });

  it("is only ever raised: a changed answer lowers nothing and both versions stay", async () => {
    await expect(answer("fever", { answer: "yes" })).resolves.toEqual({ kind: "instruction" });
    await answerDeskCall(desk, { deviceId: free.deviceId });
    await findVisit(free, PERSON);
    await expect(answer("fever", { answer: "no" })).resolves.toMatchObject({ kind: "next" });
    expect(await intake()).toMatchObject({
      tier: "urgent",
      answers: { fever: false },
      draft: { replaced: [{ step: "fever", was: true }] },
    });
    // Fever was said once: with an infection risk it is an emergency, whatever it says now (CB-07).
    await expect(answer("history-illness", { flags: ["immune"] })).resolves.toEqual({ kind: "instruction" });
    expect(await alerts()).toMatchObject([{ tier: "emergency", events: ["raised", "evidence-added"] }]);
  });

  it("shows the instruction once: the next calm answers go on, and the end leads to the desk", async () => {
    await answer("saddle", { answer: "NEW" });
    await answerDeskCall(desk, { deviceId: free.deviceId });
    await findVisit(free, PERSON);
    await expect(answer("leaking-pee", { answer: "NO" })).resolves.toMatchObject({ kind: "next" });
    await answerAll({ saddle: "NEW" });
    await expect(completeIntake(kiosk)).resolves.toEqual({ kind: "done", toDesk: true, asksMore: false });
    expect(await alerts()).toHaveLength(1);
  });

  it("of tier soon makes its alert when the intake is handed in, without holding the tablet", async () => {
    await expect(answer("both-legs", { answer: "OLD" })).resolves.toMatchObject({ kind: "next" });
    expect(await alerts()).toEqual([]);
    await answerAll({ "both-legs": "OLD" });
    await expect(completeIntake(kiosk)).resolves.toEqual({ kind: "done", toDesk: false, asksMore: false });
    expect(await alerts()).toMatchObject([{ tier: "soon", events: ["raised"] }]);
  });
});

describe("details", () => {
  it("are shown masked, and a change waits for staff", async () => {
    const before = await readIntakeStep(kiosk, "details");
    expect(before.details).toMatchObject({ fullName: "Ada Bell", mobileEnding: "42", mayRing: true });
    expect(JSON.stringify(before)).not.toMatch(/7946 ?0142/);
    await expect(
      changeDetail(kiosk, { detail: "mobile", fields: { [BOX_NAMES.mobile]: "12" } }),
    ).resolves.toBe("refused");
    await expect(
      changeDetail(kiosk, { detail: "mobile", fields: { [BOX_NAMES.mobile]: "(415) 555-0177" } }),
    ).resolves.toBe("saved");
    const after = await readIntakeStep(kiosk, "details");
    expect(after.details).toMatchObject({ mobileEnding: "77", changed: ["mobile"] });
    expect((await intake()).detail_changes).toEqual({ mobile: "(415) 555-0177" });
    const [row] = await stored<{ mobile: string }>(clinic, "SELECT mobile FROM patient");
    expect(row?.mobile).toBe("+44 20 7946 0142");
  });

  it.each([
    ["email", { [BOX_NAMES.email]: "two@@example.com" }],
    ["emergency", { [BOX_NAMES.emergencyName]: "", [BOX_NAMES.emergencyPhone]: "415 555 0101" }],
    ["contact", { mayRing: "yes" }],
  ])("refuse an unreadable %s", async (detail, fields) => {
    await expect(changeDetail(kiosk, { detail, fields })).resolves.toBe("refused");
    expect((await intake()).detail_changes).toEqual({});
  });
});
