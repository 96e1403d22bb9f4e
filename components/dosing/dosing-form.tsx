import { SETTING_WORDS } from "@/components/dosing/setting-words";
import { Button } from "@/components/ui/button";
import { capitalised } from "@/lib/domain/words/capitalised";
import { Card } from "@/components/ui/card";
import { SeenBoxesField } from "@/components/clinics/seen-boxes-field";
import { TextField } from "@/components/ui/text-field";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { DOSING_SETTINGS, type DosingNumbers, type DosingSetting } from "@/lib/domain/dosing/settings";

type DosingFormProps = {
  readonly numbers: DosingNumbers;
  /** The numbers as this form shows them. */
  readonly boxes: Boxes;
  /** What was just refused: what was typed, and why. */
  readonly form: {
    readonly typed: (name: string) => string;
    readonly error: (name: string) => string | undefined;
  };
  readonly mayChange: boolean;
};

const KEYS = Object.keys(DOSING_SETTINGS) as DosingSetting[];
const RULES = [...new Set(KEYS.map((key) => DOSING_SETTINGS[key].rule))].toSorted();
const RULE_NAMES: Readonly<Record<string, string>> = {
  "DOSE-2": "Response and progression",
  "DOSE-3": "Phases",
  "DOSE-4": "Stretching",
  "DOSE-5": "Walking",
  "DOSE-6": "Lapses",
  "DOSE-7": "Balance of stretch and strength",
  "DOSE-8": "Left and right",
  "DOSE-9": "Pause and restart",
  "follow-up": "Follow-up list",
};

/** Every number of the rules with its bounds and what it rests on, rule by rule. */
export function DosingForm({ numbers, boxes, form, mayChange }: DosingFormProps) {
  return (
    <form method="post" action="/api/clinic/dosing-settings" className="space-y-5">
      <SeenBoxesField boxes={boxes} form={form} />
      {RULES.map((rule) => (
        <Card
          key={rule}
          title={RULE_NAMES[rule] ?? rule}
          lead={rule === "follow-up" ? "Who should hear from you" : rule}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            {KEYS.filter((key) => DOSING_SETTINGS[key].rule === rule).map((key) => (
              <SettingField key={key} setting={key} value={numbers[key]} form={form} mayChange={mayChange} />
            ))}
          </div>
        </Card>
      ))}
      {mayChange ? <Button>Save</Button> : <p className="text-muted">Only an owner changes these.</p>}
    </form>
  );
}

type SettingFieldProps = Omit<DosingFormProps, "numbers" | "boxes"> & {
  readonly setting: DosingSetting;
  readonly value: number;
};

function SettingField({ setting, value, form, mayChange }: SettingFieldProps) {
  const { min, max, unit, basis, default: usual } = DOSING_SETTINGS[setting];
  if (min === max) return <FixedSetting setting={setting} />;
  return (
    <TextField
      name={setting}
      label={SETTING_WORDS[setting]}
      hint={`${capitalised(unit)}, ${min} to ${max}, usually ${usual}. ${capitalised(basis)}`}
      inputMode="decimal"
      width="short"
      error={form.error(setting)}
      defaultValue={form.typed(setting) || value}
      readOnly={!mayChange}
    />
  );
}

/** One value alone is within its bounds: it is said, not asked, and still sent with the others. */
function FixedSetting({ setting }: { readonly setting: DosingSetting }) {
  const { default: usual, unit, basis } = DOSING_SETTINGS[setting];
  return (
    <div className="field">
      <p className="field-label">{SETTING_WORDS[setting]}</p>
      <p className="field-hint">
        {capitalised(unit)}. {capitalised(basis)}
      </p>
      <p className="tabular">Always {usual}</p>
      <input type="hidden" name={setting} value={usual} />
    </div>
  );
}
