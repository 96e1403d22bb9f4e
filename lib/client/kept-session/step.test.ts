import { describe, expect, it } from "vitest";
import { endSession } from "@/lib/client/kept-session/end-session";
import { logItem } from "@/lib/client/kept-session/log-item";
import type { Refused, Step, Taken } from "@/lib/client/kept-session/step";
import { afterWalk, stopItem } from "@/lib/client/kept-session/stop-item";
import { swapItem } from "@/lib/client/kept-session/swap-item";
import { begunOnPhone, doneOnPhone, fromKept, KEPT_ITEMS } from "@/lib/testing/kept-items";

const KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";
const place = { session: "s", versionId: "v", day: "2026-03-10" };
const told = (outcome: string, side = "both") => ({
  ...{ [`outcome-${side}`]: outcome, [`key-${side}`]: KEY, pain: "2" },
});
const hurt = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ quality: "dull", legMoved: "no", pain: "4", ...more },
});
const taken = (step: Step): Taken => {
  if (step === null || "problems" in step) throw new Error("refused");
  return step;
};
const refused = (step: Step) => (step as Refused).problems;
const kindsOf = (step: Step) => taken(step).answers.map(({ kind }) => kind);

describe("an exercise that was done", () => {
  it("is told as its form posts it, and leads to the next", () => {
    const fields = told("done");
    const { answers, after, next } = taken(logItem(fromKept(), "walk", fields));
    expect(answers).toEqual([{ kind: "item-log", ...place, itemId: "walk", fields }]);
    expect(after).toEqual({ ...begunOnPhone, logs: [doneOnPhone("walk")] });
    expect(next).toEqual({ at: "item", id: "lift" });
  });

  it("is told in the place of the one that hurt, and noted as itself", () => {
    const from = fromKept({ logs: [doneOnPhone("walk")], stopped: ["lift"], swapped: ["lift"] });
    const { answers, after, next } = taken(logItem(from, "easier", told("part")));
    expect(answers).toMatchObject([{ itemId: "lift", inPlace: true }]);
    expect(after.logs.at(-1)).toEqual({ itemId: "easier", side: "both", outcome: "part" });
    expect(next).toEqual({ at: "item", id: "stretch" });
  });

  it("leads to the end once nothing of today is left", () => {
    const from = fromKept({ logs: [doneOnPhone("walk")], stopped: ["stretch"] });
    expect(taken(logItem(from, "lift", told("not_done"))).next).toEqual({ at: "end" });
  });

  it.each([
    ["walk", told("not_done"), [{ fieldId: "outcome-both", problem: "warmUpFirst" }]],
    ["lift", { pain: "2" }, [{ fieldId: "outcome-both", problem: "chooseOutcome" }]],
    ["stretch", told("done", "left"), [{ fieldId: "outcome-right", problem: "chooseOutcomeRight" }]],
  ])("is not taken with something missing, or a warm-up left out (%s)", (id, fields, problems) => {
    expect(refused(logItem(fromKept(), id, fields))).toEqual(problems);
  });

  it("may be left out where nothing of today needs it", () => {
    const resting = { ...fromKept(), open: KEPT_ITEMS.filter(({ id }) => id === "walk" || id === "stretch") };
    expect(taken(logItem(resting, "walk", told("not_done"))).next).toEqual({ at: "item", id: "stretch" });
    expect(logItem(fromKept(), "another plan's", told("done"))).toBeNull();
  });
});

describe("an exercise that hurts", () => {
  it.each([
    ["no", ["pain-stop"], "walk", false],
    ["up", ["pain-stop"], "walk", false],
    ["down", ["pain-stop", "session-end"], "instruction", true],
    ["bothLegs", ["pain-stop", "session-end"], "instruction", true],
  ])("with a pain in the leg: %s", (legMoved, kinds, at, ended) => {
    const step = stopItem(fromKept(), "lift", hurt({ legMoved }), {});
    expect(kindsOf(step)).toEqual(kinds);
    const { after, next } = taken(step);
    expect(next.at).toBe(at);
    expect(after).toMatchObject({ stopped: ["lift"], ended });
  });

  it("says what to do by the choices that call for it, and by no others", () => {
    const down = stopItem(fromKept(), "lift", hurt({ legMoved: "down" }), {});
    expect(taken(down).next).toEqual({ at: "instruction", choices: ["leg-pain=NEW"] });
    const deaf = { ...fromKept(), instructing: ["both-legs=NEW"] };
    expect(taken(stopItem(deaf, "lift", hurt({ legMoved: "down" }), {})).next.at).toBe("walk");
  });

  it("is told with what was done of it, in whose place, and carried on to the walk", () => {
    const done = { "outcome-both": "part" };
    const { answers, after, next } = taken(stopItem(fromKept(), "easier", hurt(), done));
    const answer = { quality: "dull", legMoved: "no", pain: 4, done };
    const kept = { kind: "pain-stop", ...place, itemId: "lift", inPlace: true, ...answer, afterWalk: null };
    expect(answers).toEqual([kept]);
    expect(after.logs).toEqual([{ itemId: "easier", side: "both", outcome: "part" }]);
    expect(next).toEqual({ at: "walk", id: "easier", answer });
  });

  it("is not taken with something missing", () => {
    expect(refused(stopItem(fromKept(), "lift", { quality: "dull", pain: "4" }, {}))).toEqual([
      { fieldId: "legMoved", problem: "chooseLeg" },
    ]);
    expect(stopItem(fromKept(), "another plan's", hurt(), {})).toBeNull();
  });
});

describe("after the walk", () => {
  const walked = (quality: "dull" | "sharp" | "electric", after: string) =>
    afterWalk(
      fromKept({ stopped: ["lift"] }),
      { id: "lift", answer: { quality, legMoved: "no", pain: 4, done: {} } },
      { afterWalk: after },
    );

  it.each([
    ["dull", "gone", { at: "left-out", id: "lift", gone: true, eased: true }],
    ["dull", "still", { at: "left-out", id: "lift", gone: false, eased: true }],
    ["electric", "gone", { at: "left-out", id: "lift", gone: true, eased: false }],
    // Nothing here calls for an instruction, and the session is over all the same (DOSE-9).
    ["sharp", "still", { at: "done", how: "hurt" }],
    ["dull", "strong", { at: "instruction", choices: ["sharp-pain=strong"] }],
    ["sharp", "spread", { at: "instruction", choices: ["sharp-pain=spread"] }],
  ] as const)("of a %s pain that is %s", (quality, after, next) => {
    const step = walked(quality, after);
    const isOver = next.at !== "left-out";
    expect(taken(step).next).toEqual(next);
    expect(kindsOf(step)).toEqual(isOver ? ["pain-stop", "session-end"] : ["pain-stop"]);
    expect(taken(step).answers[0]).toMatchObject({ ...place, itemId: "lift", quality, afterWalk: after });
    expect(taken(step).after).toMatchObject({ stopped: ["lift"], ended: isOver });
  });

  it("asks again where nothing was chosen", () => {
    expect(refused(walked("dull", ""))).toEqual([{ fieldId: "afterWalk", problem: "chooseAfterWalk" }]);
  });
});

describe("the easier exercise", () => {
  it("takes the place of what hurt, told once however often it is asked for", () => {
    const first = taken(swapItem(fromKept({ stopped: ["stretch"] }), "lift"));
    expect(first.answers).toEqual([{ kind: "item-swap", ...place, itemId: "lift" }]);
    expect(first.next).toEqual({ at: "item", id: "easier" });
    expect(first.after).toMatchObject({ stopped: ["stretch", "lift"], swapped: ["lift"] });
    const again = taken(swapItem(fromKept(first.after), "lift"));
    expect(again).toEqual({ answers: [], after: first.after, next: first.next });
  });

  it("is none where the plan has none", () => {
    expect(swapItem(fromKept(), "stretch")).toBeNull();
  });
});

describe("the end for today", () => {
  it("is told with no more than that", () => {
    expect(endSession(fromKept(), null)).toEqual({
      answers: [{ kind: "session-end", ...place }],
      after: { ...begunOnPhone, ended: true },
      next: { at: "done", how: "ended" },
    });
    const worked = fromKept({ logs: [doneOnPhone("walk")] });
    expect(endSession(worked, null).next).toEqual({ at: "done", how: "well" });
    const hurt = fromKept({ logs: [doneOnPhone("walk")], stopped: ["lift"] });
    expect(endSession(hurt, null).next).toEqual({ at: "done", how: "hurt" });
  });

  it("tells what hurt where its patient says no more of it", () => {
    const done = { "outcome-both": "part" };
    const { answers, next } = endSession(fromKept(), { id: "easier", done });
    expect(next).toEqual({ at: "done", how: "hurt" });
    expect(answers).toMatchObject([{ hurting: { itemId: "lift", inPlace: true, done } }]);
  });
});

it("keeps on the phone what hurt where the day ends with no more said of it", () => {
  const step = endSession(fromKept(), { id: "lift", done: {} });
  expect(step.after).toMatchObject({ stopped: ["lift"], ended: true });
  expect(endSession(fromKept(), null).after).toMatchObject({ stopped: [], ended: true });
});
