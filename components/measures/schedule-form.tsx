import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SeenBoxesField } from "@/components/clinics/seen-boxes-field";
import { SelectField } from "@/components/ui/select-field";
import { measureName } from "@/lib/domain/outcomes/measure-words";
import { ASKED_KEYS, type AskedKey } from "@/lib/domain/questionnaires/questionnaires";
import { type Schedule, scheduleBoxes, weeksInWords } from "@/lib/domain/questionnaires/schedule";

export const MEASURE_NAMES: Readonly<Record<AskedKey, string>> = {
  pain: "Pain now, worst and average (NPRS)",
  psfs: measureName("psfs"),
  groc: measureName("groc"),
  "phq-2": measureName("phq-2"),
  "phq-4": measureName("phq-4"),
  rmdq: measureName("rmdq"),
};
const HINTS: Readonly<Partial<Record<AskedKey, string>>> = {
  pain: "Each check-in asks the pain now.",
  psfs: "What the patient wants to do again, in their own words.",
  groc: "Not before two weeks have gone by.",
  "phq-2": "Part of PHQ-4: not asked separately while PHQ-4 is asked.",
};
const CHOICES = [1, 2, 3, 4, 6, 8, 12, 26];

function optionsOf(chosen: string) {
  const usual = ["never", "0", ...CHOICES.map(String)];
  const all = usual.includes(chosen) ? usual : [...usual, chosen];
  return all
    .toSorted((a, b) => Number(b === "never") - Number(a === "never") || Number(a) - Number(b))
    .map((value) => ({ value, label: weeksInWords(value) }));
}

type Props = {
  readonly schedule: Schedule;
  readonly hasTexts: boolean;
  /** What was just refused: what was chosen, and why. */
  readonly form: {
    readonly typed: (name: string) => string;
    readonly error: (name: string) => string | undefined;
  };
  readonly mayChange: boolean;
};

/** When each measure is asked again. */
export function ScheduleForm({ schedule, hasTexts, form, mayChange }: Props) {
  const boxes = scheduleBoxes(schedule);
  const chosen = (key: AskedKey) => form.typed(key) || boxes[key];
  return (
    <Card title="When they are asked">
      <form method="post" action="/api/clinic/measure-schedule" className="space-y-4">
        <SeenBoxesField boxes={boxes} form={form} />
        <div className="grid gap-4 sm:grid-cols-2">
          {ASKED_KEYS.map((key) => (
            <SelectField
              key={key}
              name={key}
              label={MEASURE_NAMES[key]}
              hint={
                key === "rmdq" && !hasTexts ? "Not asked until its statements are loaded below." : HINTS[key]
              }
              options={optionsOf(chosen(key))}
              defaultValue={chosen(key)}
              error={form.error(key)}
              disabled={!mayChange}
            />
          ))}
        </div>
        {mayChange ? <Button>Save</Button> : <p className="text-muted">Only an owner changes these.</p>}
      </form>
    </Card>
  );
}
