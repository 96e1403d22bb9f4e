import { describe, expect, it } from "vitest";
import { SHARP_ANSWERS } from "@/lib/domain/triage/answers";
import {
  answersAfterWalk,
  answersOfLeg,
  endsSession,
  hasEnded,
  isToldBefore,
  readPainStop,
  STOP_QUALITIES,
} from "@/lib/domain/player/pain-stop";

describe("a pain that stops an exercise", () => {
  it("tells the rules where it went (DOSE-2: RF-A06, RF-A10)", () => {
    expect(answersOfLeg("bothLegs")).toEqual({ bothLegs: "NEW" });
    expect(answersOfLeg("down")).toEqual({ legPain: "NEW" });
    expect(answersOfLeg("up")).toEqual({});
    expect(answersOfLeg("no")).toEqual({});
  });

  it("ends the session unless it went, or is an ache that stays as it was (DOSE-9, RF-H01)", () => {
    const told = STOP_QUALITIES.flatMap((quality) =>
      SHARP_ANSWERS.map((after) => [
        `${quality} ${after}`,
        answersAfterWalk(quality, after).sharpEx ?? "-",
        endsSession(quality, after),
      ]),
    );
    expect(told).toEqual([
      ["dull gone", "-", false],
      ["dull still", "-", false],
      ["dull strong", "strong", true],
      ["dull spread", "spread", true],
      ["sharp gone", "gone", false],
      ["sharp still", "still", true],
      ["sharp strong", "strong", true],
      ["sharp spread", "spread", true],
      ["electric gone", "gone", false],
      ["electric still", "still", true],
      ["electric strong", "strong", true],
      ["electric spread", "spread", true],
    ]);
  });

  it.each([
    ["down", null, true],
    ["bothLegs", null, true],
    ["up", null, false],
    ["no", "gone", false],
    ["no", "still", true],
  ] as const)(
    "in the leg: %s, after the walk: %s, has ended its session: %s",
    (legMoved, afterWalk, ended) => {
      expect(hasEnded({ quality: "sharp", legMoved, afterWalk })).toBe(ended);
    },
  );

  it.each([
    ["the same again", { quality: "dull", legMoved: "no" }, true],
    ["another pain", { quality: "sharp", legMoved: "no" }, false],
    ["one that went into a leg since", { quality: "dull", legMoved: "bothLegs" }, false],
  ] as const)("once its session is over, %s was told before: %s", (_which, said, isOld) => {
    const told = { quality: "dull", legMoved: "no", afterWalk: null } as const;
    expect(isToldBefore({ ...said, pain: 3 }, told)).toBe(isOld);
  });

  it("that ended its session is not taken back by an earlier one, and is told anew by another that does", () => {
    const told = { quality: "sharp", legMoved: "bothLegs", afterWalk: null } as const;
    expect(isToldBefore({ quality: "dull", legMoved: "no", pain: 1 }, told)).toBe(true);
    expect(isToldBefore({ quality: "dull", legMoved: "down", pain: 1 }, told)).toBe(false);
  });

  it("has ended no session where nothing was said of it", () => {
    expect(hasEnded({ quality: null, legMoved: null, afterWalk: null })).toBe(false);
  });

  it("is read where all three are answered, and else says what is missing in which field", () => {
    const told = { quality: "dull", legMoved: "no", pain: "4" };
    expect(readPainStop(told)).toEqual({ answer: { ...told, pain: 4 } });
    expect(readPainStop({ ...told, pain: "11" })).toEqual({ problems: { pain: "choosePainNow" } });
    expect(readPainStop({})).toEqual({
      problems: { quality: "chooseQuality", legMoved: "chooseLeg", pain: "choosePainNow" },
    });
  });
});
