import type { ComponentProps } from "react";
import { describedBy, Field, type FieldWords } from "@/components/ui/field";

export type TextAreaProps = FieldWords & { readonly name: string } & Omit<
    ComponentProps<"textarea">,
    "style" | "name"
  >;

/** A labelled box for several lines that grows with what is typed. Other attributes pass to the textarea. */
export function TextArea(props: TextAreaProps) {
  const { name, id = name, label, hint, error, optional, heading, className, ...rest } = props;
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
      <textarea
        rows={3}
        {...rest}
        id={id}
        name={name}
        className="field-input"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Field>
  );
}
