import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueWords } from "@/lib/domain/questionnaires/due-words";
import { ASKED_KEYS } from "@/lib/domain/questionnaires/questionnaires";
import {
  type DueFacts,
  measuresDue,
  SCHEDULE_DEFAULTS,
  scheduleOf,
} from "@/lib/domain/questionnaires/schedule";

const none = Object.fromEntries(ASKED_KEYS.map((key) => [key, null])) as DueFacts["schedule"];
const facts = (more: Partial<DueFacts>): DueFacts => ({
  ...{ schedule: { ...none, psfs: 2 }, today: "2026-03-20", since: "2026-03-01", endedOn: null },
  ...{ last: {}, hasRmdqTexts: false, ...more },
});
const due = (more: Partial<DueFacts>) =>
  measuresDue(facts(more)).map(
    ({ measure, on, why, overdue }) => `${measure} ${why} ${on}${overdue ? " late" : ""}`,
  );

describe("what is due", () => {
  it.each<[string, Partial<DueFacts>, string[]]>([
    ["nothing before a problem began", { since: null }, []],
    ["at the start", { today: "2026-03-01" }, ["psfs start 2026-03-01"]],
    ["at the start, a week late", { today: "2026-03-08" }, ["psfs start 2026-03-01 late"]],
    [
      "a score of the problem before does not count",
      { last: { psfs: "2026-02-20" } },
      ["psfs start 2026-03-01 late"],
    ],
    ["not the day before", { last: { psfs: "2026-03-07" } }, []],
    ["two weeks on", { last: { psfs: "2026-03-06" } }, ["psfs weeks 2026-03-20"]],
    ["three weeks on", { last: { psfs: "2026-03-06" }, today: "2026-03-27" }, ["psfs weeks 2026-03-20 late"]],
    ["never where the clinic does not use it", { schedule: none }, []],
    [
      "only at the start and the end with 0 weeks",
      { schedule: { ...none, psfs: 0 }, last: { psfs: "2026-03-01" }, today: "2026-12-01" },
      [],
    ],
    ["at the end", { last: { psfs: "2026-03-06" }, endedOn: "2026-03-19" }, ["psfs end 2026-03-19"]],
    [
      "not at the end where it was answered that week",
      { last: { psfs: "2026-03-12" }, endedOn: "2026-03-19" },
      [],
    ],
    ["not for ever after the end", { endedOn: "2026-03-19", today: "2026-04-17" }, []],
    [
      "an end before this problem is another's",
      { endedOn: "2026-02-01", today: "2026-03-01" },
      ["psfs start 2026-03-01"],
    ],
    [
      "a rating of change not before there is a change",
      { schedule: { ...none, groc: 2 }, today: "2026-03-14" },
      [],
    ],
    [
      "a rating of change from 2 weeks on",
      { schedule: { ...none, groc: 2 }, today: "2026-03-15" },
      ["groc start 2026-03-15"],
    ],
    ["RMDQ not without its texts", { schedule: { ...none, rmdq: 6 } }, []],
    [
      "RMDQ with them",
      { schedule: { ...none, rmdq: 6 }, hasRmdqTexts: true },
      ["rmdq start 2026-03-01 late"],
    ],
    [
      "PHQ-2 not where PHQ-4 holds it",
      { schedule: { ...none, "phq-2": 6, "phq-4": 6 } },
      ["phq-4 start 2026-03-01 late"],
    ],
    [
      "PHQ-2 not so soon after a PHQ-4",
      { schedule: { ...none, "phq-2": 6 }, last: { "phq-4": "2026-03-02" } },
      [],
    ],
  ])("%s", (_, more, expected) => {
    expect(due(more)).toEqual(expected);
  });

  it("is never what was answered today, and everything due has come", () => {
    const day = fc
      .integer({ min: 0, max: 200 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    const weeks = fc.option(fc.integer({ min: 0, max: 26 }));
    const schedule = fc.record(Object.fromEntries(ASKED_KEYS.map((key) => [key, weeks]))) as fc.Arbitrary<
      DueFacts["schedule"]
    >;
    const last = fc.record(Object.fromEntries(ASKED_KEYS.map((key) => [key, day])), { requiredKeys: [] });
    fc.assert(
      fc.property(
        ...([schedule, last, day, fc.option(day), fc.option(day), fc.boolean()] as const),
        (moved, answered, today, since, endedOn, hasRmdqTexts) => {
          const found = measuresDue({ schedule: moved, last: answered, today, since, endedOn, hasRmdqTexts });
          for (const one of found) {
            expect(one.on <= today).toBe(true);
            expect(since).not.toBeNull();
            // Who answers it today is not asked again today, whatever the clinic's weeks are.
            if (moved[one.measure] === 0 || one.why !== "weeks") continue;
            expect(answered[one.measure] === today).toBe(false);
          }
          const after = Object.fromEntries(found.map(({ measure }) => [measure, today]));
          const facing = { schedule: moved, today, since, endedOn, hasRmdqTexts };
          if (since !== null && since <= today && (endedOn === null || endedOn <= today))
            expect(measuresDue({ ...facing, last: { ...answered, ...after } })).toEqual([]);
        },
      ),
    );
  });
});

it("a clinic's schedule is the default where it moved nothing, and never nonsense", () => {
  expect(scheduleOf({})).toEqual(SCHEDULE_DEFAULTS);
  expect(scheduleOf({ psfs: 4, groc: null, rmdq: -1, pain: "2", "phq-2": 2.5, other: 1 })).toEqual({
    ...SCHEDULE_DEFAULTS,
    ...{ psfs: 4, groc: null },
  });
});

it.each([
  [[], null],
  [[["psfs", false] as const, ["phq-4", false] as const], "Measures due: PSFS, PHQ-4"],
  [[["psfs", false] as const, ["rmdq", true] as const], "Measures overdue: RMDQ"],
])("%j is told as %s", (due, words) => {
  expect(dueWords(due.map(([measure, overdue]) => ({ measure, overdue })))).toBe(words);
});
