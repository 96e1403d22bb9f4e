import { Card } from "@/components/ui/card";
import type { PlanCourse } from "@/lib/domain/dosing/plan-course";
import type { WalkTarget } from "@/lib/domain/dosing/walking";
import { plainDate } from "@/lib/domain/visits/clinic-time";

const TESTS_SHOWN = 5;
const day = (date: string) => plainDate(new Date(date));
const inWords = (target: WalkTarget) =>
  target.kind === "walk"
    ? `${target.minutes} min a walk`
    : "stop-start walks, until a test reaches 5 minutes";

/** The threshold tests of a patient and the walk they make (DOSE-5). */
export function WalkingCard({ walking }: { readonly walking: NonNullable<PlanCourse["walking"]> }) {
  const { tests, course } = walking;
  const legs = tests.findLast((test) => test.legs);
  return (
    <Card title="Walking" lead="Threshold test">
      {legs && (
        <p className="mb-2 border-s-4 border-soon-edge ps-3">
          {day(legs.date)}: legs heavy, numb or sore with walking, and better sitting. Narrowing of the canal
          is possible: look at it soon.
        </p>
      )}
      {course === null ? (
        <p className="text-muted">
          No test yet: the walk is as long as the programme says, and grows only after one. The patient finds
          the test where a session starts.
        </p>
      ) : (
        <>
          <p>
            <span className="font-semibold">Today: {inWords(course.target)}.</span> Pain starts at minute{" "}
            {course.threshold}. Green walks in a row: {course.greensInARow}.
          </p>
          {course.retestDue && <p className="font-semibold">The next test is due.</p>}
        </>
      )}
      {tests.length > 0 && (
        <ul aria-label="Tests" className="tabular mt-2 list-disc ps-5">
          {tests
            .slice(-TESTS_SHOWN)
            .toReversed()
            .map(({ date, minutes, honest }, at) => (
              <li key={`${date} ${at}`}>
                {day(date)}: {minutes} min{!honest && ", not flat or not easy: not counted"}
              </li>
            ))}
        </ul>
      )}
    </Card>
  );
}
