import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ITEM, LOG } from "@/lib/domain/dosing/fixtures/one-item";
import { parseDoseCase } from "@/lib/domain/dosing/parse-case";
import { TIER_LETTERS } from "@/lib/domain/triage/tiers";
import { anyDoseInput } from "@/lib/testing/dose-arbitraries";

const LINE = {
  id: "a",
  phase: "S",
  today: "2026-11-22",
  openTier: "N",
  settings: {},
  item: ITEM,
  history: [LOG],
};
const line = (more: object) => JSON.stringify({ ...LINE, ...more });
const item = (more: object) => line({ item: { ...ITEM, ...more } });
const log = (more: object) => line({ history: [{ ...LOG, ...more }] });
const without = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

describe("a line it can read", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyDoseInput, (input) => {
        const written = line({ ...input, openTier: TIER_LETTERS[input.openTier] });
        expect(parseDoseCase(written)).toEqual({ ok: true, id: "a", input });
      }),
    );
  });

  it.each([
    line({}),
    line({ history: [] }),
    line({ expect: { class: null } }),
    ...["A", "S", "C", "R"].map((phase) => line({ phase })),
    ...["N", "R", "S", "U", "E"].map((openTier) => line({ openTier })),
    item({ reps: null, holdSeconds: 7.5 }),
    ...["repsTop", "loadKg", "loadStepKg", "harderId", "easierId"].map((key) => item({ [key]: null })),
    item({ loadKg: 0, loadStepKg: 0 }),
    item({ harderId: "not-in-the-catalogue" }),
    ...["left", "right", "both", "each"].map((side) => item({ side })),
    log({ date: "2026-11-22" }),
    log({ date: "2024-02-29" }),
    log({ am: null }),
    log({ pre: 0, worst: 10, am: 10 }),
    log({ repsDone: 0 }),
    line({ history: [LOG, LOG] }),
  ])("%s", (written) => {
    expect(parseDoseCase(written)).toMatchObject({ ok: true, id: "a" });
  });
});

describe("a line it must refuse", () => {
  it.each(["not json", "[]", "null", "5", "{", '"text"'])("that is no object: %s", (written) => {
    expect(parseDoseCase(written)).toEqual({ ok: false, id: null, error: "the line is not a JSON object" });
  });

  it.each(Object.keys(LINE))("without %s", (key) => {
    const id = key === "id" ? null : "a";
    expect(parseDoseCase(JSON.stringify(without(LINE, key)))).toEqual({
      ok: false,
      id,
      error: `${key} is missing`,
    });
  });

  it.each(Object.keys(ITEM))("without item.%s", (key) => {
    expect(parseDoseCase(line({ item: without(ITEM, key) }))).toMatchObject({
      error: `item.${key} is missing`,
    });
  });

  it.each(Object.keys(LOG))("without a session's %s", (key) => {
    expect(parseDoseCase(line({ history: [without(LOG, key)] }))).toMatchObject({
      error: `history[0].${key} is missing`,
    });
  });

  it.each([
    [line({ extra: 1 }), "unknown field extra"],
    [line({ settings: { greenMax: 3 } }), "unknown field settings.greenMax"],
    [item({ tempo: "slow" }), "unknown field item.tempo"],
    [log({ note: "" }), "unknown field history[0].note"],
    ['{"id":"a","__proto__":{}}', "unknown field __proto__"],
    [line({ settings: [] }), "settings must be an object"],
    [line({ settings: null }), "settings must be an object"],
    [line({ item: null }), "item must be an object"],
    [line({ history: {} }), "history must be a list"],
    [line({ history: [null] }), "history[0] must be an object"],
    [line({ phase: "s" }), "phase must be one of A, S, C, R"],
    [line({ openTier: null }), "openTier must be one of N, R, S, U, E"],
    ...["2026-02-30", "2026-2-3", "", null, "2026-11-22T00:00"].map((today) => [
      line({ today }),
      "today must be a day as YYYY-MM-DD",
    ]),
    ...["sets", "reps"].flatMap((key) =>
      [0, -1, 1.5, "2"].map((value) => [
        item({ [key]: value }),
        `item.${key} must be a whole number, 1 or more`,
      ]),
    ),
    [item({ sets: null }), "item.sets must be a whole number"],
    [item({ reps: null }), "item.reps and item.holdSeconds are both null"],
    [item({ holdSeconds: 0 }), "item.holdSeconds must be above 0"],
    [item({ repsTop: -1 }), "item.repsTop must be above 0"],
    [item({ loadKg: -1 }), "item.loadKg must be 0 or more"],
    [item({ loadStepKg: "1" }), "item.loadStepKg must be a number"],
    [item({ side: "middle" }), "item.side must be one of left, right, both, each"],
    [item({ exerciseId: null }), "item.exerciseId must be text"],
    [item({ easierId: 4 }), "item.easierId must be text"],
    ...["pre", "worst", "am"].flatMap((key) =>
      [-1, 11, 2.5, "3"].map((value) => [
        log({ [key]: value }),
        `history[0].${key} must be a whole number from 0 to 10`,
      ]),
    ),
    ...["pre", "worst"].map((key) => [log({ [key]: null }), `history[0].${key} must be a whole number`]),
    [log({ quality: "burning" }), "history[0].quality must be one of none, dull, sharp, electric"],
    [log({ legMoved: "left" }), "history[0].legMoved must be one of no, up, down, bothLegs"],
    [log({ sharpSettled5min: "yes" }), "history[0].sharpSettled5min must be one of true, false"],
    [log({ formOK: null }), "history[0].formOK must be one of true, false"],
    [log({ doms: 0 }), "history[0].doms must be one of true, false"],
    [log({ repsDone: -1 }), "history[0].repsDone must be 0 or more"],
    [log({ target: null }), "history[0].target must be a number"],
    [log({ date: "2026-11-23" }), "history[0].date is after today"],
    [line({ history: [LOG, { ...LOG, date: "2026-11-19" }] }), "history[1].date is before the one above it"],
  ])("%s: %s", (written, error) => {
    expect(parseDoseCase(written)).toEqual({
      ok: false,
      id: "a",
      error: expect.stringContaining(error) as string,
    });
  });

  it.each([5, null, true, ["a"]])("with the id %j", (id) => {
    expect(parseDoseCase(line({ id }))).toMatchObject({ ok: false, id: null });
  });
});
