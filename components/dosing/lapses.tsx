import { Card } from "@/components/ui/card";
import type { LapseReason } from "@/lib/domain/dosing/lapse";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import type { PlanCourse } from "@/lib/domain/dosing/plan-course";

const day = (date: string) => plainDate(new Date(date));

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
