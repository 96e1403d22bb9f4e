import type { DoneSoFar } from "@/lib/client/done-so-far";
import { type From, inSession, placeOf, type Taken } from "@/lib/client/kept-session/step";
import { howItEnded } from "@/lib/domain/player/how-it-ended";
import { type PhoneSession, withHurting } from "@/lib/domain/outbox/phone-session";

export const endOf = (session: PhoneSession) => ({ kind: "session-end", ...inSession(session) }) as const;

/** The end for today. Whoever says no more than that something hurts has said that. */
export function endSession(
  { session, items }: From,
  hurting: { readonly id: string; readonly done: DoneSoFar } | null,
): Taken {
  const said = hurting && { hurting: { ...placeOf(items, hurting.id), done: hurting.done } };
  const hurt = hurting !== null || session.stopped.length > 0;
  return {
    answers: [{ ...endOf(session), ...said }],
    // What hurt ends the day, also on the phone alone: there is no further round.
    after: { ...(hurting ? withHurting(session, [hurting.id]) : session), ended: true },
    next: { at: "done", how: howItEnded({ hurt, outcomes: session.logs.map(({ outcome }) => outcome) }) },
  };
}
