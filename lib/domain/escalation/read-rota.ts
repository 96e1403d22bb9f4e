import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { answerer, type RotaSession, type Team } from "@/lib/domain/escalation/team";
import type { OpeningHours } from "@/lib/domain/hours/opening-hours";
import { WEEKDAY_NAMES } from "@/lib/domain/hours/read-hours";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { type WeekSession, weekSessions } from "@/lib/domain/hours/week-sessions";

/** The box of a session, by its times and not by its place: in other hours the same place is another session. */
export const rotaField = (who: "duty" | "deputy", { weekday, open, close }: Omit<WeekSession, "session">) =>
  `${who}-${weekday}-${open}-${close}`;

/** Where a session stands in the week, before what is said of it: "Monday 8:00 am". */
const sessionName = ({ weekday, open }: Pick<WeekSession, "weekday" | "open">): string =>
  `${WEEKDAY_NAMES[weekday]} ${timeOfDay(open)}`;

/** The name of the session that a box of the rota belongs to. */
export function rotaBoxName(box: string, hours: OpeningHours): string {
  const found = weekSessions(hours).find((session) =>
    [rotaField("duty", session), rotaField("deputy", session)].includes(box),
  );
  return found ? sessionName(found) : "";
}

/** Every box of the week as it stands for this rota. */
export function rotaBoxes(rota: readonly RotaSession[], hours: OpeningHours): Boxes {
  const boxes = weekSessions(hours).flatMap((session) => {
    const now = rota.find((one) => one.weekday === session.weekday && one.session === session.session);
    return [
      [rotaField("duty", session), now?.onDutyId ?? ""],
      [rotaField("deputy", session), now?.deputyId ?? ""],
    ];
  });
  return Object.fromEntries(boxes) as Boxes;
}

type Choice = Readonly<{ onDutyId: string; deputyId: string | null }>;
type Problems = Readonly<Partial<Record<"duty" | "deputy", string>>>;

const HOURS_CHANGED =
  "the opening hours have changed since you opened this page. Look at who is on duty, then save again.";

/** `duty` is undefined where the form did not ask for this session. */
function readSession(
  duty: string | undefined,
  deputy: string,
  team: Team,
): { choice?: Choice; problems: Problems } {
  if (duty === undefined) return { problems: { duty: HOURS_CHANGED } };
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
  const rota = weekSessions(hours).flatMap(({ weekday, session, ...times }) => {
    const field = (who: "duty" | "deputy") => rotaField(who, { weekday, ...times });
    const read = readSession(typed[field("duty")], typed[field("deputy")] ?? "", team);
    for (const who of ["duty", "deputy"] as const) {
      const words = read.problems[who];
      if (words !== undefined) problems[field(who)] = `${sessionName({ weekday, ...times })}: ${words}`;
    }
    return read.choice ? [{ weekday, session, ...read.choice }] : [];
  });
  return { rota, problems };
}
