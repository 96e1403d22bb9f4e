import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormAnswers, LegReach } from "@/lib/domain/check-in/answers";
import { grocDue } from "@/lib/domain/check-in/form-due";
import { CALM_FULL } from "@/lib/domain/check-in/fixtures/calm-answers";
import { forRules } from "@/lib/domain/check-in/for-rules";
import { type Course, newestOf, type EarlierCheckIn } from "@/lib/domain/trends/course";
import { ago, course, done, NEW_HERE } from "@/lib/domain/trends/fixtures/course-of";
import { painWasGone } from "@/lib/domain/trends/pain-scores";
import { trendOfCheckIn } from "@/lib/domain/trends/trend";
import { triage } from "@/lib/domain/triage/triage";

const said = (
  days: number,
  pain: number | null,
  answers: EarlierCheckIn["answers"] = {},
): EarlierCheckIn => ({
  ...{ at: ago(days), pain, answers },
});
/** A starting score, and check-ins after it, each a day apart up to yesterday. */
const scored = (first: number, ...later: number[]): Course =>
  course({
    start: { at: ago(later.length + 1), pain: first },
    checkIns: later.map((pain, index) => said(later.length - index, pain)),
  });
const trend = (of: Course, present: FormAnswers) => trendOfCheckIn(of, present);

describe("pain scores", () => {
  it("are the starting score, those since, and the present one", () => {
    expect(trend(scored(5, 6, 7), { painNow: 8 })).toMatchObject({ nrs: [5, 6, 7, 8], improve: -60 });
    expect(trend(NEW_HERE, { painNow: 4 })).toMatchObject({ nrs: [4] });
  });

  it("count the first check-in once, when it is the start itself", () => {
    const first = said(3, 6);
    const of = course({ start: { at: first.at, pain: 6 }, checkIns: [first, said(2, 5)] });
    expect(trend(of, { painNow: 3 })).toMatchObject({ nrs: [6, 5, 3], improve: 50 });
  });

  it("leave out check-ins without a score, and say nothing before one is given now", () => {
    const of = course({ start: { at: ago(9), pain: 8 }, checkIns: [said(3, null)] });
    expect(trend(of, { painNow: 2 })).toMatchObject({ nrs: [8, 2], improve: 75 });
    expect(trend(of, { saddle: "NO" })).not.toHaveProperty("nrs");
    expect(trend(of, { saddle: "NO" })).not.toHaveProperty("improve");
  });

  it("know no gain on a start of 0, or on the first score of all", () => {
    expect(trend(scored(0, 3), { painNow: 3 })).not.toHaveProperty("improve");
    expect(trend(NEW_HERE, { painNow: 3 })).not.toHaveProperty("improve");
  });
});

describe("the episode", () => {
  const begun = (days: number, howLong: "under-2-weeks" | "over-12-weeks" | null) =>
    course({ episode: { at: ago(days), reason: "new-problem", howLong }, start: { at: ago(days), pain: 5 } });

  it.each([
    [7, "under-2-weeks", { days: 7, acute: true }],
    [6.9, "over-12-weeks", { days: 6, acute: false }],
    [0, null, { days: 0 }],
  ] as const)("began %s days ago", (days, howLong, expected) => {
    const found = trend(begun(days, howLong), {});
    expect(found).toMatchObject(expected);
    expect("acute" in found).toBe("acute" in expected);
  });

  it("is not known of somebody new", () => {
    expect(trend(NEW_HERE, {})).toEqual({ openAlert: false });
  });
});

describe("how far down the leg (TR-07)", () => {
  const spread = (...reaches: (LegReach | "unsure" | "back" | "not-asked")[]) => {
    const answers = reaches.map((reach): FormAnswers => {
      if (reach === "back") return { legsGroup: "none", bothLegs: "NO" };
      return reach === "not-asked"
        ? { bothLegs: "NO" }
        : { legsGroup: "some", legPain: "WORSE", legReach: reach };
    });
    const checkIns = answers.slice(0, -1).map((one, index) => said(answers.length - index, 3, one));
    return trend(course({ checkIns }), answers.at(-1) ?? {}).legSpread;
  };
  it.each<[string, Parameters<typeof spread>, string | undefined]>([
    ["moved down twice", ["buttock", "thigh", "calf"], "distal"],
    ["from the back on", ["back", "thigh", "foot"], "distal"],
    ["moved down once", ["thigh", "calf"], undefined],
    ["moved down and stayed", ["buttock", "thigh", "thigh"], undefined],
    ["moved down and up again", ["thigh", "foot", "calf"], undefined],
    ["stayed low", ["foot", "foot", "foot"], undefined],
    [
      "short forms between, which do not ask",
      ["buttock", "not-asked", "thigh", "not-asked", "calf"],
      "distal",
    ],
    ["not sure between", ["buttock", "thigh", "unsure", "foot"], "distal"],
    ["not sure now", ["buttock", "thigh", "unsure"], undefined],
    ["no leg now", ["thigh", "calf", "back"], undefined],
  ])("%s", (_, reaches, expected) => {
    expect(spread(...reaches)).toBe(expected);
  });

  it("counts from the intake, and gives way to both legs", () => {
    const episode = { at: ago(20), reason: null, howLong: null, legReach: "buttock" } as const;
    const legPain: FormAnswers = { legPain: "NEW", bothLegs: "NO" };
    const of = course({ episode, checkIns: [said(7, 3, { ...legPain, legReach: "thigh" })] });
    expect(trend(of, { ...legPain, legReach: "foot" }).legSpread).toBe("distal");
    expect(trend(of, { ...legPain, legReach: "foot", bothLegs: "NEW" }).legSpread).toBe("bilateral");
    const unasked = { at: episode.at, reason: null, howLong: null };
    expect(trend({ ...of, episode: unasked }, { ...legPain, legReach: "foot" }).legSpread).toBeUndefined();
  });
});

describe("the rating of change (TR-11)", () => {
  const rated = (...scores: number[]) =>
    course({ ratings: scores.map((score, index) => ({ at: ago(14 * (scores.length - index)), score })) });

  it.each([
    [[-2], -3, 2],
    [[-2], -1, 0],
    [[-1], -2, 1],
    [[], -5, 1],
    [[-4, 1], -2, 1],
  ])("after %j, %i makes %i in a row", (scores, groc, many) => {
    expect(trend(rated(...scores), { groc }).grocLow).toBe(many);
  });

  it("is not known where it was not asked", () => {
    expect(trend(rated(-4, -4), { painNow: 3 })).not.toHaveProperty("grocLow");
  });

  it("is asked 2 weeks after the start, and every 2 weeks", () => {
    const began = (days: number) => ({ at: ago(days), reason: null, howLong: null });
    expect(grocDue(NEW_HERE)).toBe(false);
    expect(grocDue(course({ episode: began(13) }))).toBe(false);
    expect(grocDue(course({ episode: began(14) }))).toBe(true);
    const last = (days: number) => ({ ratings: [{ at: ago(days), score: 1 }] });
    expect(grocDue(course({ episode: began(60), ...last(13) }))).toBe(false);
    expect(grocDue(course({ episode: began(60), ...last(14) }))).toBe(true);
  });
});

describe("what is avoided (TR-14)", () => {
  const avoid = (earlier: FormAnswers[], present: FormAnswers) =>
    trend(course({ checkIns: earlier.map((one, index) => said(9 - index, 3, one)) }), present).avoid;
  const NONE: FormAnswers = { dayGroup: "none" };

  it.each<[string, FormAnswers[], FormAnswers, number | undefined]>([
    ["tasks, then movement", [{ tasksWorse: true }], { avoids: "UNSURE" }, 2],
    ["once", [NONE], { avoids: true }, 1],
    ["no more", [{ avoids: true }], NONE, 0],
    ["short forms between are passed over", [{ avoids: true }, {}, {}], { avoids: true }, 2],
    ["a calm full form between ends the row", [{ avoids: true }, NONE], { avoids: true }, 1],
    ["lines answered no", [{ tasksWorse: false, avoids: false }], { avoids: true }, 1],
    ["not asked now", [{ avoids: true }], {}, undefined],
  ])("%s", (_, earlier, present, many) => {
    expect(avoid(earlier, present)).toBe(many);
  });
});

describe("nights", () => {
  it("are counted by the patient, or by the days that told of it", () => {
    expect(trend(NEW_HERE, { nightPain: true, nights: 4 })).toMatchObject({ nights7: 4 });
    const told = course({ checkIns: [said(7.5, 3, { nightPain: true }), said(2, 3, { nightPain: true })] });
    expect(trend(told, { nightPain: true })).toMatchObject({ nights7: 2 });
    expect(trend(told, { nightPain: false })).toMatchObject({ nights7: 1 });
    expect(trend(told, {})).not.toHaveProperty("nights7");
  });
});

describe("legs", () => {
  const oneLeg = said(1, 4, { bothLegs: "NO", legPain: "NEW" });
  it.each<[string, EarlierCheckIn[], FormAnswers, string | undefined]>([
    ["one leg, now both", [oneLeg], { bothLegs: "OLD" }, "bilateral"],
    ["one leg, still one", [oneLeg], { bothLegs: "NO" }, undefined],
    ["one leg, not asked yet", [oneLeg], {}, undefined],
    ["both before too", [said(1, 4, { bothLegs: "OLD", legPain: "NEW" })], { bothLegs: "OLD" }, undefined],
    ["no leg before", [said(1, 4, { bothLegs: "NO" })], { bothLegs: "OLD" }, undefined],
  ])("%s", (_, checkIns, present, spread) => {
    expect(trend(course({ checkIns }), present).legSpread).toBe(spread);
  });

  const numb = (...answers: ("WORSE" | "NEW" | null)[]) =>
    course({
      checkIns: answers.map((legNumb, index) =>
        said(answers.length - index, 3, legNumb === null ? {} : { legNumb }),
      ),
    });
  it.each<[string, Course, FormAnswers, number | undefined]>([
    ["worse twice in a row", numb("WORSE"), { legNumb: "WORSE" }, 2],
    ["worse with a short form between", numb("WORSE", null), { legNumb: "WORSE" }, 2],
    ["worse, better, worse", numb("WORSE", "NEW"), { legNumb: "WORSE" }, 1],
    ["not worse now", numb("WORSE", "WORSE"), { legNumb: "NEW" }, 0],
    ["not asked now", numb("WORSE", "WORSE"), {}, undefined],
  ])("%s", (_, of, present, inARow) => {
    expect(trend(of, present).numbWorse).toBe(inARow);
  });
});

describe("a pain that came back", () => {
  it("differs when the patient says so", () => {
    const gone = scored(5, 0);
    expect(painWasGone(gone)).toBe(true);
    expect(trend(gone, { painNow: 3, newPain: true })).toMatchObject({ recurDifferent: true });
    expect(trend(gone, { painNow: 3, newPain: false })).toMatchObject({ recurDifferent: false });
    expect(trend(gone, { painNow: 0, newPain: true })).toMatchObject({ recurDifferent: false });
    expect(trend(gone, { painNow: 3 })).not.toHaveProperty("recurDifferent");
  });

  it("was never gone", () => {
    expect(painWasGone(scored(5, 3))).toBe(false);
    expect(painWasGone(scored(0, 0))).toBe(false);
    expect(painWasGone(course({ episode: { at: ago(0), reason: "came-back", howLong: null } }))).toBe(true);
    expect(trend(scored(5, 3), { painNow: 3, newPain: true })).not.toHaveProperty("recurDifferent");
  });
});

describe("sessions", () => {
  const sat = (...worst: (number | null)[]) => worst.map((pain, index) => done(9 - index, pain));
  const acute = { at: ago(20), reason: "new-problem", howLong: "under-2-weeks" } as const;

  it.each<[string, Partial<Course>, object]>([
    ["pain above green", { sessions: sat(4, 4, 4) }, { painfulSessions: 3, redSessions: 0 }],
    ["pain at green", { sessions: sat(3, 3, 3) }, { painfulSessions: 0, redSessions: 0 }],
    ["pain above amber", { sessions: sat(2, 6, 6) }, { painfulSessions: 2, redSessions: 2 }],
    ["stricter while acute", { sessions: sat(3, 5), episode: acute }, { painfulSessions: 2, redSessions: 1 }],
    ["no pain logged last", { sessions: sat(9, 9, null) }, { painfulSessions: 0, redSessions: 0 }],
  ])("%s", (_, more, expected) => {
    expect(trend(course(more), {})).toMatchObject(expected);
  });

  it("are read once: not again at a check-in after the one that judged them", () => {
    const judged = course({ sessions: sat(6, 6), checkIns: [said(1, 3)] });
    expect(trend(judged, {})).not.toHaveProperty("redSessions");
  });

  it("are new by when they reached the clinic, the newest of them, whichever was done last", () => {
    const sent = [done(9, 6, 0.5), done(8, 6)];
    expect(newestOf(sent)).toEqual({ at: ago(0.5), day: ago(8).slice(0, 10) });
    expect(trend(course({ sessions: sent, checkIns: [said(1, 3)] }), {})).toMatchObject({ redSessions: 2 });
  });

  it("that were not read are no calm ones", () => {
    const unread = course({ sessions: null, newestSession: newestOf(sat(6, 6)) });
    expect(() => trend(unread, {})).toThrow("were not read");
    expect(trend({ ...unread, checkIns: [said(1, 3)] }, {})).not.toHaveProperty("redSessions");
  });
});

it("makes up nothing that nobody asked", () => {
  const full = { ...CALM_FULL, legNumb: "WORSE", nightPain: true, newPain: true } as const;
  const known = trend(scored(5, 0, 4), full);
  for (const key of ["rmdq", "grocLow", "missedDays"]) expect(known).not.toHaveProperty(key);
});

it("reaches the rules: a climbing pain is looked at soon (TR-01), a calm one is not", () => {
  const decide = (of: Course) =>
    triage({
      profile: { age: 40, history: [], baseline: [] },
      answers: forRules(CALM_FULL),
      trend: trend(of, { painNow: 6 }),
    });
  expect(decide(scored(3, 6, 6)).fired).toEqual(["TR-01"]);
  expect(decide(scored(6, 6, 6)).fired).toEqual([]);
});

it("never throws and never knows a number out of range, whatever is stored", () => {
  const pain = fc.option(fc.nat({ max: 10 }));
  const checkIn = fc.record({
    at: fc.nat({ max: 80 }).map(ago),
    pain,
    answers: fc.constant({ nightPain: true }),
  });
  fc.assert(
    fc.property(fc.array(checkIn), fc.nat({ max: 10 }), (checkIns, painNow) => {
      const found = trend(course({ checkIns }), { painNow, nightPain: true, nights: 7 });
      expect(found.nights7).toBeLessThanOrEqual(7);
      expect(found.nrs?.every((score) => score >= 0 && score <= 10)).toBe(true);
    }),
  );
});
