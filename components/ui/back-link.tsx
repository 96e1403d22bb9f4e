import { BackIcon } from "@/components/ui/icons/moves";
import { SoftLink } from "@/components/ui/soft-link";

export type BackLinkProps = {
  readonly href: string;
  /** The name of the page above: "All alerts", "Settings". */
  readonly label: string;
};

/** The way up to the page that this one belongs to, over its heading. */
export function BackLink({ href, label }: BackLinkProps) {
  return (
    <SoftLink
      href={href}
      className="inline-flex min-h-(--target) items-center gap-1 font-semibold print:hidden"
    >
      <BackIcon />
      {label}
    </SoftLink>
  );
}
