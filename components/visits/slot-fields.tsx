import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type BookingHours, outsideHours } from "@/lib/domain/hours/outside-hours";
import { isPastSlot } from "@/lib/domain/visits/past-slot";

export type SlotFieldsProps = {
  readonly slot: {
    readonly day: string;
    readonly time: string;
    readonly kind: string;
    readonly clinicianId: string | null;
  };
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly types: readonly { readonly kind: string; readonly words: string; readonly minutes: number }[];
  readonly hours: BookingHours;
  /** The clinic's day and time, YYYY-MM-DDTHH:MM. */
  readonly now: string;
  readonly errors: Readonly<Record<string, string>>;
  /** A visit that is booked: that its own time is past needs no saying. */
  readonly booked?: boolean | undefined;
};

type Wanted = Pick<SlotFieldsProps["slot"], "day" | "time" | "kind">;

/** A visit that is booked, at the time it has. */
const isOwn = ({ day, time }: Wanted, { slot, booked }: SlotFieldsProps) =>
  booked === true && day === slot.day && time === slot.time;

/** What whoever books should know before saving. */
function hintOf(wanted: Wanted, props: SlotFieldsProps) {
  const { day, time, kind } = wanted;
  const { types, hours, now } = props;
  if (!isOwn(wanted, props) && time !== "" && isPastSlot({ day, time }, now))
    return "This time is in the past.";
  const minutes = types.find((type) => type.kind === kind)?.minutes ?? 0;
  return outsideHours({ day, time, minutes }, hours);
}

/** When, for what and with whom: the same boxes to book a visit and to move it. */
export function SlotFields(props: SlotFieldsProps) {
  const { slot, clinicians, types, errors } = props;
  const [wanted, setWanted] = useState<Wanted>(slot);
  const hint = hintOf(wanted, props);
  const take =
    (name: "day" | "time" | "kind") =>
    ({ target }: { target: { value: string } }) =>
      setWanted((before) => ({ ...before, [name]: target.value }));
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="day"
          type="date"
          label="Day"
          defaultValue={slot.day}
          onChange={take("day")}
          error={errors["day"]}
        />
        <TextField
          name="time"
          type="time"
          step={300}
          label="Time"
          defaultValue={slot.time}
          onChange={take("time")}
          error={errors["time"]}
        />
      </div>
      <div role="status">
        {hint !== null && (
          <Notice tone="warning" title={hint}>
            {isOwn(wanted, props) ? undefined : "It can be booked all the same."}
          </Notice>
        )}
      </div>
      <SelectField
        name="kind"
        label="What for"
        defaultValue={slot.kind}
        onChange={take("kind")}
        error={errors["kind"]}
        options={types.map(({ kind, words }) => ({ value: kind, label: words }))}
      />
      <SelectField
        name="clinicianId"
        label="Clinician"
        error={errors["clinicianId"]}
        defaultValue={slot.clinicianId ?? ""}
        options={[
          { value: "", label: "Not assigned yet" },
          ...clinicians.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
