import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { FieldError } from "@/components/ui/field-error";

/** What every field may say about itself. */
export type FieldWords = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** The word "optional" in the page's language; leave out where an answer is needed. */
  readonly optional?: string | undefined;
  /** The label is the page's h1: one question on a page. */
  readonly heading?: boolean | undefined;
};

/** Ids of the hint and error, for `aria-describedby`; undefined when there is neither. */
export function describedBy(
  id: string,
  { hint, error }: Pick<FieldWords, "hint" | "error">,
): string | undefined {
  return classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined;
}

export function OptionalWord({ optional }: Pick<FieldWords, "optional">) {
  return optional === undefined ? null : <span className="field-optional"> ({optional})</span>;
}

/** Hint and error, in the order a reader needs them. */
export function FieldNotes({
  id,
  hint,
  error,
}: Pick<FieldWords, "hint" | "error"> & { readonly id: string }) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </>
  );
}

type FieldProps = FieldWords & {
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A labelled box for one control; the control itself is the child and carries `id`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  heading = false,
  className,
  children,
}: FieldProps) {
  const words = (
    <label htmlFor={id} className={heading ? undefined : "field-label"}>
      {label}
      <OptionalWord optional={optional} />
    </label>
  );
  return (
    <div className={classes("field", error !== undefined && "field-invalid", className)}>
      {heading ? <h1>{words}</h1> : words}
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same for a group of controls: a fieldset whose legend is the label. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  heading = false,
  className,
  children,
}: FieldProps) {
  const words = (
    <>
      {label}
      <OptionalWord optional={optional} />
    </>
  );
  return (
    <fieldset
      id={id}
      className={classes("field", error !== undefined && "field-invalid", className)}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className={heading ? "field-heading" : "field-label"}>
        {heading ? <h1>{words}</h1> : words}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
