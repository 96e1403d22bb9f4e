import { Card } from "@/components/ui/card";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import type { PlanCourse } from "@/lib/domain/dosing/plan-course";

const WEEKS_SHOWN = 6;

/** How much of the plan was done, week by week. */
export function Adherence({ weeks }: Pick<PlanCourse, "weeks">) {
  return (
    <Card title="Adherence" lead="Days with a session, against the days the programme asks for">
      {weeks.length === 0 ? (
        <p className="text-muted">The programme has not begun.</p>
      ) : (
        <table className="w-full max-w-md tabular">
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
                    {plainDate(new Date(from))}
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
