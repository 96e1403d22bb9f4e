import { type EndedSession, nextRound } from "@/lib/domain/programmes/next-round";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

type Known = Readonly<{
  /** Of the day the plan was kept on. */
  plan: { readonly day: string; readonly ended: readonly EndedSession[]; readonly rounds: number };
  /** This phone's last session, its end as the server knows it. */
  session: PhoneSession | null;
}>;

/**
 * Which round comes next on a day of the phone; null once the day is over, by the rounds that ended here or, as far as is
 * known, elsewhere: each was done, or something hurt in one.
 */
export function roundOnPhone({ plan, session }: Known, day: string): number | null {
  const own =
    session?.ended === true && session.day === day
      ? [{ round: session.round ?? 1, hurt: session.stopped.length > 0 }]
      : [];
  const ended = [...own, ...(plan.day === day ? plan.ended : [])];
  return nextRound(plan.rounds, ended);
}
