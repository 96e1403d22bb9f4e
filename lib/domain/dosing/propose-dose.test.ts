import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DOSE_REASONS } from "@/lib/domain/dosing/dose-reasons";
import { ITEM, LOG } from "@/lib/domain/dosing/fixtures/one-item";
import { parseDoseCase } from "@/lib/domain/dosing/parse-case";
import { type DoseInput, proposeDose } from "@/lib/domain/dosing/propose-dose";
import { progressOne } from "@/lib/domain/dosing/progress-one";
import type { DosedItem, ItemLog } from "@/lib/domain/dosing/item-log";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

type Expected = Readonly<{ class: string | null; triage: string | null; action: string; change: unknown }>;

const CASES = readFileSync("lib/domain/dosing/testdata/dose-cases.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => {
    const parsed = parseDoseCase(line);
    if (!parsed.ok) throw new Error(`${String(parsed.id)}: ${parsed.error}`);
    return { ...parsed, expected: (JSON.parse(line) as { expect: Expected }).expect };
  });

it("reads every case", () => {
  expect(CASES).toHaveLength(31);
});

it.each(CASES)("decides $id as a clinician expects", ({ input, expected }) => {
  const { class: response, triage, action, change } = proposeDose(input);
  expect({ class: response?.toUpperCase() ?? null, triage, action, change }).toEqual(expected);
});

const log = (day: string, more: Partial<ItemLog> = {}): ItemLog => ({ ...LOG, date: `2026-${day}`, ...more });
const RED = { worst: 6 };
const AMBER = { worst: 4 };
const UNKNOWN = { am: null };
const GREEN = {};

function decide(history: readonly ItemLog[], more: Partial<DoseInput> = {}) {
  return proposeDose({ phase: "S", today: "2026-11-22", openTier: "none", item: ITEM, history, ...more });
}
/** Sessions every second day, the last one the day before. */
function recent(...responses: readonly Partial<ItemLog>[]): ItemLog[] {
  return responses.map((more, index) =>
    log(`11-${String(21 - 2 * (responses.length - 1 - index)).padStart(2, "0")}`, more),
  );
}
const short = (history: readonly ItemLog[], more?: Partial<DoseInput>) => {
  const { class: response, action, rule, reason } = decide(history, more);
  return [response, action, rule, reason];
};

describe("the class of a session, the first that matches", () => {
  it.each([
    ["pain in both legs", { legMoved: "bothLegs", quality: "electric" }, "red", "RF-A06"],
    ["pain down the leg", { legMoved: "down", quality: "sharp" }, "red", "RF-A10"],
    ["pain up the leg", { legMoved: "up" }, "green", null],
    ["electric pain", { quality: "electric", worst: 0 }, "red", null],
    ["sharp pain that stayed", { quality: "sharp", sharpSettled5min: false }, "red", "RF-H01"],
    ["sharp pain, not asked", { quality: "sharp" }, "red", "RF-H01"],
    ["sharp pain that went", { quality: "sharp", sharpSettled5min: true }, "green", null],
    ["worst above the high limit, morning unknown", { worst: 6, am: null }, "red", null],
    ["a sore morning", { am: 4 }, "red", null],
    ["a sore morning of plain soreness", { am: 4, doms: true }, "amber", null],
    ["plain soreness never softens the worst", { worst: 6, am: 4, doms: true }, "red", null],
    ["a morning at the tolerance", { am: 3 }, "green", null],
    ["a morning not answered", { am: null, worst: 4 }, "unknown", null],
    ["worst between the limits", { worst: 4 }, "amber", null],
    ["worst at the high limit", { worst: 5 }, "amber", null],
    ["worst at the low limit", { worst: 3 }, "green", null],
  ] as const)("%s", (_, more, response, triage) => {
    expect(decide([log("11-20", more)])).toMatchObject({ class: response, triage });
  });

  it.each([
    [2, "green"],
    [3, "amber"],
    [4, "amber"],
    [5, "red"],
  ])("is stricter in the acute phase: %i is %s", (worst, response) => {
    expect(decide([log("11-20", { worst })], { phase: "A" }).class).toBe(response);
  });

  it("measures the morning against the median of up to the last seven answers, once there are three", () => {
    const mornings = (...ams: readonly (number | null)[]) =>
      ams.map((am, index) => log(`11-${10 + index}`, { am, doms: true }));
    const last = log("11-21", { pre: 0, am: 3 });
    expect(decide([...mornings(2, 2), last]).class).toBe("red");
    expect(decide([...mornings(2, null, 2), last]).class).toBe("red");
    expect(decide([...mornings(2, 2, 2), last]).class).toBe("green");
    expect(decide([...mornings(1, 1, 2, 2), last]).class).toBe("red");
    expect(decide([...mornings(0, 2, 2, 3), last]).class).toBe("green");
    expect(decide([...mornings(0, 0, 0, 0, 2, 2, 2, 2), last]).class).toBe("green");
    expect(decide([...mornings(0, 0, 0, 0, 0, 2, 2, 2), last]).class).toBe("red");
  });
});

describe("the action, the first that matches", () => {
  it.each([
    ["an open emergency", recent(GREEN, GREEN), "emergency", ["green", "pause", "DOSE-9", "alert-open"]],
    ["an open urgent alert without a session", [], "urgent", [null, "pause", "DOSE-9", "alert-open"]],
    ["no session", [], "none", [null, "hold", "DOSE-9", "no-session"]],
    ["three reds", recent(RED, RED, RED), "none", ["red", "pause", "DOSE-9", "reds-in-a-row"]],
    [
      "three reds a year ago",
      [1, 2, 3].map((day) => log(`01-0${day}`, RED)),
      "none",
      ["red", "pause", "DOSE-9", "reds-in-a-row"],
    ],
    ["one red", recent(RED, GREEN, RED), "none", ["red", "easier", "DOSE-2", "red-easier"]],
    ["two reds", recent(GREEN, RED, RED), "none", ["red", "stepDown", "DOSE-2", "red-again"]],
    ["three ambers", recent(AMBER, AMBER, AMBER), "none", ["amber", "hold", "DOSE-2", "amber"]],
    [
      "four ambers",
      recent(AMBER, AMBER, AMBER, AMBER),
      "none",
      ["amber", "easier", "DOSE-2", "ambers-in-a-row"],
    ],
    [
      "an unanswered morning",
      recent(GREEN, UNKNOWN),
      "none",
      ["unknown", "hold", "DOSE-2", "morning-unknown"],
    ],
    ["two greens", recent(GREEN, GREEN), "none", ["green", "progress", "DOSE-2", "greens"]],
    [
      "two greens around an unanswered morning",
      recent(GREEN, UNKNOWN, GREEN),
      "none",
      ["green", "progress", "DOSE-2", "greens"],
    ],
    [
      "two greens around an amber",
      recent(GREEN, AMBER, GREEN),
      "none",
      ["green", "hold", "DOSE-2", "few-greens"],
    ],
    [
      "two greens and a routine note",
      recent(GREEN, GREEN),
      "routine",
      ["green", "progress", "DOSE-2", "greens"],
    ],
    [
      "two greens and an alert for soon",
      recent(GREEN, GREEN),
      "soon",
      ["green", "hold", "DOSE-2", "alert-soon"],
    ],
    ["wrong form", recent(GREEN, { formOK: false }), "none", ["green", "hold", "DOSE-2", "form"]],
    [
      "form wrong the time before",
      recent({ formOK: false }, GREEN),
      "none",
      ["green", "progress", "DOSE-2", "greens"],
    ],
    ["a rep short", recent(GREEN, { repsDone: 15 }), "none", ["green", "hold", "DOSE-2", "short-of-target"]],
  ] as const)("%s", (_, history, openTier, expected) => {
    expect(short(history, { openTier })).toEqual(expected);
  });

  it("takes the amount down where there is no easier variant, and holds an amber there", () => {
    const item = { ...ITEM, easierId: null };
    expect(short(recent(RED), { item })).toEqual(["red", "stepDown", "DOSE-2", "red-no-easier"]);
    expect(short(recent(AMBER, AMBER, AMBER, AMBER), { item })[1]).toBe("hold");
  });

  it.each([
    ["11-16", null],
    ["11-15", 0.8],
    ["11-09", 0.8],
    ["11-08", 0.6],
    ["10-26", 0.6],
    ["10-25", 0.5],
    ["08-31", 0.5],
  ])("counts the days off from %s: %s", (day, factor) => {
    const { action, change } = decide([log(day), log(day)]);
    expect(action).toBe(factor === null ? "progress" : "restart");
    expect(change).toEqual(factor === null ? { field: "reps", from: 8, to: 9 } : { field: "volume", factor });
  });

  it("closes the plan after twelve weeks", () => {
    expect(short([log("08-30")])).toEqual(["green", "pause", "DOSE-6", "away-too-long"]);
  });

  it("needs two sessions within seven days, today among them", () => {
    expect(short([log("11-15"), log("11-21")])[3]).toBe("few-sessions");
    expect(short([log("11-16"), log("11-22")])[3]).toBe("greens");
  });

  it("holds while mornings climb from week to week", () => {
    const weeks = (before: readonly number[], now: readonly number[]) => [
      ...before.map((am, index) => log(`11-${10 + index}`, { am, pre: am })),
      ...now.map((am, index) => log(`11-${20 + index}`, { am, pre: am })),
    ];
    expect(short(weeks([1, 1], [2, 2]))[3]).toBe("mornings-climb");
    expect(short(weeks([1, 2], [2, 2]))[3]).toBe("greens");
    expect(short(weeks([1], [2, 2]))[3]).toBe("greens");
    // One answer each side of the border: seven days ago belongs to the week before.
    expect(
      short([
        log("11-09", { am: 1 }),
        log("11-15", { am: 1 }),
        log("11-16", { am: 2 }),
        log("11-22", { am: 2 }),
      ])[3],
    ).toBe("mornings-climb");
  });
});

describe("one thing moves", () => {
  const move = (more: Partial<DosedItem>) =>
    progressOne({ ...ITEM, harderId: null, ...more }, DOSING_DEFAULTS);
  const top = { reps: 12, sets: 3 };

  it.each([
    ["reps below their top", { reps: 11 }, { field: "reps", from: 11, to: 12 }],
    ["reps before hold", { reps: 11, holdSeconds: 5 }, { field: "reps", from: 11, to: 12 }],
    ["the hold of reps at their top", { reps: 12, holdSeconds: 5 }, { field: "holdSeconds", from: 5, to: 7 }],
    ["a hold up to ten seconds", { reps: null, holdSeconds: 9 }, { field: "holdSeconds", from: 9, to: 10 }],
    ["sets, reps lowered", { reps: 12 }, { field: "sets", from: 2, to: 3, reps: 8 }],
    ["sets, reps without a top", { reps: 20, repsTop: null }, { field: "sets", from: 2, to: 3, reps: 14 }],
    [
      "sets, exactly at the cap",
      { sets: 1, reps: 20, repsTop: 20 },
      { field: "sets", from: 1, to: 2, reps: 11 },
    ],
    [
      "sets, hold lowered",
      { reps: null, holdSeconds: 10 },
      { field: "sets", from: 2, to: 3, holdSeconds: 7 },
    ],
    ["sets of one rep", { sets: 1, reps: 1, repsTop: 1 }, { field: "sets", from: 1, to: 2, reps: 1 }],
    ["load by one step", { ...top, loadKg: 2, loadStepKg: 2.5 }, { field: "loadKg", from: 2, to: 4.5 }],
    [
      "load by as many steps as five percent hold",
      { ...top, loadKg: 40, loadStepKg: 0.5 },
      { field: "loadKg", from: 40, to: 42 },
    ],
    ["load in decimals", { ...top, loadKg: 6, loadStepKg: 0.1 }, { field: "loadKg", from: 6, to: 6.3 }],
    ["no load of nothing", { ...top, loadKg: 0, loadStepKg: 1 }, null],
    ["no load without a step", { ...top, loadKg: 10, loadStepKg: 0 }, null],
    [
      "the harder variant last",
      { ...top, harderId: "LS13" },
      { field: "exerciseId", from: "LS03", to: "LS13" },
    ],
    ["nothing", top, null],
  ] as const)("%s", (_, more, expected) => {
    expect(move(more)).toEqual(expected);
  });

  it("holds with a reason when nothing is left", () => {
    expect(short(recent(GREEN, GREEN), { item: { ...ITEM, ...top, harderId: null } })).toEqual([
      "green",
      "hold",
      "DOSE-2",
      "at-the-top",
    ]);
  });
});

it("never leaves a reason without words", () => {
  for (const words of Object.values(DOSE_REASONS)) expect(words).toMatch(/^[A-Z].+\.$/);
});
