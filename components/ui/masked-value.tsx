import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type MaskedValueProps = {
  /** The few characters shown: "42". */
  readonly ending: string;
  /** What is read out: "phone number ending 42". */
  readonly spoken: string;
};

/** A value kept back on a shared screen. Only its ending is in the page. */
export function MaskedValue({ ending, spoken }: MaskedValueProps) {
  return (
    <span className="tabular whitespace-nowrap">
      <span aria-hidden="true">
        <span className="tracking-widest text-muted">••• •••</span> {ending}
      </span>
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </span>
  );
}
