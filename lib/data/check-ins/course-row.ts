import "server-only";
import { type Course, type EarlierCheckIn, type EarlierRating, laterOf } from "@/lib/domain/trends/course";

type CheckInItem = readonly [EarlierCheckIn["at"], EarlierCheckIn["pain"], EarlierCheckIn["answers"]];
type RatingItem = readonly [EarlierRating["at"], EarlierRating["score"]];
type Instant = string | null;

/** A course as `lateralCourse` gives it: lists newest first, their items without names, null for an empty one. */
export type CourseRow = Pick<Course, "now" | "today" | "dosing" | "episode" | "hadAlert"> & {
  readonly start: Omit<NonNullable<Course["start"]>, "heard"> | null;
  /** The intake's score, and whether it is the starting score. */
  readonly askedPain: number | null;
  readonly withIntake: boolean | null;
  readonly handedAt: Instant;
  readonly amendedPains: readonly number[] | null;
  readonly checkIns: readonly CheckInItem[] | null;
  readonly fullForms: readonly [whole: Instant, screened: Instant, reacted: boolean | null];
  /** Of check-ins, and of the measures: the last two of each. */
  readonly rated: readonly RatingItem[] | null;
  readonly scored: readonly RatingItem[] | null;
  readonly newestSession: readonly [at: Instant, day: string | null];
};

const checkInOf = ([at, pain, answers]: CheckInItem): EarlierCheckIn => ({ at, pain, answers });

function startOf({ start, askedPain, withIntake, amendedPains }: CourseRow): Course["start"] {
  if (start === null) return null;
  const asked = askedPain === null || withIntake === true ? [] : [askedPain];
  return { ...start, heard: [...asked, ...(amendedPains ?? [])] };
}

function ratingsOf({ rated, scored }: CourseRow): EarlierRating[] {
  return [...(rated ?? []), ...(scored ?? [])]
    .map(([at, score]) => ({ at, score }))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .slice(-2);
}

/** Its sessions are not read yet. */
export function courseOf(row: CourseRow): Course {
  const { now, today, dosing, episode, hadAlert, handedAt, checkIns } = row;
  const [whole, screened, reacted] = row.fullForms;
  const [at, day] = row.newestSession;
  return {
    ...{ now, today, episode, hadAlert, ...(dosing === undefined ? {} : { dosing }) },
    ...{ start: startOf(row), ratings: ratingsOf(row), sessions: null },
    checkIns: (checkIns ?? []).map(checkInOf).toReversed(),
    newestSession: at === null || day === null ? null : { at, day },
    fullAt: laterOf(whole, handedAt),
    screensAt: laterOf(screened, handedAt),
    reacted: reacted === true,
  };
}

/** A row with its course as the rules read it. The type checker cannot put back together what `Omit` took apart. */
export function withCourse<Row extends { readonly course: Course }>(row: WithCourseRow<Row>): Row {
  return { ...row, course: courseOf(row.course) } as unknown as Row;
}

/** What a statement with `lateralCourse` answers for a `Row`. */
export type WithCourseRow<Row extends { readonly course: Course }> = Omit<Row, "course"> & {
  readonly course: CourseRow;
};
