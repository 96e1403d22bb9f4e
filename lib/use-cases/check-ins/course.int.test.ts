import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { READ_KEYS } from "@/lib/domain/trends/course";
import { courseTests, daysAgo } from "@/lib/testing/course-tests";
import { buildStaff, plant, spokenBy, stored } from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";

const { here, become, earlier, submit } = courseTests();

async function intake(days: number, answers: object, state = "accepted"): Promise<void> {
  const [visitId, at] = [randomUUID(), daysAgo(days)];
  const of = { clinic_id: here.clinicId, patient_id: here.patientId, version: 1 };
  const visit = { id: visitId, day: "2026-01-01", starts_at: at, kind: "follow-up", created_at: at };
  await plant(here.clinicId, "visit", [{ ...of, ...visit, status: "done" }]);
  await plant(here.clinicId, "intake", [
    {
      ...{ ...of, id: randomUUID(), visit_id: visitId, state, source: "kiosk", tier: "none" },
      ...{ form_id: "intake", form_version: 1, draft: {}, detail_changes: {}, answers, started_at: at },
      ...{ fired_rules: [], messages: [], pause: [] },
    },
  ]);
}

const fired = async () => {
  const [row] = await stored<{ rules: string[]; form: string }>(
    here.clinicId,
    "SELECT fired_rules AS rules, form FROM check_in WHERE patient_id = $1 ORDER BY started_at DESC LIMIT 1",
    [here.patientId],
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

  it("adds a trend that goes on to the open alert, and makes a new one after that was resolved", async () => {
    const clinician = await buildStaff(here.clinicId, ["clinician"]);
    const alerts = () =>
      stored<{ id: string; state: string; rules: string[]; version: number }>(
        here.clinicId,
        "SELECT id, state, fired_rules AS rules, version FROM alert WHERE patient_id = $1 ORDER BY raised_at, id",
        [here.patientId],
      );
    await earlier(43, 6);
    await submit(5);
    await submit(5);
    const [open, ...more] = await alerts();
    expect([open?.state, more.length]).toEqual(["open", 0]);
    const alertId = open?.id ?? "";
    await acknowledgeAlert(clinician, { alertId, version: open?.version ?? 0 });
    await resolveAlert(clinician, { alertId, version: (open?.version ?? 0) + 1, ...spokenBy(clinician) });
    expect((await submit(5)).tier).toBe("soon");
    expect((await alerts()).map(({ state, rules }) => [state, ...rules])).toEqual([
      ["resolved", "TR-04"],
      ["open", "TR-04"],
    ]);
  });

  it("raises numbness that is worse twice in a row (TR-08)", async () => {
    await earlier(3, 2, { legNumb: "WORSE" });
    await earlier(1, 2);
    await submit(2, { legsGroup: "some", legNumb: "WORSE" });
    expect(await fired()).toEqual(["RF-A09", "TR-08"]);
  });

  it("raises what moves down the leg twice in a row (TR-07), and not once", async () => {
    const down = (legReach: string) => ({ legsGroup: "some", legPain: "OLD", legReach });
    await earlier(14, 2, down("buttock"), "full");
    await submit(2, down("thigh"));
    expect(await fired()).toEqual(["RF-A10"]);
    expect((await submit(2, down("foot"))).tier).toBe("soon");
    expect(await fired()).toEqual(["RF-A10", "TR-07"]);
  });

  it("raises a rating of worse twice in a row (TR-11), and not a better one between", async () => {
    await earlier(30, 2, { groc: -2 }, "full");
    await earlier(16, 2, { groc: 1 }, "full");
    await submit(2, { groc: -3 });
    expect(await fired()).toEqual([]);
    expect((await submit(2, { groc: -2 })).tier).toBe("soon");
    expect(await fired()).toEqual(["TR-11"]);
  });

  it("notes movement avoided on 2 check-ins (TR-14), over a short form that does not ask", async () => {
    await earlier(8, 2, { dayGroup: "some", tasksWorse: true, avoids: false }, "full");
    await earlier(2, 2);
    const avoids = { dayGroup: "some", tasksWorse: false, avoids: "UNSURE" };
    expect((await submit(2, avoids)).tier).toBe("routine");
    expect(await fired()).toEqual(["TR-14"]);
    await submit(2);
    expect(await fired()).toEqual([]);
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
    const checkInId = await startCheckIn(here.actor, randomUUID());
    const save = (stepId: string, choice: string) =>
      saveAnswer(here.actor, { checkInId, stepId, choice, skipped: false });
    await save("saddle", "NO");
    expect(await fired()).toEqual([]);
    await save("pain-now", "8");
    expect(await fired()).toEqual(["TR-02"]);
  });

  it("counts from a new problem's intake, with its score as the start", async () => {
    await earlier(60, 2);
    await intake(43, { reason: { choice: "new-problem" }, "pain-now": 8, "how-long": "under-2-weeks" });
    await submit(8);
    expect(await fired()).toEqual(["TR-04", "TR-06"]);
  });

  it("counts on from the first check-in where an intake is for a check-up alone (TR-04)", async () => {
    const checkUp = { reason: { choice: "check-up" }, "pain-now": 6 };
    await earlier(60, 6);
    await intake(10, checkUp);
    await submit(5);
    expect(await fired()).toEqual(["TR-04"]);
    await become();
    await intake(10, checkUp);
    await submit(5);
    expect(await fired()).toEqual([]);
  });

  it("counts on while a new problem's intake is not handed in (TR-04)", async () => {
    const anew = { reason: { choice: "new-problem" }, "pain-now": 5 };
    await earlier(43, 6);
    await intake(1, anew, "draft");
    await submit(5);
    expect(await fired()).toEqual(["TR-04"]);
    await become();
    await earlier(43, 6);
    await intake(1, anew, "completed");
    await submit(5);
    expect(await fired()).toEqual([]);
  });

  it("takes such an intake's score for a start as well: what rose since then is seen (TR-01)", async () => {
    const worse = async () => {
      await earlier(3, 4);
      await earlier(2, 4);
      await submit(4);
      return fired();
    };
    await earlier(20, 8);
    expect(await worse()).toEqual([]);
    await become();
    await earlier(20, 8);
    await intake(10, { reason: { choice: "check-up" }, "pain-now": 2 });
    expect(await worse()).toEqual(["TR-01"]);
  });
});

describe("what the trends read of a check-in", () => {
  it("is kept beside its answers by the database, key by key, and nothing else", async () => {
    const told = Object.fromEntries(READ_KEYS.map((key, n) => [key, `answer ${n}`]));
    await earlier(3, 4, { ...told, saddle: "NO", sleep: null });
    await earlier(2, 4, { foot: "NO", legPain: null });
    const rows = await stored<{ told: object }>(
      here.clinicId,
      "SELECT told FROM check_in WHERE patient_id = $1 ORDER BY started_at",
      [here.patientId],
    );
    expect(rows).toEqual([{ told }, { told: { foot: "NO" } }]);
  });
});
