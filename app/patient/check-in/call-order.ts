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

/** The numbers of a page, the one to press first. Every number that its texts name is among them. */
export function callOrder({ tier, instructions, words }: Page): CallLine[] {
  // The red list names the emergency number on every page; it makes no button where nothing else does.
  const texts = instructions.filter(({ code }) => code !== "P-NET");
  const needs = new Set<Placeholder>(texts.flatMap((text) => text.needs));
  const rings = words === "open";
  const named = (line: Exclude<CallLine, "clinic">): CallLine[] => (needs.has(line) ? [line] : []);
  const first = texts[0]?.code;
  if (tier === "urgent" && first !== "P-PREG") {
    // Today, by voice: the clinic while it is open, else who answers while it is shut, when nobody does at the clinic.
    const others = [...named("maternity"), ...named("emergency"), ...named("crisis_line")];
    if (words === "closed") return ["urgent_line", ...others, "clinic"];
    const today: CallLine[] = rings ? ["clinic", "urgent_line"] : ["urgent_line", "clinic"];
    return [...today, ...others];
  }
  const urgentLine: CallLine[] =
    needs.has("urgent_line") || (needs.has("callback") && !rings) ? ["urgent_line"] : [];
  const emergency: CallLine[] =
    first === "P-CRISIS"
      ? [...named("crisis_line"), ...named("emergency")]
      : [...named("emergency"), ...named("crisis_line")];
  const answer = [...named("maternity"), ...emergency, ...urgentLine];
  // Whatever the texts name: nobody is left with a clinic that is shut.
  return [...(answer.length === 0 && words === "closed" ? (["emergency"] as const) : answer), "clinic"];
}
