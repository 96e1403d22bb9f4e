import { Card } from "@/components/ui/card";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import type { PlanCourse } from "@/lib/domain/dosing/plan-course";

const TESTS_SHOWN = 5;
const gapInWords = ({ weaker, percent }: PlanCourse["sides"][number]["gap"]) =>
  weaker === null ? "equal" : `${weaker} weaker by ${Math.round(percent)}%`;

/** The gap between left and right where an exercise counted both (DOSE-8). */
export function LeftAndRight({
  sides,
  nameOf,
}: Pick<PlanCourse, "sides"> & { readonly nameOf: (id: ExerciseId) => string }) {
  return (
    <Card title="Left and right">
      {sides.length === 0 ? (
        <p className="text-muted">No exercise has counted both sides yet.</p>
      ) : (
        <ul className="list-disc ps-5">
          {sides.map(({ exerciseId, gap, correction, tests }) => (
            <li key={exerciseId}>
              {nameOf(exerciseId as ExerciseId)}: {gapInWords(gap)}
              {correction.kind === "weaker-first" &&
                `. Shown twice: ${correction.side} first, the other side matches its repetitions`}
              {tests.length > 1 && (
                <ul className="tabular text-muted">
                  {tests.slice(-TESTS_SHOWN).map((test) => (
                    <li key={test.date}>
                      {plainDate(new Date(test.date))}: {gapInWords(test.gap)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
