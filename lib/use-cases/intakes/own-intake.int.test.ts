import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as sayGoing } from "@/app/api/check-ins/[checkInId]/going/route";
import { POST as sayOwnGoing } from "@/app/api/own-intake/going/route";
import { type KioskActor, makeActor, type PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { openBrowser } from "@/lib/testing/browser";
import {
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { changeDetail } from "@/lib/use-cases/intakes/change-detail";
import { completeIntake } from "@/lib/use-cases/intakes/complete-intake";
import { readOwnInstruction } from "@/lib/use-cases/intakes/own-instruction";
import { startOwnIntake, viewOwnIntake } from "@/lib/use-cases/intakes/own-intake";
import { readCheckPage } from "@/lib/use-cases/intakes/read-check-page";
import { readDetailPage } from "@/lib/use-cases/intakes/read-detail-page";
import { nextPage, readIntakeStep } from "@/lib/use-cases/intakes/read-intake-step";
import { recordOwnGoing } from "@/lib/use-cases/intakes/record-own-going";
import { reviewIntake } from "@/lib/use-cases/intakes/review-intake";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";
import { readArrival, sayArrival } from "@/lib/use-cases/kiosk/arrival";
import { findVisit } from "@/lib/use-cases/kiosk/find-visit";

/** Found nowhere else, so that any trace of it was given at home. */
const CANARY = "Xylophone canary";
let clinic: ClinicId;
let patientId: PatientId;
let home: PatientActor;
let visitId: string;

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const at = (actor: PatientActor | KioskActor, stepId: string, fields: Record<string, string | string[]>) =>
  saveIntakeAnswer(actor, { stepId, fields, consentText: "The text." });
const intake = async () =>
  (
    await stored<{ id: string; state: string; source: string }>(
      clinic,
      "SELECT id, state, source FROM intake",
    )
  )[0];
/** The same intake with everything answered, as the form stores it. */
const answerTheRest = () =>
  stored(clinic, "UPDATE intake SET answers = $1::jsonb || answers RETURNING id", [
    JSON.stringify(COMPLETE_INTAKE),
  ]);
/** The patient stands before a tablet that has found their visit. */
async function tablet(): Promise<KioskActor> {
  const { actor } = await buildKiosk(clinic);
  await findVisit(actor, {
    [BOX_NAMES.fullName]: "Ada Bell",
    ...{ "birth-month": "6", "birth-day": "2", "birth-year": "1950" },
  });
  return makeActor<KioskActor>({ ...actor, openVisit: { visitId, patientId } });
}

beforeEach(async () => {
  clinic = await buildClinic({ time_zone: "UTC" });
  patientId = await buildPatient(clinic, { full_name: "Ada Bell", birth_date: "1950-06-02" });
  home = await signedIn(clinic, patientId);
  visitId = await buildVisit(clinic, patientId, day(0));
});
afterAll(closeConnections);

describe("the questions before a visit, at home", () => {
  it("are for the next visit within a week, and for nobody else's", async () => {
    await stored(
      clinic,
      "UPDATE visit SET day = day + 8, starts_at = starts_at + interval '8 days' RETURNING id",
    );
    expect(await viewOwnIntake(home)).toEqual({ coming: null, calls: false });
    await expect(startOwnIntake(home)).rejects.toMatchObject({ code: "not-found" });
    await stored(
      clinic,
      "UPDATE visit SET day = day - 1, starts_at = starts_at - interval '1 day' RETURNING id",
    );
    expect(await viewOwnIntake(home)).toMatchObject({ coming: { state: "none" }, calls: false });
    const other = await signedIn(clinic, await buildPatient(clinic));
    expect(await viewOwnIntake(other)).toEqual({ coming: null, calls: false });
    await expect(nextPage(other)).rejects.toMatchObject({ code: "not-found" });
  });

  it("are the tablet's form, are gone on with where they stopped, and are handed in once", async () => {
    await startOwnIntake(home);
    await startOwnIntake(home);
    expect(await nextPage(home)).toBe("details");
    await at(home, "details", {});
    await at(home, "reason", { answer: "other", text: CANARY });
    expect(await nextPage(home)).toBe("where");
    expect((await readIntakeStep(home, "reason")).fields).toMatchObject({ text: CANARY });
    await expect(completeIntake(home)).resolves.toMatchObject({ kind: "missing" });
    await answerTheRest();
    await expect(completeIntake(home)).resolves.toEqual({ kind: "done", toDesk: false, asksMore: false });
    expect(await intake()).toMatchObject({ state: "completed", source: "phone" });
    await expect(at(home, "reason", { answer: "check-up" })).rejects.toMatchObject({ code: "not-found" });
    expect(await viewOwnIntake(home)).toMatchObject({ coming: { state: "done" } });
  });

  it("are read by a clinician before the patient comes", async () => {
    await startOwnIntake(home);
    await at(home, "reason", { answer: "other", text: CANARY });
    const clinician = await buildStaff(clinic, ["clinician"]);
    const { id = "" } = (await intake()) ?? {};
    const review = await reviewIntake(clinician, id);
    expect(review).toMatchObject({ source: "Patient’s phone", handedIn: null });
    expect(JSON.stringify(review.answers)).toContain(CANARY);
  });

  it("act at once: the alert stands before the page that says what to do, until the clinic has closed it", async () => {
    await startOwnIntake(home);
    await expect(readOwnInstruction(home)).rejects.toMatchObject({ code: "not-found" });
    await expect(at(home, "saddle", { answer: "NEW" })).resolves.toEqual({ kind: "instruction" });
    const alerts = await stored(clinic, "SELECT tier::text, state::text FROM alert");
    expect(alerts).toMatchObject([{ tier: "emergency" }]);
    const told = await readOwnInstruction(home);
    expect(told).toMatchObject({ tier: "emergency", unansweredStepId: "details" });
    expect(told.answers).toMatchObject([{ key: "saddle", notable: true }]);
    expect(told.patient.birthDate).toBeInstanceOf(Date);
    expect(told.patient, "nobody asked about it yet").toMatchObject({ history: [], hasToldHistory: false });
    expect(told.instructions.map(({ code }) => code)).not.toContain("P-DESK");
    expect(await viewOwnIntake(home)).toMatchObject({ calls: true });
    await at(home, "saddle", { answer: "NO" });
    expect(await viewOwnIntake(home), "an answer taken back lowers nothing").toMatchObject({ calls: true });
    const again = await readOwnInstruction(home);
    expect(again.answers, "and is shown to who looks after them").toMatchObject([
      { key: "saddle", answerKeys: ["answers.change.NEW"] },
    ]);
    expect(again.callback, "and its promise keeps its time").toEqual(told.callback);
    await stored(clinic, "UPDATE alert SET state = 'resolved' RETURNING id");
    expect(await viewOwnIntake(home)).toMatchObject({ calls: false });
  });
});

describe("the instruction of a visit that will not be", () => {
  const cancel = () =>
    stored(clinic, "UPDATE visit SET status = 'cancelled' WHERE id = $1 RETURNING id", [visitId]);

  it.each([
    ["cancelled", "status = 'cancelled'"],
    ["missed", "status = 'no_show'"],
    ["put off", "day = day + 20, starts_at = starts_at + interval '20 days'"],
    ["gone by", "day = day - 1, starts_at = starts_at - interval '1 day'"],
  ])("stays until the clinic has closed its alert: %s", async (_what, becomes) => {
    await startOwnIntake(home);
    await at(home, "saddle", { answer: "NEW" });
    await stored(clinic, `UPDATE visit SET ${becomes} WHERE id = $1 RETURNING id`, [visitId]);
    expect(await viewOwnIntake(home)).toEqual({ coming: null, calls: true });
    const told = await readOwnInstruction(home);
    expect(told).toMatchObject({ tier: "emergency", unansweredStepId: "details", goesOn: false });
    await recordOwnGoing(home, "going");
    expect((await readOwnInstruction(home)).alert).toMatchObject({ did: "going" });
    await stored(clinic, "UPDATE alert SET state = 'resolved' RETURNING id");
    expect(await viewOwnIntake(home)).toEqual({ coming: null, calls: false });
    await expect(readOwnInstruction(home)).rejects.toMatchObject({ code: "not-found" });
  });

  it("stays beside a new visit, whose questions call for nothing and are asked; nobody else reads it", async () => {
    await startOwnIntake(home);
    await at(home, "saddle", { answer: "NEW" });
    expect(await readOwnInstruction(home)).toMatchObject({ goesOn: true });
    await cancel();
    await buildVisit(clinic, patientId, day(2));
    await startOwnIntake(home);
    expect(await viewOwnIntake(home)).toMatchObject({ coming: { state: "draft" }, calls: true });
    expect(await readOwnInstruction(home)).toMatchObject({ tier: "emergency", goesOn: false });
    const other = await signedIn(clinic, await buildPatient(clinic));
    expect(await viewOwnIntake(other)).toEqual({ coming: null, calls: false });
  });
});

describe("what the patient at home does about it", () => {
  const said = () =>
    stored<{ kind: string }>(clinic, "SELECT kind FROM alert_event WHERE kind LIKE 'patient-%' ORDER BY at");

  it("stands once in the alert's history, and on the page that told them", async () => {
    await startOwnIntake(home);
    await at(home, "saddle", { answer: "NEW" });
    expect((await readOwnInstruction(home)).alert).toMatchObject({ did: null });
    await recordOwnGoing(home, "going");
    await recordOwnGoing(home, "going");
    expect(await said()).toEqual([{ kind: "patient-going" }]);
    expect((await readOwnInstruction(home)).alert).toMatchObject({ did: "going" });
    await recordOwnGoing(home, "called");
    expect((await readOwnInstruction(home)).alert).toMatchObject({ did: "called" });
  });

  it("that could not be kept is said beside the taps of the page that told them", async () => {
    const browser = openBrowser();
    const cookie = await issueSessionCookie("patient", home.sessionId);
    browser.cookies.set(cookie.name, cookie.value);
    await startOwnIntake(home);
    await at(home, "saddle", { answer: "NEW" });
    const page = "/patient/intake/now";
    expect((await browser.post(sayOwnGoing, { did: "?" })).location).toBe(`${page}?problem=not-saved#told`);
    expect((await browser.post(sayOwnGoing, { did: "going" })).location).toBe(`${page}#told`);
    const checkInId = randomUUID();
    expect((await browser.post(sayGoing, { did: "?" }, { checkInId })).location).toBe(
      `/patient/check-in/${checkInId}/result?problem=not-saved#told`,
    );
  });

  it("is not said where nothing calls, or of an alert the clinic has closed, or of another patient's", async () => {
    await startOwnIntake(home);
    await expect(recordOwnGoing(home, "going")).rejects.toMatchObject({ code: "conflict" });
    await at(home, "saddle", { answer: "NEW" });
    const other = await signedIn(clinic, await buildPatient(clinic));
    await expect(recordOwnGoing(other, "going")).rejects.toMatchObject({ code: "conflict" });
    await stored(clinic, "UPDATE alert SET state = 'resolved' RETURNING id");
    await expect(recordOwnGoing(home, "going")).rejects.toMatchObject({ code: "conflict" });
    expect(await said()).toEqual([]);
  });
});

describe("what was answered at home, on a tablet", () => {
  async function begunAtHome(): Promise<KioskActor> {
    await startOwnIntake(home);
    await at(home, "details", {});
    await changeDetail(home, { detail: "mobile", fields: { [BOX_NAMES.mobile]: "(415) 555-0177" } });
    await at(home, "reason", { answer: "other", text: CANARY });
    await at(home, "where", { regions: ["back-low-back-left"] });
    await at(home, "pain-now", { answer: "x", text: CANARY });
    return tablet();
  }

  it("goes on after it was shown whose visit it is, and shows none of it", async () => {
    const kiosk = await begunAtHome();
    expect(await nextPage(kiosk)).toBe("details");
    await at(kiosk, "details", {});
    expect(await nextPage(kiosk)).toBe("pain-now");
    const pages = await Promise.all([
      ...["reason", "where", "pain-now"].map((step) => readIntakeStep(kiosk, step)),
      readDetailPage(kiosk, "mobile"),
      readCheckPage(kiosk),
    ]);
    expect(JSON.stringify(pages)).not.toMatch(new RegExp(`${CANARY}|back-low-back|555-?0177`));
    expect(pages.at(-1)).toMatchObject({ hasHidden: true });
    // The same pages at home show it: what hides it is the tablet.
    const own = await Promise.all([
      ...["reason", "where", "pain-now"].map((step) => readIntakeStep(home, step)),
      readDetailPage(home, "mobile"),
    ]);
    for (const part of [CANARY, "back-low-back-left", "0177"]) expect(JSON.stringify(own)).toContain(part);
  });

  it("is shown once it is answered again on the tablet, and both versions stay", async () => {
    const kiosk = await begunAtHome();
    await at(kiosk, "reason", { answer: "injury", text: "" });
    expect((await readIntakeStep(kiosk, "reason")).fields).toMatchObject({ answer: "injury" });
    const [row] = await stored<{ draft: object }>(clinic, "SELECT draft FROM intake");
    expect(JSON.stringify(row?.draft)).toContain(CANARY);
  });

  it("cannot be handed in there before the details were confirmed there", async () => {
    const kiosk = await begunAtHome();
    await answerTheRest();
    expect(await readCheckPage(kiosk)).toMatchObject({ missing: "details" });
    await expect(completeIntake(kiosk)).resolves.toEqual({ kind: "missing", stepId: "details" });
    await at(kiosk, "details", {});
    await expect(completeIntake(kiosk)).resolves.toMatchObject({ kind: "done" });
  });
});

describe("who answered everything at home", () => {
  const said = () => stored<{ kind: string }>(clinic, "SELECT kind FROM intake_amendment");
  async function handedIn(): Promise<void> {
    await startOwnIntake(home);
    await at(home, "reason", { answer: "other", text: CANARY });
    await answerTheRest();
    await completeIntake(home);
  }
  const find = async () => {
    const { actor } = await buildKiosk(clinic);
    const outcome = await findVisit(actor, {
      [BOX_NAMES.fullName]: "Ada Bell",
      ...{ "birth-month": "6", "birth-day": "2", "birth-year": "1950" },
    });
    return { outcome, kiosk: makeActor<KioskActor>({ ...actor, openVisit: { visitId, patientId } }) };
  };

  it("is asked on arrival whether anything has changed, once, and sees nothing of the answers", async () => {
    await handedIn();
    const { outcome, kiosk } = await find();
    expect(outcome).toBe("asks-change");
    expect(await readArrival(kiosk)).toEqual({ clinicName: "Test Clinic", fullName: "Ada Bell" });
    await expect(readIntakeStep(kiosk, "reason")).rejects.toMatchObject({ code: "not-found" });
    await expect(readCheckPage(kiosk)).rejects.toMatchObject({ code: "not-found" });
    await sayArrival(kiosk, "same");
    expect(await said()).toEqual([{ kind: "same" }]);
    expect(await stored(clinic, "SELECT FROM kiosk_device WHERE open_visit_id IS NOT NULL")).toEqual([]);
    await expect(sayArrival(kiosk, "changed")).rejects.toMatchObject({ code: "not-found" });
    expect((await find()).outcome).toBe("already-told");
    expect(await stored(clinic, "SELECT FROM visit WHERE status = 'arrived'")).toHaveLength(1);
  });

  it("gets a person where something has changed, and the clinician reads that it has", async () => {
    await handedIn();
    const { kiosk } = await find();
    await sayArrival(kiosk, "changed");
    expect(
      await stored(
        clinic,
        "SELECT desk_reason AS reason, open_visit_id AS open FROM kiosk_device WHERE id = $1",
        [kiosk.deviceId],
      ),
    ).toEqual([{ reason: "asked", open: null }]);
    const { id = "" } = (await intake()) ?? {};
    const { amendments } = await reviewIntake(await buildStaff(clinic, ["clinician"]), id);
    expect(amendments).toMatchObject([{ kind: "changed", by: null, changes: [] }]);
  });

  it("is the one who is asked: answers handed in on a tablet are in, as before", async () => {
    await handedIn();
    await stored(clinic, "UPDATE intake SET source = 'kiosk' RETURNING id");
    expect((await find()).outcome).toBe("already-told");
  });
});
