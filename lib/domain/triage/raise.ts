import { inMessageOrder } from "@/lib/domain/triage/messages";
import { inPauseOrder } from "@/lib/domain/triage/pauses";
import { inTableOrder } from "@/lib/domain/triage/rule-ids";
import { interrupts, rank } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";

/** The answers of every kind of question, calmest first. "Worse" stands above "new": a worsening leg is an emergency. */
const CALMEST_FIRST: readonly unknown[] = [
  ...["SKIPPED", "none", "some", false, "gone", "still", "strong", "spread"],
  ...["NO", "OLD", "UNSURE", "NEW", "WORSE", true],
];

/** -1 when unanswered. Only compares answers to the same question; of ticks, more weigh more. */
function weight(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  return typeof answer === "number" ? answer : CALMEST_FIRST.indexOf(answer);
}

/** Add later answers to a check-in that has been decided: an answer given once is never taken back. */
export function mergeAnswers<Given extends object>(earlier: Given, later: Given): Given {
  const kept = Object.entries(earlier).filter(
    ([key, answer]) => weight(answer) >= weight((later as Readonly<Record<string, unknown>>)[key]),
  );
  return { ...later, ...Object.fromEntries(kept) };
}

/** One check-in, decided again on more answers: rules that fired stay fired and the tier can only rise. */
export function raised(previous: Decision, next: Decision): Decision {
  const change = rank(next.tier) - rank(previous.tier);
  const winner = change >= 0 ? next : previous;
  return {
    tier: winner.tier,
    fired: inTableOrder([...previous.fired, ...next.fired]),
    pause: interrupts(winner.tier) ? ["all"] : inPauseOrder([...previous.pause, ...next.pause]),
    // Texts of a calmer tier would contradict those of the higher ("we will ring" beside "do not wait").
    messages: change === 0 ? inMessageOrder([...previous.messages, ...next.messages]) : winner.messages,
    ruleSet: next.ruleSet,
  };
}
