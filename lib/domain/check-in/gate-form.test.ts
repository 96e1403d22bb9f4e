import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  GATE_STEPS,
  type GateAnswers,
  type GateStep,
  gateInput,
  gateSteps,
  isComplete,
  nextStep,
  questionKey,
} from "@/lib/domain/check-in/gate-form";
import { readStepAnswer, STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import { triage } from "@/lib/domain/triage/triage";
import words from "@/messages/en/triage.json" with { type: "json" };

const PROFILE = { age: 40, history: [], baseline: [] };
const CALM: GateAnswers = {
  saddle: "NO",
  retention: "NO",
  leak: "NO",
  bowel: "NO",
  bothLegs: "NO",
  foot: "NO",
  chest: false,
  fever: false,
  thunder: false,
  neckNew: false,
  stroke: false,
  traumaMajor: false,
  painNow: 3,
};

/** Answer page after page until none is left. */
function walk(choose: (step: GateStep) => string, history: readonly "pregnant"[] = []): string[] {
  const seen: string[] = [];
  let answers: GateAnswers = {};
  for (let step = nextStep(answers, history); step; step = nextStep(answers, history)) {
    seen.push(step.id);
    answers = { ...answers, [step.key]: readStepAnswer(step.kind, choose(step)) };
  }
  return seen;
}

const firstChoice = ({ kind }: GateStep) => (kind === "yes-no" ? "no" : STEP_CHOICES[kind][0]);

describe("the gate form", () => {
  it("asks one thing a page, emergencies of the back first", () => {
    expect(walk(firstChoice)).toEqual([
      "saddle",
      "starting-to-pee",
      "leaking-pee",
      "bowel",
      "both-legs",
      "foot",
      "chest",
      "fever",
      "headache",
      "neck",
      "face-arm-speech",
      "accident",
      "pain-now",
    ]);
  });

  it.each(["NEW", "WORSE", "UNSURE"])("asks which foot when the foot is %s", (foot) => {
    const seen = walk((step) => (step.id === "foot" ? foot : firstChoice(step)));
    expect(seen.slice(5, 8)).toEqual(["foot", "which-foot", "chest"]);
  });

  it.each(["NO", "OLD"])("does not ask which foot when the foot is %s", (foot) => {
    expect(walk((step) => (step.id === "foot" ? foot : firstChoice(step)))).not.toContain("which-foot");
  });

  it("asks a pregnant patient about pregnancy warnings, and needs the answer", () => {
    expect(walk(firstChoice, ["pregnant"]).slice(-2)).toEqual(["pregnancy", "pain-now"]);
    expect(isComplete(CALM, ["pregnant"])).toBe(false);
    expect(isComplete({ ...CALM, pregWarn: false }, ["pregnant"])).toBe(true);
    expect(isComplete(CALM)).toBe(true);
  });

  it("fits one page to each address and each answer", () => {
    expect(new Set(GATE_STEPS.map(({ id }) => id)).size).toBe(GATE_STEPS.length);
    expect(new Set(GATE_STEPS.map(({ key }) => key)).size).toBe(GATE_STEPS.length);
    for (const { id } of GATE_STEPS) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("asks each rule's own question", () => {
    const asks = new Map(QUESTION_RULES.map((rule) => [rule.id, rule.asks]));
    for (const step of GATE_STEPS as readonly GateStep[]) {
      if (step.ruleId) expect(asks.get(step.ruleId)).toContain(step.key);
      const question = questionKey(step)
        .split(".")
        .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], words);
      expect(question).toEqual(expect.stringMatching(/[?.)]$/));
    }
  });
});

describe("a complete check-in", () => {
  const required = GATE_STEPS.filter((step) => step.required && step.key !== "pregWarn").map(
    ({ key }) => key,
  );

  it("needs the ten required items", () => {
    expect(required).toHaveLength(10);
  });

  it.each(required)("is not one without %s", (key) => {
    const rest = Object.entries(CALM).filter(([name]) => name !== key);
    expect(isComplete(Object.fromEntries(rest))).toBe(false);
  });

  it.each(["fever", "neckNew", "painNow"])("is one without %s, which is asked all the same", (key) => {
    const rest = Object.fromEntries(Object.entries(CALM).filter(([name]) => name !== key));
    expect(isComplete(rest)).toBe(true);
    expect(nextStep(rest)?.key).toBe(key);
  });
});

describe("what the rules decide on", () => {
  it("is the answers without the pain score", () => {
    const trend = { nrs: [3, 3] };
    expect(gateInput({ saddle: "NEW", painNow: 9 }, PROFILE, trend)).toEqual({
      profile: PROFILE,
      answers: { saddle: "NEW" },
      trend,
    });
    expect(gateInput(CALM, PROFILE).trend).toEqual({});
  });

  it("stays calm for a calm form", () => {
    expect(triage(gateInput(CALM, PROFILE)).tier).toBe("none");
  });

  it.each([
    ["saddle", "NEW", "emergency"],
    ["retention", "WORSE", "emergency"],
    ["leak", "UNSURE", "emergency"],
    ["bowel", "OLD", "urgent"],
    ["bothLegs", "NEW", "emergency"],
    ["foot", "NEW", "urgent"],
    ["chest", true, "emergency"],
    ["fever", true, "urgent"],
    ["thunder", "UNSURE", "emergency"],
    ["neckNew", true, "urgent"],
    ["stroke", true, "emergency"],
    ["traumaMajor", true, "emergency"],
  ])("is raised by %s %s to %s", (key, answer, tier) => {
    expect(triage(gateInput({ ...CALM, [key]: answer }, PROFILE)).tier).toBe(tier);
  });

  it("raises one foot to both", () => {
    expect(triage(gateInput({ ...CALM, foot: "NEW", footBoth: true }, PROFILE)).tier).toBe("emergency");
  });
});

it("ends for whoever answers, whatever they answer", () => {
  const choice = fc.infiniteStream(fc.nat({ max: 10 }));
  fc.assert(
    fc.property(choice, (numbers) => {
      const pick = ({ kind }: GateStep) => {
        const choices = STEP_CHOICES[kind];
        return choices[Number(numbers.next().value) % choices.length] ?? "";
      };
      const seen = walk(pick, ["pregnant"]);
      expect(seen.at(-1)).toBe("pain-now");
      expect(new Set(seen).size).toBe(seen.length);
    }),
  );
});

it("keeps pages in order when answers are missing in the middle", () => {
  expect(gateSteps({ foot: "NEW" }).map(({ id }) => id)).toContain("which-foot");
  expect(nextStep({ ...CALM, leak: undefined } as unknown as GateAnswers)?.id).toBe("leaking-pee");
});
