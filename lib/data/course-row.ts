import "server-only";
import type { Course, EarlierCheckIn, EarlierSession } from "@/lib/domain/trends/course";

type CheckInItem = readonly [EarlierCheckIn["at"], EarlierCheckIn["pain"], EarlierCheckIn["answers"]];
type SessionItem = readonly [
  at: string,
  day: string,
  worst: number | null,
  am: number | null,
  sore: boolean,
  alarming: boolean,
  pre: number | null,
];

/** A course as `lateralCourse` gives it: its two long lists newest first, their items without names. */
export type CourseRow = Omit<Course, "checkIns" | "sessions"> & {
  readonly checkIns: readonly CheckInItem[];
  readonly sessions: readonly SessionItem[];
};

const checkInOf = ([at, pain, answers]: CheckInItem): EarlierCheckIn => ({ at, pain, answers });
const sessionOf = ([at, day, worst, am, sore, alarming, pre]: SessionItem): EarlierSession => ({
  ...{ at, day, worst, am, sore, alarming, pre },
});

export function courseOf({ checkIns, sessions, ...row }: CourseRow): Course {
  return {
    ...row,
    checkIns: checkIns.map(checkInOf).reverse(),
    sessions: sessions.map(sessionOf).reverse(),
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
