import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { WEEKDAY_NAMES } from "@/lib/domain/hours/read-hours";
import { sessionTimes } from "@/lib/domain/hours/time-of-day";
import { type WeekSession, weekSessions } from "@/lib/domain/hours/week-sessions";
import { type Bookable, kindField, sessionField, TICKED } from "@/lib/domain/visits/read-self-booking";
import { offeredSession, type SelfBooking } from "@/lib/domain/visits/self-booking";
import { visitTypeName } from "@/lib/domain/visits/visit-types";

const NOT_TICKED = "no";

/** Every box as it stands for what is stored, those that are not ticked too: what `readSelfBooking` reads back. */
export function selfBookingBoxes(
  { on, kinds, sessions, noticeHours, daysAhead }: SelfBooking,
  { types, clinicians, openingHours }: Bookable,
): Boxes {
  const week = weekSessions(openingHours);
  const ticks: (readonly [string, boolean])[] = [
    ["on", on],
    ...types.map(({ kind }) => [kindField(kind), kinds.includes(kind)] as const),
    ...clinicians.flatMap(({ id }) =>
      week.map((session) => {
        const isOffered = sessions[id]?.includes(offeredSession(session)) ?? false;
        return [sessionField(id, session), isOffered] as const;
      }),
    ),
  ];
  return {
    ...Object.fromEntries(ticks.map(([box, isTicked]) => [box, isTicked ? TICKED : NOT_TICKED])),
    ...{ noticeHours: String(noticeHours), daysAhead: String(daysAhead) },
  };
}

/** A session as its box calls it: "Monday, 8:00 am to 12:00 pm". */
export const sessionWords = ({ weekday, open, close }: WeekSession): string =>
  `${WEEKDAY_NAMES[weekday]}, ${sessionTimes({ open, close })}`;

type Named = Omit<Bookable, "clinicians"> & {
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

/** What a box is called, where what is said of it stands far from it. */
export function selfBookingBoxName(box: string, { types, clinicians, openingHours }: Named): string {
  const names: Boxes = {
    ...{ on: "Patients may book", noticeHours: "Hours before", daysAhead: "Days ahead" },
    ...Object.fromEntries(types.map((type) => [kindField(type.kind), visitTypeName(type)])),
    ...Object.fromEntries(
      clinicians.flatMap(({ id, name }) =>
        weekSessions(openingHours).map((one) => [sessionField(id, one), `${name}, ${sessionWords(one)}`]),
      ),
    ),
  };
  return names[box] ?? box;
}

/** What stands in a box as a person reads it. */
export const selfBookingInWords = (value: string): string =>
  ({ [TICKED]: "ticked", [NOT_TICKED]: "not ticked" })[value] ?? value;
