import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { ClosedDay } from "@/lib/domain/hours/opening-hours";
import { longDay } from "@/lib/domain/visits/clinic-time";

type ClosedDaysProps = {
  readonly days: readonly ClosedDay[];
  /** How many visits are booked on one of them. */
  readonly bookedOn: Readonly<Record<string, number>>;
  readonly box: (name: string) => { readonly value: string; readonly error: string | undefined };
};

/** Closing a day moves nobody: whoever is booked would come to a closed door. */
function Booked({ day, visits }: { readonly day: string; readonly visits: number }) {
  return (
    <a href={`/clinic/calendar?day=${day}`} className="block font-semibold">
      {visits === 1 ? "1 visit is booked" : `${visits} visits are booked`} that day: move or cancel
    </a>
  );
}

function Listed({ day, reason, visits }: ClosedDay & { readonly visits: number }) {
  const words = `${longDay(new Date(day))}, ${day.slice(0, 4)}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span>
        <span className="font-semibold">{words}</span>
        {reason !== "" && <span className="text-muted">: {reason}</span>}
        {visits > 0 && <Booked day={day} visits={visits} />}
      </span>
      <NativeForm action={`/api/clinic/closed-days/${day}/remove`}>
        <Button variant="quiet" small aria-label={`Open on ${words} after all`}>
          Open after all
        </Button>
      </NativeForm>
    </li>
  );
}

/** Days on which the clinic stays shut: the ones to come, and a form for the next. */
export function ClosedDays({ days, bookedOn, box }: ClosedDaysProps) {
  return (
    <div className="space-y-5">
      {days.length === 0 ? (
        <p className="text-muted">None to come.</p>
      ) : (
        <ul className="ruled">
          {days.map((one) => (
            <Listed key={one.day} {...one} visits={bookedOn[one.day] ?? 0} />
          ))}
        </ul>
      )}
      <NativeForm action="/api/clinic/closed-days">
        <TextField
          name="day"
          type="date"
          label="Day"
          width="half"
          defaultValue={box("day").value}
          error={box("day").error}
        />
        <TextField
          name="reason"
          label="Reason"
          optional="optional"
          hint="Patients read it, such as “Public holiday”."
          width="half"
          maxLength={60}
          autoComplete="off"
          defaultValue={box("reason").value}
          error={box("reason").error}
        />
        <Button variant="secondary">Add the day</Button>
      </NativeForm>
    </div>
  );
}
