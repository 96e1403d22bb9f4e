import { classes } from "@/components/ui/classes";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type CountBadgeProps = {
  readonly count: number;
  /** Read out after the number: "open alerts". */
  readonly spoken: string;
  readonly urgent?: boolean | undefined;
};

/** A number beside a link. Nothing at zero. */
export function CountBadge({ count, spoken, urgent = false }: CountBadgeProps) {
  if (count === 0) return null;
  return (
    <span
      className={classes(
        "count-badge inline-grid min-w-6 place-items-center rounded-full px-1.5 text-[0.8125rem]/6 font-bold tabular",
        urgent ? "bg-emergency text-on-emergency ring-1 ring-emergency-edge" : "bg-surface-3 text-text",
      )}
    >
      {count > 99 ? "99+" : count}
      <VisuallyHidden> {spoken}</VisuallyHidden>
    </span>
  );
}
