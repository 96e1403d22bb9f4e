import type { Callback } from "@/lib/domain/triage/callback";
import type { Instruction, PatientTextCode, Placeholder } from "@/lib/domain/triage/patient-instructions";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

/** Whose number a button rings. */
export type CallLine = "maternity" | "crisis_line" | "emergency" | "urgent_line" | "clinic";

type Page = {
  readonly tier: InterruptingTier;
  readonly instructions: readonly Instruction[];
  /** What the clinic's clock promises; nothing where nobody has been told. */
  readonly words: Callback["words"] | undefined;
};

/** Texts whose first words are to call somebody: their buttons stand right under the heading. */
const CALLS: readonly PatientTextCode[] = ["P-999", "P-PREG", "P-CRISIS"];

export const callsFirst = ([first]: readonly Instruction[]): boolean =>
  first !== undefined && CALLS.includes(first.code);

/** Today, by voice: the clinic while it is open, else who answers while it is shut, when nobody does at the clinic. */
function urgentOrder(words: Page["words"], others: readonly CallLine[]): CallLine[] {
  if (words === "closed") return ["urgent_line", ...others, "clinic"];
  return words === "open" ? ["clinic", "urgent_line", ...others] : ["urgent_line", "clinic", ...others];
}

/** The numbers of a page, the one to press first. Every number that its texts name is among them. */
export function callOrder({ tier, instructions, words }: Page): CallLine[] {
  // The red list names the emergency number on every page; it makes no button where nothing else does.
  const texts = instructions.filter(({ code }) => code !== "P-NET");
  const needs = new Set<Placeholder>(texts.flatMap((text) => text.needs));
  const named = (...lines: Exclude<CallLine, "clinic">[]): CallLine[] =>
    lines.filter((line) => needs.has(line));
  const first = texts[0]?.code;
  if (tier === "urgent" && first !== "P-PREG")
    return urgentOrder(words, named("maternity", "emergency", "crisis_line"));
  const answer =
    first === "P-CRISIS"
      ? named("maternity", "crisis_line", "emergency")
      : named("maternity", "emergency", "crisis_line");
  if (needs.has("urgent_line") || (needs.has("callback") && words !== "open")) answer.push("urgent_line");
  // Whatever the texts name: nobody is left with a clinic that is shut.
  if (answer.length === 0 && words === "closed") answer.push("emergency");
  return [...answer, "clinic"];
}
