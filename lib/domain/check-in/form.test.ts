import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormAnswers, SPA_SIGNS } from "@/lib/domain/check-in/answers";
import { CALM_FULL, CALM_GATE } from "@/lib/domain/check-in/fixtures/calm-answers";
import { formInput, forRules } from "@/lib/domain/check-in/for-rules";
import {
  type FormName,
  formQuestions,
  isComplete,
  linesOf,
  missingQuestions,
  nextQuestion,
  opensExercises,
  opensFull,
  type Respondent,
} from "@/lib/domain/check-in/form";
import { type Question, questionKey, QUESTIONS } from "@/lib/domain/check-in/questions";
import { readStepAnswer, STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import type { QuestionRuleId } from "@/lib/domain/triage/rule-ids";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";
import { triage } from "@/lib/domain/triage/triage";
import words from "@/messages/en/triage.json" with { type: "json" };

const ANN: Respondent = {
  ...{ age: 40, history: [], baseline: [], screensDue: true, grocDue: false, painWasGone: false },
  thresholds: DEFAULT_THRESHOLDS,
  crisisPathStaffed: true,
};
const PROFILE = { age: 40, history: [], baseline: [] };
const ALL: readonly Question[] = QUESTIONS;

/** Answer page after page until none is left. */
function walk(form: FormName, choose: (question: Question) => string, who = ANN): string[] {
  const seen: string[] = [];
  let answers: FormAnswers = {};
  for (let page = nextQuestion(form, answers, who); page; page = nextQuestion(form, answers, who)) {
    seen.push(page.id);
    answers = { ...answers, [page.key]: readStepAnswer(page, [choose(page)]) };
  }
  return seen;
}

const CALM = { "yes-no": "no", signs: "none" } as const;
const calm = ({ kind }: Question) =>
  kind === "yes-no" || kind === "signs" ? CALM[kind] : STEP_CHOICES[kind][0];
const except = (own: Readonly<Record<string, string>>) => (question: Question) =>
  own[question.id] ?? calm(question);

describe("the short form", () => {
  it("asks one thing a page: back, heart, infection, head and neck, bones, then the pain", () => {
    expect(walk("gate", calm)).toEqual([
      ...["saddle", "starting-to-pee", "leaking-pee", "bowel", "both-legs", "foot", "chest", "fever"],
      ...["headache", "neck", "face-arm-speech", "accident", "pain-now"],
    ]);
  });

  it("asks a pregnant patient about pregnancy warnings, and needs the answer", () => {
    const who: Respondent = { ...ANN, history: ["pregnant"] };
    expect(walk("gate", calm, who).slice(-2)).toEqual(["pregnancy", "pain-now"]);
    expect(isComplete("gate", CALM_GATE, who)).toBe(false);
    expect(isComplete("gate", { ...CALM_GATE, pregWarn: false }, who)).toBe(true);
    expect(isComplete("gate", CALM_GATE, ANN)).toBe(true);
  });

  it.each(ALL.filter(({ gate, kind }) => gate === true && (kind === "change" || kind === "yes-no")))(
    "opens the full form when $key is not sure, with what was answered kept",
    ({ key }) => {
      const answers: FormAnswers = { ...CALM_GATE, [key]: "UNSURE" };
      expect(opensFull(answers, ANN)).toBe(true);
      expect(missingQuestions("gate", answers, ANN).map((question) => question.key)).toContain("sudden");
      expect(nextQuestion("gate", { ...answers, footBoth: false }, ANN)?.id).toBe("sex-life");
    },
  );

  it("stays short when nothing is positive, and for an old sign that a clinician confirmed", () => {
    expect(opensFull(CALM_GATE, ANN)).toBe(false);
    const old: FormAnswers = { ...CALM_GATE, saddle: "OLD" };
    expect(opensFull(old, { baseline: ["saddle"] })).toBe(false);
    expect(opensFull(old, { baseline: ["leak"] })).toBe(true);
    expect(opensFull({ ...CALM_GATE, saddle: "NEW" }, { baseline: ["saddle"] })).toBe(true);
  });
});

describe("a form answered without the server", () => {
  it("opens the exercises once it is whole and nothing in it could mean anything", () => {
    expect(opensExercises("gate", CALM_GATE, ANN)).toBe(true);
    expect(opensExercises("full", CALM_FULL, ANN)).toBe(true);
    expect(opensExercises("full", CALM_GATE, ANN)).toBe(false);
    expect(opensExercises("full", { ...CALM_FULL, playsSport: true }, ANN)).toBe(true);
    for (const told of [{ saddle: "UNSURE" }, { sepsis: true }, { lowMood: 2 }, { exRacing: "UNSURE" }])
      expect(opensExercises("full", { ...CALM_FULL, ...told } as FormAnswers, ANN)).toBe(false);
  });

  it("never opens them on answers a rule would fire on", () => {
    const some = fc.record(
      Object.fromEntries(
        ALL.map(({ key, kind }) => [
          key,
          fc.constantFrom(...STEP_CHOICES[kind]).map((choice) => readStepAnswer({ key, kind }, [choice])),
        ]),
      ),
      { requiredKeys: [] },
    );
    const answers = fc.oneof(
      some,
      fc
        .constantFrom(...ALL)
        .chain(({ key, kind }) =>
          fc
            .constantFrom(...STEP_CHOICES[kind])
            .map((choice) => ({ [key]: readStepAnswer({ key, kind }, [choice]) })),
        ),
    );
    fc.assert(
      fc.property(answers, (told) => {
        const whole = { ...CALM_FULL, ...told } as FormAnswers;
        fc.pre(opensExercises("full", whole, ANN));
        expect(triage(formInput(whole, PROFILE, {})).fired).toEqual([]);
      }),
      { numRuns: 200, maxSkipsPerRun: 1000 },
    );
  });
});

describe("the full form", () => {
  it("asks who has nothing to report this, in this order", () => {
    expect(walk("full", calm)).toEqual([
      ...[
        "saddle",
        "starting-to-pee",
        "leaking-pee",
        "bowel",
        "sex-life",
        "both-legs",
        "weak-leg",
        "foot",
        "legs",
      ],
      ...["chest", "sudden-pain", "tummy", "cold-leg", "tearing-pain", "blood", "vessels"],
      ...["very-ill", "fever", "pee", "headache", "neck", "face-arm-speech", "stiff-neck", "nerves"],
      ...[
        "accident",
        "bones",
        "pain",
        "day-to-day",
        "long-pain",
        "health",
        "fainting",
        "racing-heart",
        "exercise",
      ],
      ...["interest", "low-mood", "pain-now"],
    ]);
  });

  it("leaves no question of a rule out", () => {
    const everyone = { ...ANN, age: null, history: ["cancer", "pregnant"] } as const satisfies Respondent;
    const open: FormAnswers = Object.fromEntries([
      ...ALL.map(({ key, kind }) => [key, kind === "group" ? "some" : undefined] as const),
      ...Object.entries({ foot: "NEW", sudden: true, nightPain: true, playsSport: true, interest: 3 }),
      ["lowMood", 0],
    ]);
    const asked = formQuestions("full", open, everyone).map(({ key }) => key);
    const filled = Object.fromEntries(asked.map((key) => [key, open[key] ?? "asked"]));
    const reaching = Object.keys(forRules({ ...filled, spaSigns: [], interest: 3, lowMood: 3 }));
    for (const { id, asks } of QUESTION_RULES)
      expect(reaching, id).toEqual(expect.arrayContaining(id === "RF-H01" ? ["sharpEx"] : [...asks]));
  });

  it("needs what the clinical table needs, one by one", () => {
    const rules: QuestionRuleId[] = ALL.flatMap(({ required, ruleId }) =>
      required && ruleId ? [ruleId] : [],
    );
    expect([...new Set(rules)].toSorted()).toEqual([
      ...["RF-A01", "RF-A02", "RF-A03", "RF-A04", "RF-A06", "RF-A07", "RF-A08", "RF-B01", "RF-D02"],
      ...["RF-E01", "RF-E02", "RF-E05", "RF-E06", "RF-E08", "RF-F01", "RF-F03", "RF-F05", "RF-H04", "RF-J01"],
    ]);
    expect(isComplete("full", CALM_FULL, ANN)).toBe(true);
    for (const { key, required } of ALL.filter(({ key: each }) => CALM_FULL[each] !== undefined)) {
      const rest = Object.fromEntries(Object.entries(CALM_FULL).filter(([name]) => name !== key));
      expect(isComplete("full", rest, ANN), key).toBe(required !== true);
      expect(nextQuestion("full", rest, ANN)?.key).toBe(key);
    }
  });

  it.each<[string, Partial<Respondent>, string, boolean]>([
    ["new pain with a past cancer", { history: ["cancer"] }, "new-pain", true],
    ["new pain with an aneurysm", { history: ["aaa"] }, "new-pain", true],
    ["new pain without", { history: ["smoker"] }, "new-pain", false],
    ["pregnancy warnings when pregnant", { history: ["pregnant"] }, "pregnancy", true],
    ["pregnancy warnings after birth", { history: ["postpartum"] }, "pregnancy", false],
    ["sport at 25", { age: 25 }, "sport", true],
    ["sport at 26", { age: 26 }, "sport", false],
    ["the mood screen when due", {}, "interest", true],
    ["the mood screen when not due", { screensDue: false }, "interest", false],
    ["the rating of change when due", { grocDue: true }, "since-start", true],
    ["the rating of change when not due", { grocDue: false }, "since-start", false],
    ["the count when not due", { screensDue: false }, "long-pain", false],
  ])("asks %s: %s", (_, who, id, isAsked) => {
    const seen = walk("full", calm, { ...ANN, ...who });
    expect(seen.includes(id)).toBe(isAsked);
  });

  it.each<[string, Readonly<Record<string, string>>, string, boolean]>([
    ["faint after a sudden pain", { "sudden-pain": "yes" }, "faint", true],
    ["faint after none", {}, "faint", false],
    ["which foot after a new one", { foot: "NEW" }, "which-foot", true],
    ["which foot after an old one", { foot: "OLD" }, "which-foot", false],
    ["self-harm at a mood score of 3", { interest: "1", "low-mood": "2" }, "self-harm", true],
    ["self-harm at a mood score of 2", { interest: "1", "low-mood": "1" }, "self-harm", false],
    ["each leg sign once the group is opened", { legs: "some" }, "walking", true],
    ["how far down once a leg is numb", { legs: "some", "numb-leg": "NEW" }, "leg-reach", true],
    ["how far down with old pain in it", { legs: "some", "leg-pain": "OLD" }, "leg-reach", true],
    ["how far down in both legs", { "both-legs": "UNSURE" }, "leg-reach", true],
    ["how far down when no leg is sore", { legs: "some", walking: "NEW" }, "leg-reach", false],
    ["what is harder once some of it is", { "day-to-day": "some" }, "tasks-harder", true],
    ["nights once pain wakes", { pain: "some", "night-pain": "unsure" }, "nights", true],
    ["nights when it does not", { pain: "some" }, "nights", false],
  ])("asks %s", (_, own, id, isAsked) => {
    expect(walk("full", except(own)).includes(id)).toBe(isAsked);
  });

  it("lists on a group's page what it would ask, by age", () => {
    const lines = (age: number, answers: FormAnswers = {}) =>
      linesOf("nervesGroup", answers, { ...ANN, age }).map(({ key }) => key);
    expect(lines(50)).toEqual(["handsClumsy", "gca", "postTx"]);
    expect(lines(49)).toEqual(["handsClumsy", "postTx"]);
    expect(linesOf("bonesGroup", { playsSport: true }, { ...ANN, age: 20 }).map(({ key }) => key)).toContain(
      "extPain",
    );
    expect(linesOf("bonesGroup", { playsSport: false }, { ...ANN, age: 20 })).toHaveLength(3);
  });

  it("asks whom the clinic's own limits reach", () => {
    const thresholds = { ...DEFAULT_THRESHOLDS, arteritisAge: 40, parsAge: 40, moodScore: 1 };
    const who = { ...ANN, thresholds };
    expect(linesOf("nervesGroup", {}, who).map(({ key }) => key)).toContain("gca");
    expect(walk("full", except({ interest: "1" }), who)).toEqual(
      expect.arrayContaining(["sport", "self-harm"]),
    );
    expect(walk("full", except({ interest: "1" }))).not.toContain("self-harm");
  });

  it("asks about harming oneself only where somebody at the clinic answers a crisis", () => {
    const low = except({ interest: "2", "low-mood": "2" });
    expect(walk("full", low)).toContain("self-harm");
    expect(walk("full", low, { ...ANN, crisisPathStaffed: false })).not.toContain("self-harm");
  });

  it("asks whether a pain that came back is like before", () => {
    const who = { ...ANN, painWasGone: true };
    expect(nextQuestion("full", CALM_FULL, who)?.id).toBe("new-pain");
    expect(nextQuestion("full", { ...CALM_FULL, painNow: 0 }, who)).toBeNull();
  });
});

describe("every question", () => {
  it("has one page, one address and words", () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ key }) => key)).size).toBe(ALL.length);
    for (const question of ALL) {
      expect(question.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      const text = questionKey(question)
        .split(".")
        .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], words);
      expect(text, question.id).toEqual(expect.stringMatching(/[?.)]$/));
    }
  });

  it("belongs to a group whose page comes before it", () => {
    for (const [index, { group }] of ALL.entries())
      if (group) expect(ALL.findIndex(({ key }) => key === group)).toBeLessThan(index);
  });
});

describe("what the rules decide on", () => {
  it("is the answers under the rules' keys, without the pain score", () => {
    const answers: FormAnswers = {
      ...{ saddle: "NEW", painNow: 9, sexual: "SKIPPED", sharpEx: "none", legsGroup: "none", nights: 4 },
      ...{ swollenMuscle: true, darkUrine: false, exRacing: "UNSURE", spaSigns: SPA_SIGNS.slice(0, 3) },
      ...{ interest: 1, lowMood: 3, playsSport: true },
    };
    const expected = { saddle: "NEW", darkUrine: true, exFaint: "UNSURE", spaCount: 3, phq2: 4 };
    const trend = { nrs: [3, 3] };
    expect(formInput(answers, PROFILE, trend)).toEqual({ profile: PROFILE, answers: expected, trend });
    expect(forRules({ interest: 3 })).toEqual({});
    expect(forRules({ sharpEx: "still", exFaint: false })).toEqual({ sharpEx: "still", exFaint: false });
  });

  it("stays calm for a calm form", () => {
    expect(triage(formInput(CALM_FULL, PROFILE)).tier).toBe("none");
  });

  it.each<[keyof FormAnswers, unknown, string]>([
    ["saddle", "NEW", "emergency"],
    ["bowel", "OLD", "urgent"],
    ["sexual", "NEW", "urgent"],
    ["foot", "NEW", "urgent"],
    ["fever", true, "urgent"],
    ["swollenMuscle", true, "urgent"],
    ["exRacing", "UNSURE", "emergency"],
    ["sharpEx", "spread", "soon"],
    ["spaSigns", SPA_SIGNS.slice(0, 4), "routine"],
    ["selfHarm", "UNSURE", "emergency"],
  ])("is raised by %s %s to %s", (key, answer, tier) => {
    expect(triage(formInput({ ...CALM_FULL, [key]: answer }, PROFILE)).tier).toBe(tier);
  });
});

it("ends for whoever answers, whatever they answer", () => {
  const person = fc.record({
    age: fc.option(fc.nat({ max: 120 })),
    history: fc.subarray(["cancer", "pregnant", "aaa"] as const),
    baseline: fc.constant([]),
    screensDue: fc.boolean(),
    grocDue: fc.boolean(),
    painWasGone: fc.boolean(),
    thresholds: fc.constant(DEFAULT_THRESHOLDS),
    crisisPathStaffed: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.infiniteStream(fc.nat({ max: 10 })),
      fc.constantFrom<FormName>("gate", "full"),
      person,
      (numbers, form, who) => {
        const pick = ({ kind }: Question) => {
          const choices = STEP_CHOICES[kind];
          return choices[Number(numbers.next().value) % choices.length] ?? "";
        };
        const seen = walk(form, pick, who);
        expect(seen).toContain("pain-now");
        expect(new Set(seen).size).toBe(seen.length);
      },
    ),
  );
});
