import { WarningIcon } from "@/components/ui/icons/signs";

/** The words under a label that say what to put right. Give the field `aria-describedby={id}`. */
export function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p id={id} className="field-error">
      <WarningIcon className="mt-[0.15em]" />
      <span>{children}</span>
    </p>
  );
}
