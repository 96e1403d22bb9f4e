import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { rotaField } from "@/lib/domain/escalation/read-rota";
import { minutesOf, type OpenSpan } from "@/lib/domain/hours/opening-hours";
import type { WeekSession } from "@/lib/domain/hours/week-sessions";

const FIELD = /^(duty|deputy)-([0-6])-([\d:]+)-([\d:]+)$/;

const overlap = (one: OpenSpan, other: OpenSpan): number =>
  Math.min(minutesOf(one.close), minutesOf(other.close)) -
  Math.max(minutesOf(one.open), minutesOf(other.open));

/**
 * Choices for the sessions a form showed, in the boxes of the week as it is now: each session has those of the one of its
 * day that it shares most time with. A session that shares time with none has no choice.
 */
export function carriedRota(chosen: Boxes, week: readonly WeekSession[]): Boxes {
  const known = Object.entries(chosen).flatMap(([box, id]) => {
    const [, who, weekday, open = "", close = ""] = FIELD.exec(box) ?? [];
    return who === undefined ? [] : [{ who, weekday: Number(weekday), open, close, id }];
  });
  const boxes = week.flatMap((session) =>
    (["duty", "deputy"] as const).flatMap((who) => {
      const [nearest] = known
        .filter((one) => one.who === who && one.weekday === session.weekday && overlap(one, session) > 0)
        .toSorted((one, other) => overlap(other, session) - overlap(one, session));
      return nearest ? [[rotaField(who, session), nearest.id] as const] : [];
    }),
  );
  return Object.fromEntries(boxes);
}
