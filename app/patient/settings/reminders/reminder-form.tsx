import { getTranslations } from "next-intl/server";
import { OwnZone } from "@/components/reminders/own-zone";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TIME_ZONES } from "@/lib/contracts/reminder";
import { MOST_TIMES, WEEKDAYS } from "@/lib/domain/reminders/slots";
import type { ViewedReminders } from "@/lib/use-cases/reminders/view-reminders";

type Props = {
  readonly viewed: ViewedReminders;
  /** What was just refused. */
  readonly typed: {
    readonly fields: Readonly<Record<string, string | string[]>>;
    readonly problems: Readonly<Record<string, string>>;
  } | null;
};

const yesNo = (chosen: boolean) => (chosen ? "yes" : "no");

function startOf({ choice, clinicZone }: ViewedReminders): Record<string, string | string[]> {
  const unset = { byMail: false, repeat: false, times: [], days: WEEKDAYS, morningTime: null };
  const { byMail, repeat, times, days, morningTime, timeZone } = choice ?? { ...unset, timeZone: clinicZone };
  const [first = "", second = "", third = ""] = times;
  return {
    ...{ byMail: yesNo(byMail), repeat: yesNo(repeat), days: [...days], timeZone },
    ...{ "time-1": first, "time-2": second, "time-3": third, morningTime: morningTime ?? "" },
  };
}

/** The times, days and ways of the reminders, in a form that works without a script. */
export async function ReminderForm({ viewed, typed }: Props) {
  const t = await getTranslations("reminders");
  const values = typed?.fields ?? startOf(viewed);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const error = (name: string) => {
    const key = typed?.problems[name];
    return key === undefined ? undefined : t(`problem.${key as "time"}`);
  };
  const choices = (["yes", "no"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <NativeForm action="/api/reminders" className="space-y-6">
      {viewed.email === null ? (
        <div>
          <input type="hidden" name="byMail" value="no" />
          <p className="field-label">{t("byMail")}</p>
          <p className="field-hint">{t("noMail")}</p>
        </div>
      ) : (
        <RadioGroup
          name="byMail"
          label={t("byMail")}
          hint={t("mailTo", { address: viewed.email })}
          options={choices}
          value={text("byMail")}
          error={error("byMail")}
        />
      )}
      {Array.from({ length: MOST_TIMES }, (_, nth) => `time-${nth + 1}`).map((name, nth) => (
        <TextField
          key={name}
          name={name}
          type="time"
          width="short"
          label={t("time", { number: nth + 1 })}
          optional={nth === 0 ? undefined : t("optional")}
          defaultValue={text(name)}
          error={error(name)}
        />
      ))}
      <CheckboxGroup
        name="days"
        label={t("days")}
        options={WEEKDAYS.map((value) => ({ value, label: t(`weekday.${value}`) }))}
        values={[values["days"] ?? []].flat()}
        error={error("days")}
      />
      <RadioGroup
        name="repeat"
        label={t("repeat")}
        hint={t("repeatHint")}
        options={choices}
        value={text("repeat")}
        error={error("repeat")}
      />
      <TextField
        name="morningTime"
        type="time"
        width="short"
        label={t("morning")}
        hint={t("morningHint")}
        optional={t("optional")}
        defaultValue={text("morningTime")}
        error={error("morningTime")}
      />
      <SelectField
        name="timeZone"
        label={t("zone")}
        hint={t("zoneHint")}
        options={TIME_ZONES.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        defaultValue={text("timeZone")}
        error={error("timeZone")}
      />
      {viewed.choice === null && typed === null && <OwnZone id="timeZone" />}
      <Button>{t("save")}</Button>
    </NativeForm>
  );
}
