import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";
import { describedBy, Field, type FieldWords } from "@/components/ui/field";

const WIDTHS = {
  full: "",
  half: "sm:max-w-[20rem]",
  short: "max-w-[10rem]",
  code: "max-w-[12rem] tracking-[0.2em] tabular",
};

export type TextFieldProps = FieldWords & {
  readonly name: string;
  /** How long an answer is expected: the box says so. `code` spaces its digits. */
  readonly width?: keyof typeof WIDTHS | undefined;
} & Omit<ComponentProps<"input">, "style" | "name" | "width">;

/** A labelled one-line input; `id` is the name unless given. Other attributes pass to the input. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    id = name,
    label,
    hint,
    error,
    optional,
    heading,
    width = "full",
    className,
    ...rest
  } = props;
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
      <input
        type="text"
        {...rest}
        id={id}
        name={name}
        className={classes("field-input", WIDTHS[width])}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Field>
  );
}
