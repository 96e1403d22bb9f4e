import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { refusal } from "@/lib/testing/refusal";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { planToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import { leftForAnotherDay } from "@/lib/use-cases/exercise-sessions/session-summary";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { stopForPain } from "@/lib/use-cases/exercise-sessions/stop-for-pain";
import { swapItem } from "@/lib/use-cases/exercise-sessions/swap-item";
import { tellAfterWalk } from "@/lib/use-cases/exercise-sessions/tell-after-walk";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { viewHurting } from "@/lib/use-cases/exercise-sessions/view-hurting";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { viewProgress } from "@/lib/use-cases/dosing/view-progress";
import { receiveInSession } from "@/lib/use-cases/outbox/receive-in-session";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

let clinicId: ClinicId;
let clinician: StaffActor;
let actor: PatientActor;
let sessionId: string;
/** The hip flexor stretch of each side (HM01), whose easier one is HM02. */
let stretch: string;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);
beforeEach(async () => {
  actor = await programmedPatient(clinician);
  await plantCheckIn(clinicId, actor.patientId, new Date());
  ({ sessionId } = await startSession(actor));
  stretch = (await viewSession(actor, { sessionId })).items[3]?.id ?? "";
});

type Answer = Parameters<typeof stopForPain>[1]["answer"];
async function hurts(
  change: Partial<Answer> = {},
  afterWalk: "gone" | "still" | null = "still",
  itemId = stretch,
) {
  const answer = { quality: "dull", legMoved: "no", pain: 5, ...change } as const;
  await stopForPain(actor, { sessionId, itemId, answer });
  if (afterWalk !== null) await tellAfterWalk(actor, { sessionId, itemId, afterWalk });
}
const swap = (itemId = stretch, as = actor) => swapItem(as, { sessionId, itemId });
const offered = async () => (await viewHurting(actor, { sessionId, itemId: stretch })).swapTo;
const sidesDone = (pain: string) => ({
  ...{ "outcome-left": "done", "key-left": randomUUID(), "outcome-right": "done", "key-right": randomUUID() },
  ...{ pain, form: "yes" },
});
const logSides = (itemId: string, pain: string) =>
  logItem(actor, { sessionId, itemId, fields: sidesDone(pain) });

describe("an easier exercise in the place of one that hurts", () => {
  it("stands behind it in the session, is logged apart, and the version stays as it was", async () => {
    await hurts();
    expect(await offered()).toBe("HM02");
    const { swapId } = await swap();
    expect(await swap()).toEqual({ swapId });
    expect(await offered()).toBeNull();
    expect(await logSides(swapId, "1")).toMatchObject({ after: { nextItemId: null } });
    await logSides(swapId, "2");
    const { items, logs } = await viewSession(actor, { sessionId });
    expect(items.map(({ exerciseId }) => exerciseId)).toEqual(["DW01", "DW07", "HS01", "HM01", "HM02"]);
    expect(items.at(-1)).toMatchObject({ id: swapId, inPlaceOf: "HM01", side: "each" });
    const of = (id: string) =>
      logs.filter(({ itemId }) => itemId === id).map(({ outcome, pain }) => [outcome, pain]);
    expect(of(stretch)).toEqual([
      ["not_done", 5],
      ["not_done", 5],
    ]);
    expect(of(swapId)).toEqual([
      ["done", 2],
      ["done", 2],
    ]);
    const { programme, sessions } = await viewProgramme(clinician, { patientId: actor.patientId });
    expect(programme?.items.map(({ exerciseId }) => exerciseId)).not.toContain("HM02");
    expect(programme?.number).toBe(1);
    const [, , , hurt, done] = sessions[0]?.items ?? [];
    expect(hurt).toMatchObject({ exerciseId: "HM01", inPlaceOf: null, stop: { pain: 5 } });
    expect(done).toMatchObject({ exerciseId: "HM02", inPlaceOf: "HM01", stop: null });
    expect(done?.logs).toHaveLength(2);
  });

  it("leaves to do what has not hurt, the easier one among it until it is done", async () => {
    const left = async () => {
      const plan = await viewTodayPlan(actor);
      return plan.kind === "ready" ? plan.left.map(({ exerciseId }) => exerciseId) : plan.kind;
    };
    const others = ["DW01", "DW07", "HS01"];
    expect(await left()).toEqual([...others, "HM01"]);
    await hurts();
    expect(await left()).toEqual(others);
    const { swapId } = await swap();
    expect(await left()).toEqual([...others, "HM02"]);
    // Undone, it is not an exercise of another day.
    expect(leftForAnotherDay(await viewSession(actor, { sessionId }))).toBe(others.length);
    await logSides(swapId, "1");
    expect(await left()).toEqual(others);
  });

  it("leaves what is read of the one that hurt as it was, and counts the sets of the other", async () => {
    await hurts();
    await logSides((await swap()).swapId, "0");
    const { course } = await viewProgress(clinician, { patientId: actor.patientId });
    const found = course?.items.find(({ item }) => item.exerciseId === "HM01");
    expect(found?.history).toMatchObject([{ worst: 5, repsDone: 0 }]);
    expect(course?.balance.at(-1)?.stretch).toBeGreaterThan(0);
  });

  it("takes what a phone had kept of it", async () => {
    await hurts();
    const { swapId } = await swap();
    const { session } = await viewSession(actor, { sessionId });
    const { versionId, day } = session;
    const kept = {
      kind: "item-log",
      session: sessionId,
      versionId,
      day,
      itemId: swapId,
      fields: sidesDone("1"),
    } as const;
    await receiveInSession(actor, kept);
    const { logs } = await viewSession(actor, { sessionId });
    expect(logs.filter(({ itemId }) => itemId === swapId)).toHaveLength(2);
    expect(await refusal(receiveInSession(actor, { ...kept, itemId: randomUUID() }))).toBe("not-found");
  });

  it("may hurt too, and is then left out with no second one", async () => {
    await hurts();
    const { swapId } = await swap();
    await hurts({ pain: 3 }, "gone", swapId);
    const { stops } = await viewSession(actor, { sessionId });
    expect(stops).toMatchObject([
      { itemId: stretch, pain: 5, afterWalk: "still" },
      { itemId: swapId, pain: 3, afterWalk: "gone" },
    ]);
    expect(await refusal(swap(swapId))).toBe("conflict");
  });

  it.each<[string, () => Promise<void>]>([
    ["before the walk is over", () => hurts({}, null)],
    ["for a pain like an electric shock", () => hurts({ quality: "electric" }, "gone")],
    [
      "while something stands against it",
      async () => {
        await hurts();
        await stored(
          clinicId,
          "UPDATE programme SET pause = '{all}', paused_at = now() WHERE patient_id = $1",
          [actor.patientId],
        );
      },
    ],
  ])("is refused %s", async (_when, before) => {
    await before();
    expect(await refusal(swap())).toMatch(/conflict|not-found/);
    expect(await stored(clinicId, "SELECT id FROM item_swap WHERE session_id = $1", [sessionId])).toEqual([]);
  });

  it("is nobody else's to make, and its own patient's (control)", async () => {
    await hurts();
    const stranger = await programmedPatient(clinician);
    expect(await refusal(swap(stretch, stranger))).toBe("not-found");
    expect(await refusal(swap())).toBe("went through");
  });
});

describe("the same on a phone without a network", () => {
  const kept = async () => {
    const { versionId, day } = (await viewSession(actor, { sessionId })).session;
    const at = { session: sessionId, versionId, day, itemId: stretch } as const;
    const pain = { quality: "dull", legMoved: "no", pain: 5 } as const;
    return {
      hurts: { kind: "pain-stop", ...at, ...pain, afterWalk: "still" },
      stillWalking: { kind: "pain-stop", ...at, ...pain, afterWalk: null },
      swap: { kind: "item-swap", ...at },
      log: { kind: "item-log", ...at, inPlace: true, fields: sidesDone("1") },
      hurtsToo: { kind: "pain-stop", ...at, inPlace: true, ...pain, pain: 3, afterWalk: "gone" },
    } as const;
  };
  const swaps = () =>
    stored(clinicId, "SELECT exercise_id FROM item_swap WHERE session_id = $1", [sessionId]);

  it("is offered before anything hurts, until the session has it", async () => {
    const easier = async () => {
      const plan = await planToKeep(actor);
      return plan.kind === "plan" ? plan.easier.get(stretch)?.exerciseId : plan.kind;
    };
    expect(await easier()).toBe("HM02");
    await hurts();
    await swap();
    expect(await easier()).toBeUndefined();
  });

  it("arrives as it was done, however often it is sent, and also where the plan is on hold by then", async () => {
    const { hurts: told, swap: swapped, log, hurtsToo } = await kept();
    await receiveInSession(actor, told);
    await stored(clinicId, "UPDATE programme SET pause = '{all}', paused_at = now() WHERE patient_id = $1", [
      actor.patientId,
    ]);
    for (const answer of [swapped, log, swapped, log]) await receiveInSession(actor, answer);
    expect(await swaps()).toEqual([{ exercise_id: "HM02" }]);
    const { all, logs, stops } = await viewSession(actor, { sessionId });
    const place = all.find(({ inPlaceOf }) => inPlaceOf === "HM01")?.id;
    expect(logs.filter(({ itemId }) => itemId === place).map(({ outcome }) => outcome)).toEqual([
      "done",
      "done",
    ]);
    expect(stops).toMatchObject([{ itemId: stretch, pain: 5 }]);
    await receiveInSession(actor, hurtsToo);
    expect((await viewSession(actor, { sessionId })).stops).toMatchObject([
      { itemId: stretch },
      { itemId: place, pain: 3 },
    ]);
  });

  it("joins the swap that was made with a network", async () => {
    await hurts();
    const { swapId } = await swap();
    const { swap: swapped, log } = await kept();
    for (const answer of [swapped, log]) await receiveInSession(actor, answer);
    const { logs } = await viewSession(actor, { sessionId });
    expect(logs.filter(({ itemId }) => itemId === swapId)).toHaveLength(2);
    expect(await swaps()).toHaveLength(1);
  });

  it("is no answer while the pain has not eased, nor is what was done in its place", async () => {
    const { stillWalking, swap: swapped, log } = await kept();
    expect(await refusal(receiveInSession(actor, swapped))).toBe("invalid");
    await receiveInSession(actor, stillWalking);
    expect(await refusal(receiveInSession(actor, swapped))).toBe("invalid");
    expect(await refusal(receiveInSession(actor, log))).toBe("not-found");
    expect(await swaps()).toEqual([]);
  });
});
