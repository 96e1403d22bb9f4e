import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as propose } from "@/app/api/safety/changes/route";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ClinicId } from "@/lib/access/ids";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { findIntakePatient } from "@/lib/data/intakes/intake-patient";
import type { OpenIntake } from "@/lib/data/intakes/intakes";
import { closeConnections, connections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { withActorSql } from "@/lib/data/with-actor";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, plant, signedIn, stored } from "@/lib/testing/factories";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";
import { viewQuestion } from "@/lib/use-cases/check-ins/view-question";
import { decideIntake } from "@/lib/use-cases/intakes/intake-decision";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { offlinePageAddress } from "@/lib/use-cases/home/offline-page-address";
import { answerSafetyChange } from "@/lib/use-cases/safety/answer-change";
import { proposeSafetyChange } from "@/lib/use-cases/safety/propose-change";
import { settingsInEffect } from "@/lib/use-cases/safety/settings-in-effect";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

let clinicId: ClinicId;
let owner: StaffActor;
let clinician: StaffActor;
let patient: PatientActor;

beforeEach(async () => {
  clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner", "clinician"]);
  clinician = await buildStaff(clinicId, ["clinician"]);
  patient = await signedIn(clinicId, await buildPatient(clinicId));
});
afterAll(closeConnections);

const WHY = "Our safety meeting asked for it";
const RAISE = { subject: "RF-D01", value: "emergency", reason: WHY };
/** The tier of a check-in with a fever, and what its row says decided it. */
async function fever(): Promise<{ tier: string; ruleSet: string; alerts: string[] }> {
  const answers = { ...CALM_POSTED, fever: true };
  const { id, tier } = await submitCheckIn(
    patient,
    submitCheckInBody.parse({ clientKey: randomUUID(), pain: 3, answers }),
  );
  const [row] = await stored<{ rule_set: string }>(clinicId, "SELECT rule_set FROM check_in WHERE id = $1", [
    id,
  ]);
  const alerts = await stored<{ rule_set: string }>(
    clinicId,
    "SELECT rule_set FROM alert_evidence WHERE check_in_id = $1",
    [id],
  );
  return { tier, ruleSet: row?.rule_set ?? "", alerts: alerts.map((alert) => alert.rule_set) };
}

async function onlyChange(): Promise<string> {
  const rows = await stored<{ id: string }>(
    clinicId,
    "SELECT id FROM safety_change ORDER BY proposed_at DESC",
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? "";
}

async function newestChange(): Promise<string> {
  const [row] = await stored<{ id: string }>(
    clinicId,
    "SELECT id FROM safety_change ORDER BY id DESC LIMIT 1",
  );
  return row?.id ?? "";
}

describe("T39: a rule is changed by two people", () => {
  it("counts only once the second has confirmed, and the decision says which settings decided", async () => {
    expect(await fever()).toMatchObject({
      tier: "urgent",
      ruleSet: expect.not.stringContaining("settings") as string,
    });
    await proposeSafetyChange(owner, RAISE);
    expect((await fever()).tier).toBe("urgent");
    await answerSafetyChange(clinician, await onlyChange(), { answer: "confirmed", reason: "" });
    const decided = await fever();
    expect(decided.tier).toBe("emergency");
    expect(decided.alerts).toEqual([decided.ruleSet]);
    expect(decided.ruleSet).toMatch(/^\d{4}-\d\d-\d\d [0-9a-f]{64}, settings 1$/);
  });

  it("is taken back only the same way, and never below the specification", async () => {
    await proposeSafetyChange(owner, RAISE);
    await answerSafetyChange(clinician, await newestChange(), { answer: "confirmed", reason: "" });
    await proposeSafetyChange(clinician, { ...RAISE, value: "default" });
    expect((await fever()).tier).toBe("emergency");
    await answerSafetyChange(owner, await newestChange(), { answer: "confirmed", reason: "" });
    expect(await fever()).toMatchObject({
      tier: "urgent",
      ruleSet: expect.stringMatching(/, settings 2$/) as string,
    });
  });

  it("is never confirmed by the person who proposed it, not even in the database", async () => {
    await proposeSafetyChange(owner, RAISE);
    const changeId = await onlyChange();
    await expect(
      answerSafetyChange(owner, changeId, { answer: "confirmed", reason: "" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const insert = (staff: StaffActor) =>
      withActorSql(staff, (sql) =>
        sql.query(
          `INSERT INTO safety_change_answer (clinic_id, change_id, answer, answered_by)
           VALUES ($1::uuid, $2::uuid, 'confirmed', $3::uuid)`,
          [clinicId, changeId, staff.staffId],
        ),
      );
    await expect(insert(owner)).rejects.toThrow(/row-level security/);
    expect((await fever()).tier).toBe("urgent");
    await insert(clinician);
    expect((await fever()).tier).toBe("emergency");
  });

  it("gives patients' phones another page at once, and only here", async () => {
    const [clinic, there] = [await clinicFrame(clinicId), await buildClinic()];
    const addresses = async () => [
      await offlinePageAddress(clinicId, clinic, "en"),
      await offlinePageAddress(there, clinic, "en"),
    ];
    const [before, beforeThere] = await addresses();
    await proposeSafetyChange(owner, RAISE);
    expect(await addresses()).toEqual([before, beforeThere]);
    await answerSafetyChange(clinician, await onlyChange(), { answer: "confirmed", reason: "" });
    const [after, afterThere] = await addresses();
    expect(after).not.toBe(before);
    expect(afterThere).toBe(beforeThere);
    expect((await settingsInEffect(clinicId)).raises).toEqual({ "RF-D01": "emergency" });
  });

  it("may be declined by either, and then never counts", async () => {
    await proposeSafetyChange(owner, RAISE);
    const changeId = await onlyChange();
    await answerSafetyChange(owner, changeId, { answer: "declined", reason: "Changed my mind" });
    await expect(
      answerSafetyChange(clinician, changeId, { answer: "confirmed", reason: "" }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect((await fever()).tier).toBe("urgent");
    expect((await viewSafety(owner)).changes[0]).toMatchObject({ state: "declined" });
  });

  it("takes one answer when two come at once", async () => {
    const third = await buildStaff(clinicId, ["clinician"]);
    await proposeSafetyChange(owner, RAISE);
    const changeId = await onlyChange();
    const both = await Promise.allSettled([
      answerSafetyChange(clinician, changeId, { answer: "confirmed", reason: "" }),
      answerSafetyChange(third, changeId, { answer: "declined", reason: "" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await stored(clinicId, "SELECT id FROM safety_change_answer")).toHaveLength(1);
  });

  it.each([
    ["a lower tier", { ...RAISE, value: "soon" }],
    ["no tier", { ...RAISE, value: "none" }],
    ["a number past its bound", { ...RAISE, subject: "boneRiskAge", value: "49" }],
    ["a number that fires less often", { ...RAISE, subject: "boneRiskAge", value: "66" }],
    ["a rule nobody knows", { ...RAISE, subject: "RF-Z01" }],
    ["what it is already", { ...RAISE, value: "default" }],
  ])("refuses %s, and takes one that is allowed (control)", async (_what, change) => {
    await expect(proposeSafetyChange(owner, change)).rejects.toMatchObject({ code: "invalid" });
    expect(await stored(clinicId, "SELECT id FROM safety_change")).toEqual([]);
    await proposeSafetyChange(owner, { ...RAISE, subject: "boneRiskAge", value: "50" });
    await onlyChange();
  });

  it("is told at once of a number out of bounds and of a missing reason, and keeps what was typed", async () => {
    const browser = openBrowser();
    const cookie = await issueSessionCookie("staff", owner.sessionId);
    browser.cookies.set(cookie.name, cookie.value);
    const page = "/clinic/settings/safety/thresholds/boneRiskAge";
    const sent = { subject: "boneRiskAge", value: "49", reason: "as met" };
    expect((await browser.post(propose, sent)).location).toBe(page);
    const form = await refusedStaffForm(page);
    expect(form.items.map(({ fieldId }) => fieldId)).toEqual(["value", "reason"]);
    expect([form.typed("value"), form.typed("reason")]).toEqual(["49", "as met"]);
    const mended = await browser.post(propose, { ...sent, value: " 50 ", reason: WHY });
    expect(mended.location).toBe("/clinic/settings/safety/changes?done=proposed");
    await onlyChange();
  });

  it("refuses a second proposal while one waits", async () => {
    await proposeSafetyChange(owner, RAISE);
    await expect(proposeSafetyChange(clinician, RAISE)).rejects.toMatchObject({ code: "invalid" });
    await onlyChange();
  });

  it("takes one proposal of several made at once", async () => {
    const tries = await Promise.allSettled(
      [owner, clinician, owner, clinician].map((who) => proposeSafetyChange(who, RAISE)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await onlyChange();
  });

  it("is for owners and clinicians of this clinic", async () => {
    const desk = await buildStaff(clinicId, ["front-desk"]);
    const elsewhere = await buildStaff(await buildClinic(), ["owner", "clinician"]);
    expect([desk, clinician, owner].map((staff) => may(staff, "safety.change"))).toEqual([false, true, true]);
    expect(may(desk, "safety.view")).toBe(false);
    await proposeSafetyChange(owner, RAISE);
    await expect(
      answerSafetyChange(elsewhere, await onlyChange(), { answer: "confirmed", reason: "" }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await viewSafety(elsewhere)).changes).toEqual([]);
  });

  it("leaves rows that nobody can change or take away", async () => {
    await proposeSafetyChange(owner, RAISE);
    await answerSafetyChange(clinician, await onlyChange(), { answer: "confirmed", reason: "" });
    for (const table of ["safety_change", "safety_change_answer"]) {
      await expect(stored(clinicId, `DELETE FROM ${table}`)).rejects.toThrow("append-only");
      await expect(stored(clinicId, `UPDATE ${table} SET reason = 'x'`)).rejects.toThrow("append-only");
      await expect(connections().pool.query(`UPDATE ${table} SET reason = 'x'`)).rejects.toThrow(
        "permission denied",
      );
    }
  });
});

describe("a clinic with one clinician", () => {
  async function proposed(hoursAgo: number): Promise<string> {
    const id = randomUUID();
    const at = Date.now() - hoursAgo * 3_600_000;
    await plant(clinicId, "safety_change", [
      {
        ...{ id, clinic_id: clinicId, subject: "RF-D01", value: "emergency", reason: WHY },
        ...{ proposed_by: owner.staffId, proposed_at: new Date(at), waits_until: new Date(at + 86_400_000) },
      },
    ]);
    return id;
  }

  it("waits 24 hours, seen by everybody meanwhile", async () => {
    await stored(clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [clinician.staffId]);
    await proposeSafetyChange(owner, RAISE);
    const { changes, alone } = await viewSafety(owner);
    expect(alone).toBe(true);
    expect(changes).toMatchObject([{ state: "waits-for-time", subject: "RF-D01" }]);
    const wait = (changes[0]?.effectiveAt?.getTime() ?? 0) - Date.now();
    expect(Math.round(wait / 3_600_000)).toBe(24);
    expect((await fever()).tier).toBe("urgent");
  });

  it.each([
    [23, "urgent"],
    [25, "emergency"],
  ])("proposed %i hours ago decides %s", async (hoursAgo, tier) => {
    await proposed(hoursAgo);
    expect((await fever()).tier).toBe(tier);
  });

  it("can be declined while it waits, and not after", async () => {
    const waiting = await proposed(1);
    await answerSafetyChange(owner, waiting, { answer: "declined", reason: "" });
    expect((await fever()).tier).toBe("urgent");
    const done = await proposed(25);
    await expect(answerSafetyChange(owner, done, { answer: "declined", reason: "" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await fever()).tier).toBe("emergency");
  });
});

it("asks with the number of days that count as new at this clinic, and reads an answer by those of its day", async () => {
  const answered = async () =>
    (
      await submitCheckIn(
        patient,
        submitCheckInBody.parse({ clientKey: randomUUID(), pain: 3, answers: { saddle: "NEW" } }),
      )
    ).id;
  const before = await answered();
  const asked = async () => {
    const checkInId = await startCheckIn(patient, randomUUID());
    return (await viewQuestion(patient, checkInId, "saddle")).newDays;
  };
  expect(await asked()).toBe(14);
  await proposeSafetyChange(owner, { subject: "newDays", value: "90", reason: WHY });
  expect(await asked()).toBe(14);
  await answerSafetyChange(clinician, await onlyChange(), { answer: "confirmed", reason: "" });
  expect(await asked()).toBe(90);
  expect((await viewResult(patient, before))?.newDays).toBe(14);
  expect((await viewResult(patient, await answered()))?.newDays).toBe(90);
  const beyond = { subject: "newDays", value: "91", reason: WHY };
  await expect(proposeSafetyChange(owner, beyond)).rejects.toMatchObject({ code: "invalid" });
});

it("decides intakes by the same settings", async () => {
  await proposeSafetyChange(owner, { ...RAISE, subject: "RF-F02", value: "emergency" });
  await answerSafetyChange(clinician, await onlyChange(), { answer: "confirmed", reason: "" });
  const intake: OpenIntake = {
    ...{
      id: "",
      state: "draft" as const,
      source: "kiosk" as const,
      version: 1,
      crisisPathStaffed: false,
      clinicName: "Test Clinic",
      hasToldHistory: false,
      askedHistory: [],
      byOther: false,
      age: 40,
      safetyChanges: [],
      answers: {},
      draft: {},
      detailChanges: {},
    },
    ...{ tier: "none" as const, firedRules: [], messages: [], pause: [] },
  };
  const decided = async (given: ClinicId, of: PatientActor) => {
    const found = await withActorSql(of, (sql) =>
      findIntakePatient(sql, patientsVisibleTo(of), of.patientId),
    );
    if (!found) throw new Error(`nobody in ${given}`);
    return decideIntake(intake, found, { ...COMPLETE_INTAKE, neck: true }, []);
  };
  const elsewhere = await buildClinic();
  const other = await signedIn(elsewhere, await buildPatient(elsewhere));
  expect((await decided(clinicId, patient)).tier).toBe("emergency");
  expect((await decided(elsewhere, other)).tier).toBe("urgent");
});
