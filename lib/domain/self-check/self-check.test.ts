import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchRest } from "@/lib/domain/dosing/stretch-rest";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import {
  adviceFor,
  asStretchLog,
  RELIEFS,
  SELF_CHECK_ANSWERS,
  type SelfCheck,
} from "@/lib/domain/self-check/self-check";
import { WHYS, whyOf } from "@/lib/domain/self-check/why";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import selfCheckWords from "@/messages/en/self-check.json";

const calm: SelfCheck = { workout: "no", sitting: "little", balance: "both", stress: "fine", relief: null };
const things = (change: Partial<SelfCheck>) =>
  adviceFor({ ...calm, ...change }).map(({ thing, because }) => `${because.join(", ")}: ${thing}`);

describe("tight or sore today", () => {
  it.each([
    [{}, ["none: check-in"]],
    [{ workout: "yes" }, ["workout: easy-movement"]],
    [{ sitting: "hours" }, ["sitting: sitting-break"]],
    [{ balance: "stretching" }, ["balance: strength"]],
    [{ balance: "strengthening" }, ["balance: soft-tissue"]],
    [{ stress: "some" }, ["stress: easy-movement"]],
    [{ stress: "much", relief: "worse" }, ["stress, relief: check-in"]],
    [{ workout: "yes", stress: "some" }, ["workout, stress: easy-movement"]],
    [{ relief: "under-15" }, ["relief: check-in"]],
    [{ relief: "hour" }, ["none: check-in"]],
  ] as const)("leads from %j to %j", (change, expected) => {
    expect(things(change)).toEqual(expected);
  });

  it("always leads to something, and has words for it", () => {
    const words: Record<string, Record<string, string>> = selfCheckWords.result.things;
    const answer = fc.record({
      workout: fc.constantFrom(...SELF_CHECK_ANSWERS.workout),
      sitting: fc.constantFrom(...SELF_CHECK_ANSWERS.sitting),
      balance: fc.constantFrom(...SELF_CHECK_ANSWERS.balance),
      stress: fc.constantFrom(...SELF_CHECK_ANSWERS.stress),
      relief: fc.constantFrom(null, ...RELIEFS),
    });
    fc.assert(
      fc.property(answer, (given) => {
        const advice = adviceFor(given);
        expect(advice.length).toBeGreaterThan(0);
        for (const { thing, because } of advice)
          for (const one of because) expect(words[thing]?.[one]).toBeTypeOf("string");
        expect(new Set(advice.map(({ thing }) => thing)).size).toBe(advice.length);
      }),
    );
  });

  it("counts for the rest of stretching: worse twice, or short relief three times (DOSE-4)", () => {
    const rest = (...reliefs: readonly (typeof RELIEFS)[number][]) =>
      stretchRest(
        reliefs.map((relief) => asStretchLog("2026-05-01", relief)),
        [],
        "2026-05-02",
        DOSING_DEFAULTS,
      );
    expect(rest("worse")).toBeNull();
    expect(rest("worse", "worse")).toMatchObject({ because: "worse" });
    expect(rest("under-15", "under-15")).toBeNull();
    expect(rest("under-15", "under-15", "under-15")).toMatchObject({ because: "short-relief" });
    expect(rest("hour", "longer", "hour", "longer")).toBeNull();
  });
});

describe("why an exercise is in the plan", () => {
  it("has each reason for some exercise, and words for it", () => {
    const given = new Set(CATALOGUE.map(({ id }) => whyOf(id)));
    for (const why of WHYS) expect(given).toContain(why);
    for (const why of given) if (why !== null) expect(selfCheckWords.why[why]).toBeTypeOf("string");
  });

  it("says of a warm-up, a hip stretch, a bridge and a walk what each is for", () => {
    expect([whyOf("DW01"), whyOf("HM04"), whyOf("HS01"), whyOf("AE01")]).toEqual([
      ...["warm-up", "hips-first", "compensation", "threshold"],
    ]);
    expect(whyOf("NK02")).not.toBe("hips-first");
  });

  it("claims nothing that spec 1.1 keeps from patients", () => {
    const claims =
      /posture|align|switch(es|ed)? off|lock(s|ed)? (up|in)|always|cure|instant|shouldn.t stretch|rest first|safe/i;
    for (const why of WHYS) expect(selfCheckWords.why[why]).not.toMatch(claims);
    expect("Tightness is almost always from bad posture").toMatch(claims);
    expect("An adjustment restores alignment").toMatch(claims);
  });
});
