import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type AnswerKey,
  type Answers,
  CHANGE_KEYS,
  type ChangeKey,
  HISTORY_KEYS,
  type TriageInput,
  YES_NO_KEYS,
} from "@/lib/domain/triage/answers";
import { CORE_KEYS } from "@/lib/domain/triage/facts";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";
import { interrupts, rank } from "@/lib/domain/triage/tiers";
import { triage } from "@/lib/domain/triage/triage";
import { anyTriageInput } from "@/lib/testing/triage-arbitraries";

const POSITIVE = ["NEW", "WORSE", "UNSURE"] as const;
const positiveAnswer: fc.Arbitrary<Answers> = fc
  .oneof(
    fc.record({ key: fc.constantFrom(...CHANGE_KEYS), value: fc.constantFrom(...POSITIVE) }),
    fc.record({ key: fc.constantFrom(...YES_NO_KEYS), value: fc.constantFrom(true, "UNSURE" as const) }),
  )
  .map(({ key, value }) => ({ [key]: value }));

function withAnswers(input: TriageInput, more: Answers): TriageInput {
  return { ...input, answers: { ...input.answers, ...more } };
}

it("never gets calmer when one more answer turns positive", () => {
  fc.assert(
    fc.property(anyTriageInput, positiveAnswer, (input, more) => {
      const [key = ""] = Object.keys(more);
      const before = input.answers[key as ChangeKey];
      // A leg that is "worse" is not made more positive by "new": that is the one order within positive.
      fc.pre(before !== "WORSE");
      expect(rank(triage(withAnswers(input, more)).tier)).toBeGreaterThanOrEqual(rank(triage(input).tier));
    }),
    { numRuns: 2000 },
  );
});

it("never gets calmer when one more item of history is known", () => {
  fc.assert(
    fc.property(anyTriageInput, fc.constantFrom(...HISTORY_KEYS), (input, item) => {
      const profile = { ...input.profile, history: [...input.profile.history, item] };
      expect(rank(triage({ ...input, profile }).tier)).toBeGreaterThanOrEqual(rank(triage(input).tier));
    }),
    { numRuns: 1000 },
  );
});

it("never lets a baseline hide a new core answer", () => {
  fc.assert(
    fc.property(
      anyTriageInput,
      fc.constantFrom(...CORE_KEYS),
      fc.constantFrom(...POSITIVE),
      (input, key, answer) => {
        const asked = withAnswers(input, { [key]: answer });
        const confirmed = { ...asked, profile: { ...asked.profile, baseline: [...CHANGE_KEYS] } };
        expect(triage(confirmed).tier).toBe("emergency");
      },
    ),
  );
});

it("lets a baseline quiet old answers only", () => {
  fc.assert(
    fc.property(anyTriageInput, (input) => {
      const noOld = Object.entries(input.answers).filter(([, answer]) => answer !== "OLD");
      const bare = {
        ...input,
        answers: Object.fromEntries(noOld),
        profile: { ...input.profile, baseline: [] },
      };
      const confirmed = { ...bare, profile: { ...bare.profile, baseline: [...CHANGE_KEYS] } };
      expect(triage(confirmed)).toEqual(triage(bare));
    }),
  );
});

it("does not depend on the order in which answers and history stand", () => {
  fc.assert(
    fc.property(anyTriageInput, (input) => {
      const turned: TriageInput = {
        profile: {
          ...input.profile,
          history: input.profile.history.toReversed(),
          baseline: input.profile.baseline.toReversed(),
        },
        answers: Object.fromEntries(Object.entries(input.answers).toReversed()),
        trend: Object.fromEntries(Object.entries(input.trend).toReversed()),
      };
      expect(triage(turned)).toEqual(triage(input));
    }),
  );
});

it("is calm exactly when nothing but muscle soreness fired, and always ends with the red list", () => {
  fc.assert(
    fc.property(anyTriageInput, (input) => {
      const { tier, fired, pause, messages } = triage(input);
      const raising = fired.filter((id) => id !== "RF-H03");
      expect(tier === "none").toBe(raising.length === 0);
      expect(messages.at(-1)).toBe("P-NET");
      if (fired.length === 0) expect({ pause, messages }).toEqual({ pause: [], messages: ["P-NET"] });
      if (tier !== "none") expect(messages.length).toBeGreaterThan(1);
    }),
    { numRuns: 1000 },
  );
});

it("lists fired rules once, in table order, and pauses the whole plan when it interrupts", () => {
  fc.assert(
    fc.property(anyTriageInput, (input) => {
      const { tier, fired, pause } = triage(input);
      expect(fired).toEqual(RULE_IDS.filter((id) => fired.includes(id)));
      expect(pause).toEqual([...new Set(pause)].toSorted());
      if (interrupts(tier)) expect(pause).toEqual(["all"]);
    }),
  );
});

it("fires a question rule only on an answer that the rule says it asks for", () => {
  fc.assert(
    fc.property(anyTriageInput, fc.constantFrom(...QUESTION_RULES), (input, { id, asks }) => {
      const others = Object.entries(input.answers).filter(([key]) => !asks.includes(key as AnswerKey));
      const unasked = triage({ ...input, answers: Object.fromEntries(others) });
      if (id !== "RF-J03") expect(unasked.fired).not.toContain(id);
      const only = Object.entries(input.answers).filter(([key]) => asks.includes(key as AnswerKey));
      const alone = triage({ ...input, answers: Object.fromEntries(only) });
      expect(alone.fired.includes(id)).toBe(triage(input).fired.includes(id));
    }),
    { numRuns: 3000 },
  );
});
