import { Card } from "@/components/ui/card";
import type { StretchRest } from "@/lib/domain/dosing/stretch-rest";
import type { Balance, BalanceWarning } from "@/lib/domain/dosing/balance";
import type { LapseReason } from "@/lib/domain/dosing/lapse";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import type { PlanCourse } from "@/lib/domain/dosing/plan-course";

const WEEKS_SHOWN = 6;
const day = (date: string) => plainDate(new Date(date));

/** How much of the plan was done, week by week. */
export function Adherence({ weeks }: Pick<PlanCourse, "weeks">) {
  return (
    <Card title="Adherence" lead="Days with a session, against the days the plan asks for">
      {weeks.length === 0 ? (
        <p className="text-muted">The plan has not begun.</p>
      ) : (
        <table className="w-full tabular">
          <caption className="sr-only">Adherence by week</caption>
          <thead className="text-door-small text-muted">
            <tr>
              <th scope="col" className="text-start font-normal">
                Week from
              </th>
              <th scope="col" className="text-end font-normal">
                Days done
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks
              .slice(-WEEKS_SHOWN)
              .toReversed()
              .map(({ from, doneDays, plannedDays, percent }) => (
                <tr key={from}>
                  <th scope="row" className="py-0.5 text-start font-normal">
                    {day(from)}
                  </th>
                  <td className="text-end">
                    {doneDays} of {plannedDays}
                    {percent !== null && ` (${percent}%)`}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

const REASONS: Readonly<Record<LapseReason, string>> = {
  busy: "busy",
  better: "felt better",
  pain: "pain: please look",
  ill: "was ill",
  fever: "fever: please look",
  "new-symptom": "something new: please look",
};

/** Stretches of days without a session, with why. */
export function Lapses({ lapses }: Pick<PlanCourse, "lapses">) {
  return (
    <Card title="Lapses">
      {lapses.length === 0 ? (
        <p className="text-muted">None so far.</p>
      ) : (
        <ul className="list-disc ps-5">
          {lapses.map(({ from, until, days, reason }) => (
            <li key={from}>
              {days} days after {day(from)}
              {until === null ? ", still going on" : `, taken up again ${day(until)}`}
              {until !== null && `. Reason: ${reason === null ? "not given" : REASONS[reason]}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const BALANCE_WORDS: Readonly<Record<BalanceWarning, string>> = {
  "too-little-strength":
    "Control of the low back is limited, and the last week had less than twice as many sets of strength as of stretching (DOSE-7).",
  "stretch-heavy": "Stretching outweighed strength for two weeks (DOSE-7).",
  "stretch-light": "Range is falling, and strength far outweighs stretching (DOSE-7).",
};

/** Sets done that stretch and that strengthen, week by week. */
export function WeekBalance({
  balance,
  warning,
}: {
  readonly balance: readonly Balance[];
  readonly warning: BalanceWarning | null;
}) {
  const newestFirst = balance.toReversed();
  return (
    <Card title="Balance done">
      {warning !== null && <p className="mb-2 border-s-4 border-soon-edge ps-3">{BALANCE_WORDS[warning]}</p>}
      <table className="w-full tabular">
        <caption className="pb-1 text-start text-door-small text-muted">Sets done</caption>
        <thead className="text-door-small text-muted">
          <tr>
            <td />
            <th scope="col" className="px-2 text-end font-normal">
              Stretching
            </th>
            <th scope="col" className="text-end font-normal">
              Strength, control
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(({ stretch, strength }, ago) => (
            <tr key={ago}>
              <th scope="row" className="py-0.5 text-start font-normal">
                {ago === 0 ? "Last 7 days" : `${ago} ${ago === 1 ? "week" : "weeks"} before`}
              </th>
              <td className="px-2 text-end">{stretch}</td>
              <td className="text-end">{strength}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const REST_WORDS: Readonly<Record<StretchRest["because"], string>> = {
  worse: "Worse after stretching, again and again",
  "short-relief": "Relief from stretching was short, again and again",
  flare: "A flare: pain well above what is usual",
};

/** That static stretches rest, why and until when, and what to put in their place (DOSE-4). */
export function StretchesRest({ rest }: { readonly rest: StretchRest }) {
  return (
    <Card title="Static stretches rest">
      <p>
        {REST_WORDS[rest.because]}. Until {day(rest.until)} (DOSE-4).
      </p>
      {rest.because === "flare" ? (
        <p className="text-muted">Easy range only. They come back once it has settled for two days.</p>
      ) : (
        <p className="text-muted">
          Put a stability exercise in their place, and do the bird-dog check at the next visit. After that day
          they may come back in the builder.
        </p>
      )}
    </Card>
  );
}

const TESTS_SHOWN = 5;
const gapInWords = ({ weaker, percent }: PlanCourse["sides"][number]["gap"]) =>
  weaker === null ? "equal" : `${weaker} weaker by ${Math.round(percent)}%`;

/** The gap between left and right where an exercise counted both (DOSE-8). */
export function Sides({
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
                      {day(test.date)}: {gapInWords(test.gap)}
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
