import { Badge } from "@/components/ui/badge";
import { dayWords } from "@/lib/domain/outcomes/score-words";
import { shortName } from "@/lib/domain/questionnaires/due-words";
import type { DueMeasure } from "@/lib/domain/questionnaires/schedule";

const WHY = { start: "the start", weeks: "the next time", end: "the end of the programme" } as const;

/** What the patient has still to answer, on their phone. */
export function DueLine({ due }: { readonly due: readonly DueMeasure[] }) {
  if (due.length === 0) return null;
  return (
    <ul className="mb-4 space-y-1 print:hidden">
      {due.map(({ measure, on, why, overdue }) => (
        <li key={measure} className="flex items-baseline gap-x-2">
          <Badge tone={overdue ? "warning" : "info"}>{overdue ? "Overdue" : "Due"}</Badge>
          <span>
            {shortName(measure)}, {WHY[why]}, since {dayWords(on)}
          </span>
        </li>
      ))}
    </ul>
  );
}
