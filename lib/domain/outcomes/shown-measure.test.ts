import { describe, expect, it } from "vitest";
import { changeSentence } from "@/lib/domain/outcomes/change-sentence";
import { type MeasureRecord, type RecordedScore } from "@/lib/domain/outcomes/measure-record";
import { MEASURES } from "@/lib/domain/outcomes/measures";
import { NPRS } from "@/lib/domain/outcomes/nprs";
import { showMeasures } from "@/lib/domain/outcomes/shown-measure";

describe("the sentence", () => {
  const since = "Mar 4, 2026";
  it.each([
    [NPRS, 7, 4, "Pain fell by 3 points since Mar 4, 2026, more than the 2 that matter."],
    [NPRS, 8, 6, "Pain fell by 2 points since Mar 4, 2026, just the 2 that matter."],
    [NPRS, 8, 7, "Pain fell by 1 point since Mar 4, 2026, less than the 2 that matter."],
    [NPRS, 8, 6.5, "Pain fell by 1.5 points since Mar 4, 2026, less than the 2 that matter."],
    [
      ...([NPRS, 3, 2] as const),
      "Pain fell by 1 point since Mar 4, 2026, less than 2, but at least 30% of the first score, which matters too.",
    ],
    [NPRS, 3, 6, "Pain rose by 3 points since Mar 4, 2026, more than the 2 that matter."],
    [NPRS, 0, 1, "Pain rose by 1 point since Mar 4, 2026, less than the 2 that matter."],
    [NPRS, 5, 5, "Pain is where it was on Mar 4, 2026: 5."],
    [
      ...([MEASURES.ndi, 20, 15] as const),
      "Neck Disability Index (NDI) fell by 5 points since Mar 4, 2026, just the 5 that matter.",
    ],
  ])("%#: %s", (measure, first, now, sentence) => {
    expect(changeSentence({ measure, first, now, since })).toBe(sentence);
  });
});

const score = (measure: string, on: string, value: number | null, more: Partial<RecordedScore> = {}) => ({
  ...{ measure, on, score: value, subscore: null, interest: null, lowMood: null },
  ...more,
});
const shown = (scores: readonly RecordedScore[], more: Partial<MeasureRecord> = {}) =>
  showMeasures({ since: null, visits: [], scores, ...more });

describe("the measures shown", () => {
  it("are none without a score", () => {
    expect(shown([])).toEqual([]);
  });

  it("judge pain by the middle of the last 7 days, so that one bad day is no change", () => {
    const days = [
      score("pain", "2026-03-04", 6),
      score("pain", "2026-03-24", 3),
      score("pain", "2026-03-26", 3),
    ];
    const [pain] = shown([...days, score("pain", "2026-03-27", 9)]);
    expect(pain).toMatchObject({
      sentence: "Pain fell by 3 points since Mar 4, 2026, more than the 2 that matter.",
      detail:
        "From 6 to 3, the middle of the last 7 days. A change of 2 points, or of 30%, matters (Ostelo 2008).",
      verdict: "better",
    });
    expect(pain?.marks.map(({ words }) => words)).toEqual(["Better from 4.2", "Worse from 7.8"]);
  });

  it("see no change between scores of one day", () => {
    const today = [score("pain", "2026-03-04", 7), score("pain", "2026-03-04", 3)];
    const [pain] = shown([score("pain", "2025-03-04", 2), ...today], { since: "2026-03-04" });
    expect(pain).toMatchObject({ sentence: "All of one day so far, Mar 4, 2026: 7, 3.", verdict: null });
    expect(shown([...today, score("pain", "2026-03-05", 3)])[0]).toMatchObject({ verdict: "better" });
  });

  it("count from where this problem began, and show what was before", () => {
    const scores = [
      score("rmdq", "2025-01-10", 20),
      score("rmdq", "2026-03-04", 10),
      score("rmdq", "2026-04-01", 12),
    ];
    const [rmdq] = shown(scores, { since: "2026-03-04" });
    expect(rmdq?.sentence).toBe(
      "Roland-Morris Disability Questionnaire (RMDQ) rose by 2 points since Mar 4, 2026, less than the 5 that matter.",
    );
    expect(rmdq?.verdict).toBe("unclear");
    expect(rmdq?.points).toHaveLength(3);
    const [again] = shown(scores);
    expect(again).toMatchObject({ verdict: "better" });
    const [one] = shown(scores, { since: "2026-04-01" });
    expect(one?.sentence).toBe("One score since this problem began on Apr 1, 2026: 12 on Apr 1, 2026.");
    const [none] = shown(scores.slice(0, 1), { since: "2026-03-04" });
    expect(none).toMatchObject({
      sentence: "No score since this problem began on Mar 4, 2026.",
      verdict: null,
    });
  });

  it("call a Roland-Morris of 2 recovered, and 3 not", () => {
    const to = (now: number) => shown([score("rmdq", "2026-03-04", 9), score("rmdq", "2026-04-01", now)])[0];
    expect(to(2)?.detail).toContain("2 or less counts as recovered.");
    expect(to(3)?.detail).not.toContain("recovered");
    expect(to(3)?.verdict).toBe("better");
  });

  it("say one score without a verdict", () => {
    expect(shown([score("odi", "2026-03-04", 40)])[0]).toMatchObject({
      sentence: "One score so far: 40 on Mar 4, 2026.",
      verdict: null,
      points: [{ words: "40%" }],
    });
  });

  it.each([
    [3, "better", "+3 (−5\u00A0to\u00A0+5), more than the 2.5 that matter."],
    [-2, "unclear", "−2 (−5\u00A0to\u00A0+5), less than the 2.5 that matter."],
    [-3, "worse", "−3 (−5\u00A0to\u00A0+5), more than the 2.5 that matter."],
  ])("read a rating of change of %i by itself, whatever was before", (rating, verdict, end) => {
    const [groc] = shown([score("groc", "2026-03-04", 5), score("groc", "2026-03-20", rating)]);
    expect(groc?.verdict).toBe(verdict);
    expect(groc?.sentence).toContain(end);
  });

  it("add the two mood items, and show none where one is blank", () => {
    const mood = (interest: number | null, lowMood: number | null) =>
      shown([score("phq-2", "2026-03-04", null, { interest, lowMood })])[0];
    expect(mood(1, 2)?.sentence).toBe("On Mar 4, 2026 it was 3 of 6, positive: 3 or more is positive.");
    expect(mood(0, 2)?.sentence).toContain("2 of 6, not positive");
    expect(mood(3, null)).toBeUndefined();
  });

  it("add nothing to a PHQ-2 that came as a score, and tell the two halves of a PHQ-4", () => {
    expect(shown([score("phq-2", "2026-03-04", 4)])[0]?.sentence).toContain("4 of 6, positive");
    expect(shown([score("phq-4", "2026-03-04", 7, { subscore: 2 })])[0]).toMatchObject({
      sentence:
        "On Mar 4, 2026 it was 7 of 12, moderate: worry 2 of 6, not positive; low mood 5 of 6, positive.",
      verdict: null,
    });
  });

  it("judge the patient's own activities over those asked both times", () => {
    const at = (on: string, ...tasks: readonly (readonly [string, number])[]) => {
      const named = tasks.map(([name, value]) => ({ name, score: value }));
      return score("psfs", on, named.reduce((sum, one) => sum + one.score, 0) / named.length, {
        tasks: named,
      });
    };
    const first = at("2026-03-04", ["Stairs", 2], ["Socks", 3], ["Dog", 4]);
    expect(shown([first, at("2026-03-18", ["Stairs", 6], ["Socks", 5], ["Dog", 4])])[0]).toMatchObject({
      sentence:
        "Patient-Specific Functional Scale (PSFS) rose by 2 points since Mar 4, 2026, just the 2 that matter.",
      detail:
        "From 3 to 5. A change of 2 points matters (Stratford 1995, not verified). Moved by 3 or more: Stairs.",
      verdict: "better",
      tasks: [
        { name: "Stairs", score: 6 },
        { name: "Socks", score: 5 },
        { name: "Dog", score: 4 },
      ],
    });
    expect(shown([first, at("2026-03-18", ["Stairs", 3], ["Socks", 3], ["Dog", 4])])[0]).toMatchObject({
      sentence:
        "Patient-Specific Functional Scale (PSFS) rose by 0.3 points since Mar 4, 2026, less than the 2 that matter.",
      verdict: "unclear",
    });
    expect(shown([first, at("2026-03-18", ["Swim", 9], ["Ride", 9], ["Run", 9])])[0]).toMatchObject({
      sentence: "The activities are not those of Mar 4, 2026: the two scores are not compared.",
      verdict: null,
    });
  });

  it("say the risk group of STarT Back and the band of NDI", () => {
    const [risk] = shown([score("start-back", "2026-03-04", 6, { subscore: 4 })]);
    expect(risk).toMatchObject({
      sentence: "On Mar 4, 2026 it was 6, high risk, 4 in items 5 to 9.",
      verdict: null,
      marks: [],
    });
    const [ndi] = shown([score("ndi", "2026-03-04", 15)]);
    expect(ndi?.points[0]?.words).toBe("15, moderate");
  });

  it("keep the visits between the first score and the last", () => {
    const scores = [score("pain", "2026-03-04", 6), score("pain", "2026-03-20", 5)];
    const visits = ["2026-03-03", "2026-03-04", "2026-03-10", "2026-03-21"];
    expect(shown(scores, { visits })[0]?.visits).toEqual(["2026-03-04", "2026-03-10"]);
  });
});
