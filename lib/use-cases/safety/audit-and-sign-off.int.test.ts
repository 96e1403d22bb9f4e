import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { GET as exportCases, POST as recordRoute } from "@/app/api/safety/misses/route";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { recordMissFields } from "@/lib/contracts/safety";
import { closeConnections } from "@/lib/data/pool";
import { parseCase } from "@/lib/domain/triage/parse-case";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildAlert, buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { stepDownAlert } from "@/lib/use-cases/alerts/step-down-alert";
import { answerSafetyChange } from "@/lib/use-cases/safety/answer-change";
import { exportMisses, listMisses } from "@/lib/use-cases/safety/list-misses";
import { proposeSafetyChange } from "@/lib/use-cases/safety/propose-change";
import { recordMiss } from "@/lib/use-cases/safety/record-miss";
import { rulesSigned } from "@/lib/use-cases/safety/rules-signed";
import { signOffRules } from "@/lib/use-cases/safety/sign-off-rules";
import { viewAudit } from "@/lib/use-cases/safety/view-audit";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

let clinicId: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;

beforeEach(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"], { name: "Dr Ada Reyes" });
  patientId = await buildPatient(clinicId);
});
afterAll(closeConnections);

async function browserOf(staff: StaffActor): Promise<Browser> {
  const browser = openBrowser();
  const cookie = await issueSessionCookie("staff", staff.sessionId);
  browser.cookies.set(cookie.name, cookie.value);
  return browser;
}

describe("sign-off", () => {
  const ruleSet = `${RULE_SET_VERSION.date} ${RULE_SET_VERSION.hash}`;
  const signature = { ruleSet, settings: 0, signedName: "Ada Reyes DC", note: "", read: "yes" as const };

  it("counts for this clinic and this version, and names who signed", async () => {
    expect(await rulesSigned(clinicId)).toBe(false);
    await signOffRules(clinician, signature);
    expect(await rulesSigned(clinicId)).toBe(true);
    expect(await rulesSigned(await buildClinic())).toBe(false);
    expect((await viewSafety(clinician)).signOffs).toMatchObject([{ signedName: "Ada Reyes DC", ruleSet }]);
  });

  it("is not put under a change that a colleague has confirmed since the page was opened", async () => {
    const owner = await buildStaff(clinicId, ["owner", "clinician"]);
    await proposeSafetyChange(owner, { subject: "RF-C03", value: "urgent", reason: "Seen twice here" });
    const [change] = await stored<{ id: string }>(clinicId, "SELECT id FROM safety_change");
    // While it only waits, it is not among the rules in use.
    const opened = (await viewSafety(clinician)).settings.version;
    await answerSafetyChange(clinician, change?.id ?? "", { answer: "confirmed", reason: "" });
    await expect(signOffRules(clinician, { ...signature, settings: opened })).rejects.toMatchObject({
      code: "invalid",
      fields: { read: expect.stringContaining("since you opened this page") as string },
    });
    expect(await rulesSigned(clinicId)).toBe(false);
    const again = (await viewSafety(clinician)).settings.version;
    await signOffRules(clinician, { ...signature, settings: again });
    expect(await rulesSigned(clinicId)).toBe(true);
  });

  it("is given anew, once, where a change has come into effect since", async () => {
    const owner = await buildStaff(clinicId, ["owner", "clinician"]);
    await signOffRules(clinician, signature);
    await proposeSafetyChange(owner, { subject: "RF-C03", value: "urgent", reason: "Seen twice here" });
    const [change] = await stored<{ id: string }>(clinicId, "SELECT id FROM safety_change");
    await expect(signOffRules(clinician, signature)).rejects.toMatchObject({ code: "conflict" });
    await answerSafetyChange(clinician, change?.id ?? "", { answer: "confirmed", reason: "" });
    await signOffRules(clinician, { ...signature, settings: 1 });
    const { signOffs } = await viewSafety(clinician);
    expect(signOffs.map(({ settingsVersion }) => settingsVersion)).toEqual([1, 0]);
    await expect(signOffRules(clinician, { ...signature, settings: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("of an earlier version is not one of this", async () => {
    await plant(clinicId, "rule_sign_off", [
      {
        ...{
          id: randomUUID(),
          clinic_id: clinicId,
          rule_set: "2025-01-01 abc",
          settings_version: 0,
          note: "",
        },
        ...{ signed_name: "Ada Reyes DC", signed_by: clinician.staffId, at: new Date() },
      },
    ]);
    expect(await rulesSigned(clinicId)).toBe(false);
    await expect(signOffRules(clinician, { ...signature, ruleSet: "2025-01-01 abc" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("stays: nobody takes a signature away", async () => {
    await signOffRules(clinician, signature);
    await expect(stored(clinicId, "DELETE FROM rule_sign_off")).rejects.toThrow("append-only");
    await expect(signOffRules(clinician, signature)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a miss", () => {
  const today = new Date().toISOString().slice(0, 10);
  const miss = (more: object = {}) =>
    recordMissFields.parse({ what: "Abscess found at surgery", day: today, expected: "urgent", ...more });

  it("of a patient becomes a case with age, history and the answers of the last check-in by that day", async () => {
    await stored(clinicId, "UPDATE patient SET history_flags = '{diabetes}' WHERE id = $1 RETURNING id", [
      patientId,
    ]);
    const checkIn = (daysAgo: number, answers: object) => ({
      ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, client_key: randomUUID() },
      ...{ request_hash: "x", form: "gate", state: "completed", answers, tier: "none", fired_rules: [] },
      ...{ messages: [], pause: [], rule_set: "test", started_at: new Date(), version: 1, draft: {} },
      committed_at: new Date(Date.now() - daysAgo * 86_400_000),
    });
    await plant(clinicId, "check_in", [checkIn(5, { fever: true }), checkIn(2, { leak: "OLD" })]);
    await recordMiss(clinician, miss({ patientId, signs: "nightPain" }));
    const [line = ""] = (await exportMisses(clinician)).split("\n");
    expect(JSON.parse(line)).toMatchObject({
      ...{ expect: "U", hx: ["diabetes"], ans: { leak: "OLD", nightPain: true } },
    });
    expect(parseCase(line).ok).toBe(true);
    expect(line).not.toContain("Pat Example");
    const fiveDaysAgo = new Date(Date.now() - 4 * 86_400_000).toISOString().slice(0, 10);
    await recordMiss(clinician, miss({ patientId, day: fiveDaysAgo }));
    expect((await exportMisses(clinician)).split("\n")[1]).toContain('"fever":true');
  });

  it("without a patient needs an age", async () => {
    await expect(recordMiss(clinician, miss())).rejects.toMatchObject({ code: "invalid" });
    await recordMiss(clinician, miss({ age: "61", signs: ["band", "saddle", "nonsense"] }));
    expect(JSON.parse(await exportMisses(clinician))).toMatchObject({
      ...{ age: 61, ans: { band: true, saddle: "NEW" } },
    });
  });

  it("of another clinic's patient is refused, and none is seen there", async () => {
    const elsewhere = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(recordMiss(elsewhere, miss({ patientId }))).rejects.toMatchObject({ code: "not-found" });
    await recordMiss(clinician, miss({ patientId }));
    expect((await listMisses(elsewhere, null)).misses).toEqual([]);
    expect((await listMisses(clinician, patientId)).patient?.name).toBe("Pat Example");
    expect((await listMisses(elsewhere, patientId)).patient).toBeNull();
  });

  it("is entered by a form and saved as a file; the front desk does neither", async () => {
    const browser = await browserOf(clinician);
    const fields = { what: "Abscess found at surgery", day: today, expected: "urgent", age: "61" };
    expect((await browser.post(recordRoute, fields)).location).toBe(
      "/clinic/settings/safety/misses?done=recorded",
    );
    const file = await exportCases(new Request("http://x"), { params: Promise.resolve({}) });
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(file.headers.get("cache-control")).toBe("no-store, private");
    expect(parseCase((await file.text()).trim()).ok).toBe(true);
    const desk = await browserOf(await buildStaff(clinicId, ["front-desk"]));
    expect((await desk.post(recordRoute, fields)).location).toContain("problem=failed");
    expect((await exportCases(new Request("http://x"), { params: Promise.resolve({}) })).status).toBe(403);
    expect(await stored(clinicId, "SELECT id FROM missed_flag")).toHaveLength(1);
  });

  it("that is not said, dated or ranked leads back to the form", async () => {
    const browser = await browserOf(clinician);
    const answer = await browser.post(recordRoute, { what: "x", day: "", expected: "", age: "61" });
    expect(answer.location).toBe("/clinic/settings/safety/misses");
    expect(await stored(clinicId, "SELECT id FROM missed_flag")).toEqual([]);
  });
});

describe("the weekly audit", () => {
  const MONDAY = "2026-03-02";
  /** London is on UTC in March until the 29th. */
  const at = (text: string) => new Date(`${text}Z`);

  async function alert(
    raised: string,
    events: readonly (readonly [string, string, object])[],
    row: object = {},
  ) {
    const id = randomUUID();
    await plant(clinicId, "alert", [
      {
        ...{
          id,
          clinic_id: clinicId,
          patient_id: await buildPatient(clinicId),
          tier: "urgent",
          state: "open",
          fired_rules: ["RF-C02"],
        },
        ...{ rule_set: "test", raised_at: at(raised), version: 1, ...row },
      },
    ]);
    await plant(
      clinicId,
      "alert_event",
      events.map(([kind, when, detail]) => ({
        ...{ id: randomUUID(), clinic_id: clinicId, alert_id: id, kind, at: at(when), detail },
        staff_id: kind === "raised" ? null : clinician.staffId,
      })),
    );
  }

  it("holds what happened in that week of the clinic's calendar, and nothing else", async () => {
    await alert("2026-03-01T23:59", []);
    await alert("2026-03-02T00:00", [
      ["raised", "2026-03-02T00:00", { tier: "urgent" }],
      ["acknowledged", "2026-03-02T00:10", {}],
      ["acknowledged", "2026-03-02T03:00", {}],
      ["resolved", "2026-03-02T01:00", { outcome: "spoke" }],
    ]);
    await alert("2026-03-08T23:59", [["resolved", "2026-03-09T00:10", { outcome: "unreachable" }]]);
    await alert("2026-03-09T00:00", []);
    await alert("2026-03-04T09:00", [
      ["attempt", "2026-03-04T09:03", { result: "no-answer" }],
      ["attempt", "2026-03-04T09:20", { result: "spoke" }],
      ["resolved", "2026-03-04T11:00", { outcome: "spoke" }],
    ]);
    const { alerts } = await viewAudit(clinician, "2026-03-05");
    expect(alerts).toMatchObject([
      {
        acknowledgedAt: at("2026-03-02T00:10"),
        contactedAt: at("2026-03-02T01:00"),
        raisedAt: at(`${MONDAY}T00:00`),
      },
      { acknowledgedAt: at("2026-03-04T09:03"), contactedAt: at("2026-03-04T09:20") },
      { acknowledgedAt: null, contactedAt: null },
    ]);
  });

  it("counts an alert at the tier the rules gave, and shows who stepped it down and why", async () => {
    await alert(
      "2026-03-03T09:00",
      [
        ["raised", "2026-03-03T09:00", { tier: "urgent" }],
        ["evidence-added", "2026-03-03T09:05", { tier: "emergency" }],
        ["stepped-down", "2026-03-03T10:00", { tier: "soon" }],
      ],
      { tier: "soon", stepped_down_from: "emergency" },
    );
    const { alerts, stepDowns } = await viewAudit(clinician, MONDAY);
    expect(alerts).toMatchObject([{ tier: "emergency" }]);
    expect(stepDowns).toMatchObject([{ to: "soon", by: "Dr Ada Reyes" }]);
  });

  it("says of a step-down what the rules had given, what it became, and why", async () => {
    const alertId = await buildAlert(clinicId, patientId);
    await stored(
      clinicId,
      `INSERT INTO alert_evidence (clinic_id, alert_id, patient_id, tier, fired_rules, rule_set) VALUES
         ($1, $2, $3, 'urgent', '{RF-D01}', 'test'), ($1, $2, $3, 'emergency', '{RF-A01}', 'test')`,
      [clinicId, alertId, patientId],
    );
    const reason = "Examined: old scar pain";
    await stepDownAlert(clinician, { alertId, version: 1, tier: "soon", reason });
    expect((await viewAudit(clinician, "")).stepDowns).toMatchObject([
      { alertId, from: "emergency", to: "soon", reason, by: "Dr Ada Reyes" },
    ]);
  });

  it("is the running week for no day, a day to come, or what is none", async () => {
    for (const day of ["", "2999-01-01", "next week"]) {
      expect(await viewAudit(clinician, day)).toMatchObject({ isRunning: true, alerts: [] });
    }
    expect((await viewAudit(clinician, MONDAY)).isRunning).toBe(false);
  });
});
