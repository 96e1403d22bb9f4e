import type { OpeningHours } from "@/lib/domain/hours/opening-hours";
import { type WeekSession, weekSessions } from "@/lib/domain/hours/week-sessions";
import {
  AHEAD_MOST_DAYS,
  NOTICE_MOST_HOURS,
  offeredSession,
  type SelfBooking,
} from "@/lib/domain/visits/self-booking";
import { type VisitType, visitTypeName } from "@/lib/domain/visits/visit-types";

/** What the boxes are about: the types that can be booked, who sees patients, when the clinic is open. */
export type Bookable = Readonly<{
  types: readonly VisitType[];
  clinicians: readonly { readonly id: string }[];
  openingHours: OpeningHours;
}>;

/** The box of a type, by its kind and not by its place, which it may change meanwhile. A kind may hold anything. */
const KIND = "kind-";
export const kindField = (kind: string): string => `${KIND}${encodeURIComponent(kind)}`;
export const sessionField = (staffId: string, { weekday, open }: WeekSession): string =>
  `session-${staffId}-${weekday}-${open}`;

/** What a ticked box sends. */
export const TICKED = "yes";

const whole = (text: string | undefined): number =>
  /^\d{1,4}$/.test(text?.trim() ?? "") ? Number(text) : NaN;

/** What the form's ticked boxes say, or what is wrong with it by box. A form that is off keeps its ticks. */
export function readSelfBooking(
  typed: Readonly<Record<string, string>>,
  { types, clinicians, openingHours }: Bookable,
): { selfBooking: SelfBooking; problems: Record<string, string> } {
  const week = weekSessions(openingHours);
  const ticked = (id: string) => week.filter((session) => typed[sessionField(id, session)] === TICKED);
  const selfBooking = {
    on: typed["on"] === TICKED,
    kinds: types.map(({ kind }) => kind).filter((kind) => typed[kindField(kind)] === TICKED),
    sessions: Object.fromEntries(clinicians.map(({ id }) => [id, ticked(id).map(offeredSession)])),
    noticeHours: whole(typed["noticeHours"]),
    daysAhead: whole(typed["daysAhead"]),
  };
  const problems = {
    ...emptyProblems(selfBooking),
    ...goneProblems(typed, types),
    ...numberProblems(selfBooking),
  };
  return { selfBooking, problems };
}

/** A ticked type that was renamed or taken away while the form was open: its tick would be lost without a word. */
function goneProblems(typed: Readonly<Record<string, string>>, types: readonly VisitType[]) {
  const known = types.map(({ kind }) => kindField(kind));
  const gone = Object.keys(typed).filter(
    (name) => name.startsWith(KIND) && typed[name] === TICKED && !known.includes(name),
  );
  if (gone.length === 0) return {};
  const names = gone.map((name) => `“${nameOf(name)}”`).join(", ");
  return { kinds: `${names} was renamed or taken away meanwhile. Look at the types again, then save` };
}

/** Of the box of a type. Its name comes from a form, where anything may stand. */
function nameOf(box: string): string {
  const kind = box.slice(KIND.length);
  try {
    return visitTypeName({ kind: decodeURIComponent(kind), minutes: 0 });
  } catch {
    return kind;
  }
}

function emptyProblems({ on, kinds, sessions }: SelfBooking): Record<string, string> {
  if (!on) return {};
  return {
    ...(kinds.length === 0 && { kinds: "Tick at least one type of visit" }),
    ...(Object.values(sessions).every((named) => named.length === 0) && {
      sessions: "Tick at least one session of somebody",
    }),
  };
}

function numberProblems({ noticeHours, daysAhead }: SelfBooking): Record<string, string> {
  const isNotice = noticeHours >= 0 && noticeHours <= NOTICE_MOST_HOURS;
  const isAhead = daysAhead >= 1 && daysAhead <= AHEAD_MOST_DAYS;
  return {
    ...(!isNotice && { noticeHours: `Enter 0 to ${NOTICE_MOST_HOURS} hours` }),
    ...(!isAhead && { daysAhead: `Enter 1 to ${AHEAD_MOST_DAYS} days` }),
  };
}
