import fc from "fast-check";
import type { RotaSession, Team } from "@/lib/domain/escalation/team";
import { type ClinicHours, sessionsOf, type Weekday } from "@/lib/domain/hours/opening-hours";

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** North and south, whole and half hours, and one without a change of clocks. */
const ZONES = [
  "America/Los_Angeles",
  "Europe/London",
  "Australia/Lord_Howe",
  "Asia/Tokyo",
  "America/St_Johns",
];

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "30"))
  .map(([hours, minutes]) => `${String(hours).padStart(2, "0")}:${minutes}`);
const span = fc
  .uniqueArray(clock, { minLength: 2, maxLength: 2 })
  .map((times) => times.toSorted())
  .map(([open = "", close = ""]) => ({ open, close }));

/** Nights in which a clock changes somewhere, and any other moment of a year. */
export const anyMoment: fc.Arbitrary<Date> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01"),
      fc.integer({ min: -24 * 60, max: 24 * 60 }),
    )
    .map(([day, minutes]) => new Date(Date.parse(`${day}T09:00Z`) + minutes * 60_000)),
  fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
);

export const anyHours: fc.Arbitrary<ClinicHours> = fc.record({
  openingHours: fc
    .tuple(...WEEKDAYS.map(() => fc.array(span, { maxLength: 3 })))
    .map((days) => Object.fromEntries(days.map((spans, day) => [day, spans]))),
  closedDays: fc.array(
    fc
      .date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((day) => ({ day: day.toISOString().slice(0, 10), reason: "Holiday" })),
    { maxLength: 40 },
  ),
  timeZone: fc.constantFrom(...ZONES),
});

const IDS = ["ann", "ben", "cem", "dee", "eve", "gone"];
const anyId = fc.constantFrom(...IDS);

const rotaOf = (hours: ClinicHours): fc.Arbitrary<RotaSession[]> =>
  fc
    .tuple(
      ...WEEKDAYS.flatMap((weekday: Weekday) =>
        sessionsOf(weekday, hours.openingHours).map((_, session) =>
          fc.option(
            fc.record({
              weekday: fc.constant(weekday),
              session: fc.constant(session),
              onDutyId: anyId,
              deputyId: fc.option(anyId),
            }),
          ),
        ),
      ),
    )
    .map((rows) => rows.filter((row) => row !== null));

/** A clinic with at least one active owner, as the product keeps it; rota and duties may name anybody, also who left. */
export const anyClinic: fc.Arbitrary<{ hours: ClinicHours; team: Team }> = anyHours.chain((hours) =>
  fc.record({
    hours: fc.constant(hours),
    team: fc.record({
      members: fc
        .tuple(
          ...IDS.slice(0, -1).map((id) =>
            fc.record({
              id: fc.constant(id),
              name: fc.constant(id),
              roles: fc.subarray(["owner", "clinician", "front-desk"], { minLength: 1 }),
              active: fc.boolean(),
              joined: fc.boolean(),
            }),
          ),
        )
        .map(([first, ...others]) => [
          ...others,
          { id: "ann", name: "ann", active: true, joined: true, roles: ["owner", ...(first?.roles ?? [])] },
        ]),
      rota: rotaOf(hours),
      duties: fc.dictionary(fc.constantFrom("out-of-hours", "deputy", "practice-lead", "safety-lead"), anyId),
    }),
  }),
);
