import fc from "fast-check";
import { expect, test } from "vitest";
import { callOrder, callsFirst } from "@/app/patient/check-in/call-order";
import { patientInstructions } from "@/lib/domain/triage/patient-instructions";
import { MESSAGE_CODES, type MessageCode } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

const WORDS = ["open", "closing", "closed", "overdue"] as const;
const said = (tier: InterruptingTier, ...messages: MessageCode[]) => patientInstructions({ tier, messages });
const order = (tier: InterruptingTier, words: (typeof WORDS)[number] | undefined, ...codes: MessageCode[]) =>
  callOrder({ tier, words, instructions: said(tier, ...codes, "P-NET") });

test("an emergency rings the emergency number first, and the clinic last", () => {
  expect(order("emergency", "open", "P-999")).toEqual(["emergency", "clinic"]);
  expect(order("emergency", "open", "P-CES")).toEqual(["emergency", "clinic"]);
  expect(order("emergency", "closed", "P-999", "P-CRISIS")).toEqual([
    "emergency",
    "crisis_line",
    "urgent_line",
    "clinic",
  ]);
});

test("maternity and a voice to talk to come first where the text asks for them", () => {
  expect(order("emergency", "open", "P-PREG")).toEqual(["maternity", "emergency", "clinic"]);
  expect(order("urgent", "open", "P-PREG")).toEqual(["maternity", "emergency", "clinic"]);
  expect(order("emergency", "open", "P-CRISIS")).toEqual(["crisis_line", "emergency", "clinic"]);
});

test("an urgent page rings the clinic while it is open, and the urgent line once it is not", () => {
  for (const code of ["P-URG", "P-URG-CES", "P-URG-LEG", "P-URG-BONE"] as const) {
    expect(order("urgent", "open", code)).toEqual(["clinic", "urgent_line"]);
    for (const words of ["closing", "closed", "overdue", undefined] as const)
      expect(order("urgent", words, code)).toEqual(["urgent_line", "clinic"]);
  }
  expect(order("urgent", "open", "P-URG-NECK")).toEqual(["clinic", "urgent_line", "emergency"]);
  expect(order("urgent", "closing", "P-URG-NECK")).toEqual(["urgent_line", "clinic", "emergency"]);
});

test("where the clinic is shut its number comes last, after everybody who answers", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<InterruptingTier>("emergency", "urgent"),
      fc.uniqueArray(fc.constantFrom(...MESSAGE_CODES), { minLength: 1 }),
      (tier, codes) => {
        const shown = order(tier, "closed", ...codes);
        expect(shown.at(-1)).toBe("clinic");
        expect(shown.length).toBeGreaterThan(1);
      },
    ),
  );
  expect(order("urgent", "closed", "P-URG-NECK")).toEqual(["urgent_line", "emergency", "clinic"]);
});

test("every number that a text names has one button, whatever is said together", () => {
  const lines = ["maternity", "crisis_line", "emergency", "urgent_line"] as const;
  fc.assert(
    fc.property(
      fc.constantFrom<InterruptingTier>("emergency", "urgent"),
      fc.constantFrom(...WORDS, undefined),
      fc.uniqueArray(fc.constantFrom(...MESSAGE_CODES), { minLength: 1 }),
      (tier, words, codes) => {
        const shown = order(tier, words, ...codes);
        const needs = said(tier, ...codes)
          .filter(({ code }) => code !== "P-NET")
          .flatMap((text) => text.needs);
        for (const line of lines) if (needs.includes(line)) expect(shown).toContain(line);
        expect(shown).toContain("clinic");
        expect(new Set(shown).size).toBe(shown.length);
      },
    ),
  );
});

test("a heading that says to call has its buttons under it; one that sends to a hospital has the words", () => {
  expect(callsFirst(said("emergency", "P-999"))).toBe(true);
  expect(callsFirst(said("urgent", "P-PREG"))).toBe(true);
  expect(callsFirst(said("emergency", "P-CES"))).toBe(false);
  expect(callsFirst(said("urgent", "P-URG"))).toBe(false);
});
