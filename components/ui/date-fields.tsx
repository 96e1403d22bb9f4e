import { classes } from "@/components/ui/classes";
import { describedBy, FieldGroup, type FieldWords } from "@/components/ui/field";

const PARTS = ["month", "day", "year"] as const;
export type DatePart = (typeof PARTS)[number];

export type DateFieldsProps = Omit<FieldWords, "label"> & {
  readonly legend: string;
  /** Boxes post as `<name>-month`, `<name>-day` and `<name>-year`. */
  readonly name: string;
  readonly labels: Readonly<Record<DatePart, string>>;
  readonly values?: Partial<Readonly<Record<DatePart, string>>> | undefined;
  /** Boxes the error is about; all three when left out. */
  readonly wrong?: readonly DatePart[] | undefined;
  /** Let the browser fill in a birthday. Never on a shared tablet. */
  readonly birthday?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A date in three boxes, month first. The first box's id is `<name>-month`, for an error summary to link to. */
export function DateFields(props: DateFieldsProps) {
  const { legend, name, labels, values = {}, wrong = PARTS, birthday = false, ...words } = props;
  return (
    <FieldGroup {...words} label={legend} id={name}>
      <div className="flex flex-wrap gap-x-3 gap-y-4">
        {PARTS.map((part) => (
          <div key={part} className="flex flex-col gap-1">
            <label htmlFor={`${name}-${part}`}>{labels[part]}</label>
            <input
              type="text"
              inputMode="numeric"
              id={`${name}-${part}`}
              name={`${name}-${part}`}
              defaultValue={values[part]}
              autoComplete={birthday ? `bday-${part}` : "off"}
              maxLength={part === "month" ? 9 : 4}
              className={classes("field-input tabular", part === "year" ? "max-w-[5.5em]" : "max-w-[4em]")}
              aria-invalid={(words.error !== undefined && wrong.includes(part)) || undefined}
              aria-describedby={describedBy(name, words)}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
