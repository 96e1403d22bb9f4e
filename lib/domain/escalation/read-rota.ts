import { answerer, type RotaSession, type Team } from "@/lib/domain/escalation/team";
import type { OpeningHours } from "@/lib/domain/hours/opening-hours";
import { WEEKDAY_NAMES } from "@/lib/domain/hours/read-hours";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { type WeekSession, weekSessions } from "@/lib/domain/hours/week-sessions";

export const rotaField = (
  who: "duty" | "deputy",
  { weekday, session }: Pick<WeekSession, "weekday" | "session">,
) => `${who}-${weekday}-${session}`;

type Choice = Readonly<{ onDutyId: string; deputyId: string | null }>;
type Problems = Readonly<Partial<Record<"duty" | "deputy", string>>>;

function readSession(duty: string, deputy: string, team: Team): { choice?: Choice; problems: Problems } {
  const [onDuty, second] = [answerer(team, duty), answerer(team, deputy)];
  if (!onDuty) return { problems: { duty: "choose who is on duty" } };
  if (deputy !== "" && !second) return { problems: { deputy: "choose somebody who can answer alerts" } };
  if (second?.id === onDuty.id) return { problems: { deputy: "the deputy must be somebody else" } };
  return { choice: { onDutyId: onDuty.id, deputyId: second?.id ?? null }, problems: {} };
}

/** A rota from a form, or what is wrong with it by field: every session has somebody who can answer an alert. */
export function readRota(
  typed: Readonly<Record<string, string>>,
  team: Team,
  hours: OpeningHours,
): { readonly rota: readonly RotaSession[]; readonly problems: Readonly<Record<string, string>> } {
  const problems: Record<string, string> = {};
  const rota = weekSessions(hours).flatMap(({ weekday, session, open }) => {
    const field = (who: "duty" | "deputy") => rotaField(who, { weekday, session });
    const read = readSession(typed[field("duty")] ?? "", typed[field("deputy")] ?? "", team);
    for (const who of ["duty", "deputy"] as const) {
      const words = read.problems[who];
      if (words !== undefined)
        problems[field(who)] = `${WEEKDAY_NAMES[weekday]} ${timeOfDay(open)}: ${words}`;
    }
    return read.choice ? [{ weekday, session, ...read.choice }] : [];
  });
  return { rota, problems };
}
