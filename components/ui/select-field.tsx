import type { ComponentProps } from "react";
import { describedBy, Field, type FieldWords } from "@/components/ui/field";
import { ChevronDownIcon } from "@/components/ui/icons/moves";

export type SelectOption = { readonly value: string; readonly label: string };

export type SelectFieldProps = FieldWords & {
  readonly name: string;
  readonly options: readonly SelectOption[];
} & Omit<ComponentProps<"select">, "style" | "name">;

/** A labelled native select. Other attributes pass to it. */
export function SelectField(props: SelectFieldProps) {
  const { name, id = name, label, hint, error, optional, heading, options, className, ...rest } = props;
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      heading={heading}
      className={className}
    >
      <div className="relative">
        <select
          {...rest}
          id={id}
          name={name}
          className="field-input"
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, { hint, error })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDownIcon className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2" />
      </div>
    </Field>
  );
}
