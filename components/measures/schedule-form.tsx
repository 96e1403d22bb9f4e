import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { ASKED_KEYS, type AskedKey } from "@/lib/domain/questionnaires/questionnaires";
import type { Schedule, Weeks } from "@/lib/domain/questionnaires/schedule";

const NAMES: Readonly<Record<AskedKey, string>> = {
  pain: "Pain now, worst and average (NPRS)",
  psfs: "Own activities (PSFS)",
  groc: "Rating of change (GROC)",
  "phq-2": "Low mood screen (PHQ-2)",
  "phq-4": "Worry and mood screen (PHQ-4)",
  rmdq: "RMDQ (Roland-Morris)",
};
const HINTS: Readonly<Partial<Record<AskedKey, string>>> = {
  pain: "Each check-in asks the pain now.",
  groc: "Not before two weeks have gone by.",
  "phq-2": "Not asked while PHQ-4 is, which holds it.",
};
const CHOICES = [1, 2, 3, 4, 6, 8, 12, 26];

function optionsOf(now: Weeks) {
  const weeks = [...new Set([...CHOICES, ...(now === null || now === 0 ? [] : [now])])];
  return [
    { value: "never", label: "Not asked" },
    { value: "0", label: "At the start and the end only" },
    ...weeks
      .toSorted((a, b) => a - b)
      .map((many) => ({ value: String(many), label: many === 1 ? "Every week" : `Every ${many} weeks` })),
  ];
}

type Props = { readonly schedule: Schedule; readonly hasTexts: boolean; readonly mayChange: boolean };

/** When each measure is asked again. */
export function ScheduleForm({ schedule, hasTexts, mayChange }: Props) {
  return (
    <Card title="When they are asked">
      <form method="post" action="/api/clinic/measure-schedule" className="space-y-4">
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {ASKED_KEYS.map((key) => (
            <SelectField
              key={key}
              name={key}
              label={NAMES[key]}
              hint={key === "rmdq" && !hasTexts ? "Not asked before its texts are loaded below." : HINTS[key]}
              options={optionsOf(schedule[key])}
              defaultValue={schedule[key] === null ? "never" : String(schedule[key])}
              disabled={!mayChange}
            />
          ))}
        </div>
        {mayChange ? <Button>Save</Button> : <p className="text-muted">Only an owner changes these.</p>}
      </form>
    </Card>
  );
}
