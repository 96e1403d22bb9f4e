import type { DoneSoFar } from "@/lib/client/done-so-far";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { Side } from "@/lib/domain/exercises/side";
import type { KeptRest } from "@/lib/domain/outbox/phone-rests";
import { nextByWarmUp, type PhoneSession, placesOf } from "@/lib/domain/outbox/phone-session";
import type { HowItEnded } from "@/lib/domain/player/how-it-ended";
import type { PainStop } from "@/lib/domain/player/pain-stop";

export type KeptItem = KeptRest & {
  readonly side: Side;
  readonly dose: Dose;
  /** The item it may take the place of, once that hurt (RF-H01); null for an item of the plan. */
  readonly standsFor: string | null;
  /** The warm-ups it needs first, which cannot be left out before it. */
  readonly needs: readonly string[];
};
/** What hurt, and what had been done of it. */
type StopOnPhone = PainStop & { readonly done: DoneSoFar };
/** What of the kept plan is on the screen. */
export type View =
  | { readonly at: "start" }
  | { readonly at: "item"; readonly id: string }
  | { readonly at: "hurt"; readonly id: string }
  | { readonly at: "walk"; readonly id: string; readonly answer: StopOnPhone }
  /** `eased`: what hurt may be swapped for an easier one. */
  | { readonly at: "left-out"; readonly id: string; readonly gone: boolean; readonly eased: boolean }
  | { readonly at: "instruction"; readonly choices: readonly string[] }
  | { readonly at: "end" }
  | { readonly at: "done"; readonly how: HowItEnded };

/** Nothing of a session that is over, or of another day: what to do stands until its patient leaves it. */
export const mayStay = ({ at }: View): boolean => at === "start" || at === "instruction" || at === "done";

const NOTHING_DONE: Pick<PhoneSession, "logs" | "stopped" | "swapped"> = { logs: [], stopped: [] };

/** The next exercise; the end when all are done. */
export function viewAfter(items: readonly KeptItem[], session: typeof NOTHING_DONE | null): View {
  const done = session ?? NOTHING_DONE;
  const next = nextByWarmUp(placesOf(items, done), done);
  return next === null ? { at: "end" } : { at: "item", id: next.id };
}

/** The exercise before this one; the start before the first. */
export function viewBefore(items: readonly KeptItem[], session: PhoneSession | null, id: string): View {
  const places = placesOf(items, session ?? NOTHING_DONE);
  const before = places[places.findIndex((one) => one.id === id) - 1];
  return before ? { at: "item", id: before.id } : { at: "start" };
}
