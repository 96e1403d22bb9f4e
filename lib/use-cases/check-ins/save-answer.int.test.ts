import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import { buildClinic, buildPatient, buildStaff, signedIn, stored, spokenBy } from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { recordGoing } from "@/lib/use-cases/check-ins/record-going";
import type { AfterAnswer } from "@/lib/use-cases/check-ins/decide-on-answers";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { startCheckIn, viewStart } from "@/lib/use-cases/check-ins/start-check-in";
import { openQuestion, viewQuestion } from "@/lib/use-cases/check-ins/view-question";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";

let clinicId: ClinicId;
let actor: PatientActor;
let checkInId: string;

beforeAll(async () => {
  clinicId = await buildClinic();
});
beforeEach(async () => {
  actor = await signedIn(clinicId, await buildPatient(clinicId));
  checkInId = await startCheckIn(actor, randomUUID());
});
afterAll(closeConnections);

const answer = (stepId: string, choice: string | undefined, skipped = false): Promise<AfterAnswer> =>
  saveAnswer(actor, { checkInId, stepId, choice, skipped });

const CALM: Readonly<Record<Question["kind"], string>> = {
  ...{ change: "NO", "yes-no": "no", "one-or-both": "one", group: "none", sharp: "none" },
  ...{ signs: "none", nights: "0", often: "0", reach: "thigh", overall: "0", pain: "3" },
};

/** Answers what is open, calmly where `otherwise` says nothing else, and tells the last page that came. */
async function answerTheRest(otherwise: Readonly<Record<string, string>> = {}): Promise<AfterAnswer> {
  for (let page = 0; page < QUESTIONS.length; page += 1) {
    const stepId = await openQuestion(actor, checkInId);
    if (stepId === null) break;
    const kind = QUESTIONS.find(({ id }) => id === stepId)?.kind ?? "yes-no";
    const after = await answer(stepId, otherwise[stepId] ?? CALM[kind]);
    if (after.page === "result") return after;
  }
  throw new Error("the form never ended");
}

type Alert = { id: string; tier: string; state: string; rules: string[]; kinds: string[] };
const alerts = () =>
  stored<Alert>(
    clinicId,
    `SELECT a.id, a.tier, a.state, a.fired_rules AS rules,
       (SELECT array_agg(kind ORDER BY at, id) FROM alert_event e WHERE e.alert_id = a.id) AS kinds
     FROM alert a WHERE a.id IN (SELECT alert_id FROM alert_evidence WHERE check_in_id = $1) ORDER BY a.raised_at`,
    [checkInId],
  );

describe("the gate form, page by page", () => {
  it("commits at the answer that reaches an emergency, and the next page is the instruction", async () => {
    expect(await answer("saddle", "UNSURE")).toEqual({ page: "result" });
    // A phone that heard nothing sends it again, and is led to the same instruction.
    expect(await answer("saddle", "UNSURE")).toEqual({ page: "result" });
    const [row] = await stored(
      clinicId,
      "SELECT state, tier, committed_at IS NOT NULL AS committed FROM check_in WHERE id = $1",
      [checkInId],
    );
    expect(row).toEqual({ state: "interrupted", tier: "emergency", committed: true });
    expect(await alerts()).toMatchObject([{ tier: "emergency", state: "open", kinds: ["raised"] }]);
    const result = await viewResult(actor, checkInId);
    expect(result?.instructions.map(({ code }) => code)).toEqual(["P-CES", "P-NET"]);
  });

  it("makes nothing of calm answers until the last, then completes", async () => {
    expect(await answerTheRest()).toEqual({ page: "result" });
    expect(await alerts()).toEqual([]);
    const result = await viewResult(actor, checkInId);
    expect(result).toMatchObject({ tier: "none", pain: 3, unansweredStepId: null });
    expect(result?.instructions.map(({ code }) => code)).toEqual(["P-QUIET", "P-NET"]);
  });

  it("asks again when nothing is chosen, and stores nothing", async () => {
    for (const choice of [undefined, "PERHAPS"]) {
      expect(await answer("saddle", choice)).toEqual({ page: "question", stepId: "saddle" });
    }
    expect(await viewQuestion(actor, checkInId, "saddle")).toMatchObject({
      problem: "nothing-chosen",
      chosen: [],
    });
    await answer("saddle", "NO");
    expect(await viewQuestion(actor, checkInId, "saddle")).toMatchObject({ problem: null, chosen: ["NO"] });
  });

  it("opens one check-in for one form, however often it is sent", async () => {
    const key = randomUUID();
    const ids = await Promise.all(Array.from({ length: 20 }, () => startCheckIn(actor, key)));
    expect(new Set(ids).size).toBe(1);
    expect(await startCheckIn(actor, randomUUID())).not.toBe(ids[0]);
  });
});

describe("answers after the alert", () => {
  it("keeps alert and tier when the answer is taken back, and shows both", async () => {
    await answer("saddle", "NEW");
    await answer("saddle", "NO");
    const [alert] = await alerts();
    expect(alert).toMatchObject({ tier: "emergency", state: "open", kinds: ["raised", "answer-changed"] });
    const [event] = await stored(
      clinicId,
      "SELECT detail FROM alert_event WHERE kind = 'answer-changed' AND alert_id = $1",
      [alert?.id],
    );
    expect(event).toEqual({ detail: { checkInId, key: "saddle", from: "NEW", to: "NO" } });
    const [row] = await stored(
      clinicId,
      "SELECT tier, answers->>'saddle' AS saddle FROM check_in WHERE id = $1",
      [checkInId],
    );
    expect(row).toEqual({ tier: "emergency", saddle: "NEW" });
  });

  it("raises an urgent alert to an emergency and interrupts again", async () => {
    await answer("saddle", "OLD");
    expect(await alerts()).toMatchObject([{ tier: "urgent" }]);
    expect(await answer("chest", "yes")).toEqual({ page: "result" });
    expect(await alerts()).toMatchObject([{ tier: "emergency", kinds: ["raised", "evidence-added"] }]);
    const jobs = await stored(clinicId, "SELECT 1 AS one FROM pgboss.job WHERE data->>'alertId' = $1", [
      (await alerts())[0]?.id,
    ]);
    expect(jobs).toHaveLength(2);
  });

  it("starts the clock anew when the tier rises, also when somebody had acknowledged; not for more evidence", async () => {
    await answer("saddle", "OLD");
    const clock = () =>
      stored(
        clinicId,
        `SELECT state, cycle, acknowledged_by, cycle_started_at > raised_at AS anew FROM alert
         WHERE id IN (SELECT alert_id FROM alert_evidence WHERE check_in_id = $1)`,
        [checkInId],
      );
    expect(await clock()).toEqual([{ state: "open", cycle: 1, acknowledged_by: null, anew: false }]);
    const clinician = await buildStaff(clinicId, ["clinician"]);
    await acknowledgeAlert(clinician, { alertId: (await alerts())[0]?.id ?? "", version: 1 });
    await answer("chest", "yes");
    const risen = { state: "open", cycle: 2, acknowledged_by: null, anew: true };
    expect(await clock()).toEqual([risen]);
    await answer("starting-to-pee", "NEW");
    expect(await clock()).toEqual([risen]);
  });

  it("goes on to the next question after a calm answer, and ends on the result", async () => {
    await answer("saddle", "NEW");
    expect(await answer("starting-to-pee", "NO")).toEqual({ page: "question", stepId: "leaking-pee" });
    expect(await answerTheRest()).toEqual({ page: "result" });
    expect(await alerts()).toMatchObject([{ tier: "emergency", kinds: ["raised"] }]);
  });

  it("makes a new alert when evidence comes after the first was resolved, and none without", async () => {
    await answer("saddle", "NEW");
    const clinician = await buildStaff(clinicId, ["clinician"]);
    const [first] = await alerts();
    await resolveAlert(clinician, { alertId: first?.id ?? "", version: 1, ...spokenBy(clinician) });
    await answer("starting-to-pee", "NO");
    expect(await alerts()).toHaveLength(1);
    await answer("bowel", "NEW");
    expect(await alerts()).toMatchObject([{ state: "resolved" }, { state: "open", tier: "emergency" }]);
  });

  it("stands over a later check-in, calm or not, until the clinic has closed it", async () => {
    await answer("saddle", "NEW");
    expect((await viewResult(actor, checkInId))?.instruction).toBeNull();
    const told = { tier: "emergency", checkInId };
    checkInId = await startCheckIn(actor, randomUUID());
    expect(await viewStart(actor)).toEqual({ draftId: checkInId, instruction: told });
    await answerTheRest();
    expect(await viewResult(actor, checkInId)).toMatchObject({ tier: "none", instruction: told });
    const [open] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert WHERE patient_id = $1", [
      actor.patientId,
    ]);
    const clinician = await buildStaff(clinicId, ["clinician"]);
    await resolveAlert(clinician, { alertId: open?.id ?? "", version: 1, ...spokenBy(clinician) });
    expect((await viewResult(actor, checkInId))?.instruction).toBeNull();
    expect((await viewStart(actor)).instruction).toBeNull();
  });

  it("of another source has no page to read where only this check-in was added to it", async () => {
    await answer("saddle", "NEW");
    await stored(clinicId, "UPDATE check_in SET tier = 'soon' WHERE id = $1 RETURNING id", [checkInId]);
    expect((await viewResult(actor, checkInId))?.instruction).toEqual({ tier: "emergency", checkInId: null });
  });

  it("writes once that the patient is going", async () => {
    await answer("saddle", "NEW");
    await recordGoing(actor, checkInId, "going");
    await recordGoing(actor, checkInId, "going");
    expect(await alerts()).toMatchObject([{ kinds: ["raised", "patient-going"] }]);
    expect((await viewResult(actor, checkInId))?.alert?.did).toBe("going");
  });
});

describe("a pain in an exercise that had gone", () => {
  it("and stays after all raises the finished check-in where it is told, and going again lowers nothing", async () => {
    await stored(clinicId, "UPDATE check_in SET form = 'full' WHERE id = $1 RETURNING id", [checkInId]);
    await answerTheRest({ exercise: "some", "sharp-pain": "gone" });
    expect(await viewResult(actor, checkInId)).toMatchObject({ tier: "routine", pause: ["item"] });
    expect(await alerts()).toEqual([]);
    // The page that its result leads to.
    expect(await viewQuestion(actor, checkInId, "sharp-pain")).toMatchObject({ chosen: ["gone"] });
    expect(await answer("sharp-pain", "still")).toEqual({ page: "result" });
    await answer("sharp-pain", "gone");
    expect(await viewResult(actor, checkInId)).toMatchObject({ tier: "soon", pause: ["day", "item"] });
    expect(await alerts()).toMatchObject([{ tier: "soon", state: "open" }]);
  });
});

describe("somebody else", () => {
  it.each(["another patient of the clinic", "a patient of another clinic"])(
    "is not found by %s",
    async (who) => {
      const elsewhere = who.startsWith("another") ? clinicId : await buildClinic();
      const other = await signedIn(elsewhere, await buildPatient(elsewhere));
      await answer("saddle", "NEW");
      for (const attempt of [
        () => saveAnswer(other, { checkInId, stepId: "leaking-pee", choice: "NEW", skipped: false }),
        () => viewQuestion(other, checkInId, "saddle"),
        () => viewResult(other, checkInId),
        () => recordGoing(other, checkInId, "going"),
        () => openQuestion(other, checkInId),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
      }
      // The control: their owner reaches all of it.
      await expect(viewQuestion(actor, checkInId, "saddle")).resolves.toMatchObject({ chosen: ["NEW"] });
      await expect(viewResult(actor, checkInId)).resolves.toMatchObject({ tier: "emergency" });
    },
  );
});
