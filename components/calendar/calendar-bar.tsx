import { Button, LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { daysOn } from "@/lib/domain/visits/booking-time";

export type CalendarBarProps = {
  readonly view: "day" | "week";
  readonly day: string;
  readonly today: string;
  readonly clinician: { readonly id: string } | null;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

/** On a phone a box shares its line with the button, and fills it. */
const PHONE_BOX = { short: "max-sm:flex-[1_1_7rem]", long: "max-sm:flex-[2_1_10rem]" };

/** Back, today, on; a day or a week; which day and whose. A plain form: it needs no script. */
export function CalendarBar({ view, day, today, clinician, clinicians }: CalendarBarProps) {
  const step = view === "week" ? 7 : 1;
  const to = (changes: Record<string, string>) => {
    const place = { view, day, ...(clinician && { clinician: clinician.id }), ...changes };
    return `/clinic/calendar?${new URLSearchParams(place).toString()}`;
  };
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        <LinkButton href={to({ day: daysOn(day, -step) })} variant="secondary">
          Earlier
        </LinkButton>
        <LinkButton href={to({ day: today })} variant="secondary">
          Today
        </LinkButton>
        <LinkButton href={to({ day: daysOn(day, step) })} variant="secondary">
          Later
        </LinkButton>
      </div>
      <form action="/clinic/calendar" className="flex flex-wrap items-end gap-2">
        <SelectField
          name="view"
          label="View"
          className={PHONE_BOX.short}
          defaultValue={view}
          options={[
            { value: "day", label: "A day" },
            { value: "week", label: "A week" },
          ]}
        />
        <TextField
          name="day"
          type="date"
          label={view === "week" ? "Week of" : "Day"}
          className={PHONE_BOX.long}
          defaultValue={day}
        />
        {view === "week" && clinicians.length > 1 && (
          <SelectField
            name="clinician"
            label="Clinician"
            className={PHONE_BOX.long}
            defaultValue={clinician?.id}
            options={clinicians.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Button variant="secondary">Show</Button>
      </form>
    </div>
  );
}
