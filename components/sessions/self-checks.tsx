import { Card } from "@/components/ui/card";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { stretchRest } from "@/lib/domain/dosing/stretch-rest";
import { asStretchLog, type SelfCheck } from "@/lib/domain/self-check/self-check";
import { plainDate } from "@/lib/domain/visits/clinic-time";

type DatedSelfCheck = SelfCheck & { readonly id: string; readonly day: string };

const SITTING = { little: "got up often", hours: "sat for hours", most: "sat most of the day" } as const;
const BALANCE = {
  stretching: "mostly stretching",
  strengthening: "mostly strengthening",
  both: "both about the same",
  neither: "little of either",
} as const;
const STRESS = { fine: "stress and sleep fine", some: "some stress", much: "a lot of stress" } as const;
const RELIEF = {
  worse: "worse after stretching",
  "under-15": "relief under 15 minutes",
  hour: "relief up to an hour",
  longer: "relief over an hour",
} as const;

function inWords({ workout, sitting, balance, stress, relief }: SelfCheck): string {
  const work = workout === "yes" ? "new or hard work lately" : "no new work";
  return [work, SITTING[sitting], BALANCE[balance], STRESS[stress], ...(relief ? [RELIEF[relief]] : [])].join(
    ", ",
  );
}

/** What the patient said when tight or sore, and what DOSE-4 makes of the relief. Nothing without an answer. */
export function SelfChecks({
  checks,
  today,
  numbers,
}: {
  readonly checks: readonly DatedSelfCheck[];
  readonly today: string;
  readonly numbers: DosingNumbers;
}) {
  if (checks.length === 0) return null;
  const logs = checks
    .toReversed()
    .flatMap(({ day, relief }) => (relief === null ? [] : [asStretchLog(day, relief)]));
  const rest = stretchRest(logs, [], today, numbers);
  return (
    <Card title="Tight or sore" lead="What the patient said of such days, newest first.">
      {rest && (
        <p className="mb-2 font-semibold">
          {rest.because === "worse"
            ? "Worse after stretching"
            : "Short relief from stretching again and again"}
          : the rule rests static stretches of the sore area until {plainDate(new Date(rest.until))}. Please
          decide.
        </p>
      )}
      <ul className="divide-y divide-line">
        {checks.slice(0, 5).map((check) => (
          <li key={check.id} className="py-2">
            <span className="font-semibold">{plainDate(new Date(check.day))}</span>{" "}
            <span className="text-muted">{inWords(check)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
