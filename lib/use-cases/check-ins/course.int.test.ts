import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { CALM_GATE, CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { buildClinic, buildPatient, plant, signedIn, stored } from "@/lib/testing/factories";
import type { Row } from "@/prisma/seed/rows";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { openQuestion } from "@/lib/use-cases/check-ins/view-question";

let clinicId: ClinicId;
let patientId: PatientId;
let actor: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
});
beforeEach(() => become());
afterAll(closeConnections);

async function become(more: Row = {}): Promise<void> {
  patientId = await buildPatient(clinicId, more);
  actor = await signedIn(clinicId, patientId);
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function earlier(days: number, pain: number, answers: object = {}, form = "gate"): Promise<void> {
  await plant(clinicId, "check_in", [
    {
      ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, client_key: randomUUID() },
      ...{ request_hash: "earlier", form, state: "completed", answers, draft: {}, pain, tier: "none" },
      ...{ fired_rules: [], messages: [], pause: [], rule_set: "test", version: 1 },
      ...{ started_at: daysAgo(days), committed_at: daysAgo(days) },
    },
  ]);
}

const submit = (pain: number, answers: object = {}) => {
  const given = { ...CALM_POSTED, ...answers };
  return submitCheckIn(actor, submitCheckInBody.parse({ clientKey: randomUUID(), pain, answers: given }));
};
const fired = async () => {
  const [row] = await stored<{ rules: string[]; form: string }>(
    clinicId,
    "SELECT fired_rules AS rules, form FROM check_in WHERE patient_id = $1 ORDER BY started_at DESC LIMIT 1",
    [patientId],
  );
  return row?.rules;
};

describe("what earlier check-ins show", () => {
  it("raises a pain that stays high on three in a row (TR-02), and not on two", async () => {
    await earlier(2, 8);
    await submit(8);
    expect(await fired()).toEqual([]);
    await submit(8);
    expect(await fired()).toEqual(["TR-02"]);
  });

  it("raises little gain after 6 weeks (TR-04), counted from the first score", async () => {
    await earlier(43, 6);
    await earlier(20, 3);
    expect((await submit(5)).tier).toBe("soon");
    expect(await fired()).toEqual(["TR-04"]);
    await become();
    await earlier(43, 6);
    expect((await submit(4)).tier).toBe("none");
  });

  it("raises numbness that is worse twice in a row (TR-08)", async () => {
    await earlier(3, 2, { legNumb: "WORSE" });
    await earlier(1, 2);
    await submit(2, { legsGroup: "some", legNumb: "WORSE" });
    expect(await fired()).toEqual(["RF-A09", "TR-08"]);
  });

  it("is another patient's own", async () => {
    await earlier(3, 9);
    await earlier(2, 9);
    await become();
    await submit(9);
    expect(await fired()).toEqual([]);
  });

  it("is read when the score is given, not at the first page", async () => {
    await earlier(3, 9);
    await earlier(2, 9);
    const checkInId = await startCheckIn(actor, randomUUID());
    const save = (stepId: string, choice: string) =>
      saveAnswer(actor, { checkInId, stepId, choice, skipped: false });
    await save("saddle", "NO");
    expect(await fired()).toEqual([]);
    await save("pain-now", "8");
    expect(await fired()).toEqual(["TR-02"]);
  });

  it("counts from a new problem's intake, with its score as the start", async () => {
    await earlier(60, 2);
    const visit = { id: randomUUID(), clinic_id: clinicId, patient_id: patientId, status: "done" };
    await plant(clinicId, "visit", [
      {
        ...visit,
        day: "2026-01-01",
        starts_at: daysAgo(43),
        kind: "follow-up",
        version: 1,
        created_at: daysAgo(43),
      },
    ]);
    await plant(clinicId, "intake", [
      {
        ...{
          id: randomUUID(),
          clinic_id: clinicId,
          patient_id: patientId,
          visit_id: visit.id,
          state: "accepted",
        },
        ...{
          form_id: "intake",
          form_version: 1,
          draft: {},
          detail_changes: {},
          source: "kiosk",
          tier: "none",
        },
        answers: { reason: { choice: "new-problem" }, "pain-now": 8, "how-long": "under-2-weeks" },
        ...{ fired_rules: [], messages: [], pause: [], started_at: daysAgo(43), version: 1 },
      },
    ]);
    await submit(8);
    expect(await fired()).toEqual(["TR-04", "TR-06"]);
  });
});

describe("which form is asked", () => {
  const begun = async () => {
    const checkInId = await startCheckIn(actor, randomUUID());
    const save = (stepId: string, choice: string) =>
      saveAnswer(actor, { checkInId, stepId, choice, skipped: false });
    return { checkInId, save };
  };
  const form = async (checkInId: string) =>
    (await stored<{ form: string }>(clinicId, "SELECT form FROM check_in WHERE id = $1", [checkInId]))[0]
      ?.form;

  it("is the full one at first and weekly, the short one between", async () => {
    expect(await form((await begun()).checkInId)).toBe("full");
    await submit(3);
    expect(await form((await begun()).checkInId)).toBe("gate");
    await become();
    await earlier(8, 3, {}, "full");
    expect(await form((await begun()).checkInId)).toBe("full");
  });

  it("turns full in the same check-in when a short answer is positive, with the answers kept", async () => {
    await earlier(2, 3, {}, "full");
    const { checkInId, save } = await begun();
    await save("saddle", "NO");
    await save("starting-to-pee", "NO");
    await save("leaking-pee", "NO");
    await save("bowel", "NO");
    expect(await form(checkInId)).toBe("gate");
    await save("both-legs", "OLD");
    expect(await form(checkInId)).toBe("full");
    expect(await openQuestion(actor, checkInId)).toBe("sex-life");
    // A calmer answer later does not make it short again.
    await save("both-legs", "NO");
    expect(await form(checkInId)).toBe("full");
  });

  it("takes a short form at once only when no more is due, and keeps one key for one check-in", async () => {
    const { painNow: pain = 0, ...answers } = CALM_GATE;
    const short = (clientKey: string) =>
      submitCheckIn(actor, submitCheckInBody.parse({ clientKey, pain, answers }));
    await expect(short(randomUUID())).rejects.toMatchObject({
      code: "invalid",
      fields: { "answers.sudden": expect.any(String) as string },
    });
    await submit(3);
    const key = randomUUID();
    const first = await short(key);
    expect(await short(key)).toEqual(first);
    await expect(
      submitCheckIn(actor, submitCheckInBody.parse({ clientKey: key, pain, answers: CALM_POSTED })),
    ).rejects.toMatchObject({ status: 422 });
  });
});
