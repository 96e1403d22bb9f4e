import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type BookingHours, outsideHours } from "@/lib/domain/hours/outside-hours";

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
  readonly errors: Readonly<Record<string, string>>;
};

/** When, for what and with whom: the same boxes to book a visit and to move it. */
export function SlotFields({ slot, clinicians, types, hours, errors }: SlotFieldsProps) {
  const [{ day, time, kind }, setWanted] = useState(slot);
  const minutes = types.find((type) => type.kind === kind)?.minutes ?? 0;
  const outside = outsideHours({ day, time, minutes }, hours);
  const take =
    (name: "day" | "time" | "kind") =>
    ({ target }: { target: { value: string } }) =>
      setWanted((now) => ({ ...now, [name]: target.value }));
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
        {outside !== null && (
          <Notice tone="warning" title={outside}>
            It can be booked all the same.
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
