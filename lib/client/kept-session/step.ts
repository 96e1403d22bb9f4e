import type { KeptItem, View } from "@/lib/client/kept-session/view";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import type { ItemLogProblem } from "@/lib/domain/exercises/read-item-log";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";
import type { PainStopProblem } from "@/lib/domain/player/pain-stop";

export type StepProblem = ItemLogProblem | PainStopProblem | "chooseAfterWalk";

/** What a step starts from. */
export type From = {
  readonly session: PhoneSession;
  readonly items: readonly KeptItem[];
  /** Those that may be done today. */
  readonly open: readonly KeptItem[];
  /** The choices that call for an instruction. */
  readonly instructing: readonly string[];
};

/** What one answer does: what goes to the clinic, the session after it, and what is on the screen then. */
export type Taken = {
  readonly answers: readonly OutboxAnswer[];
  readonly after: PhoneSession;
  readonly next: View;
};
/** Nothing is kept: what is to be put right, each in its field. */
export type Refused = {
  readonly problems: readonly { readonly fieldId: string; readonly problem: StepProblem }[];
};
/** Null where the answer is of nothing on this page. */
export type Step = Taken | Refused | null;

export type Fields = Readonly<Record<string, string>>;

export const refusedIn = (problems: Readonly<Record<string, StepProblem>>): Refused => ({
  problems: Object.entries(problems).map(([fieldId, problem]) => ({ fieldId, problem })),
});

export const inSession = ({ session, versionId, day }: PhoneSession) => ({ session, versionId, day });

/** The server knows what was done in an item's place by that item. */
export function placeOf(items: readonly KeptItem[], id: string) {
  const standsFor = items.find((one) => one.id === id)?.standsFor ?? null;
  return standsFor === null ? { itemId: id } : ({ itemId: standsFor, inPlace: true } as const);
}
