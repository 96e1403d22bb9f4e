import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type CardProps = {
  readonly title?: ReactNode;
  /** A short line under the title. */
  readonly lead?: ReactNode;
  /** At the end of the title's line. */
  readonly action?: ReactNode;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
  readonly headingLevel?: "h2" | "h3" | undefined;
  /** Tables and lists reach the card's edge. */
  readonly flush?: boolean | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
};

/** One thing on its own sheet. */
export function Card(props: CardProps) {
  const {
    title,
    lead,
    action,
    footer,
    children,
    headingLevel: Heading = "h2",
    flush = false,
    id,
    className,
  } = props;
  return (
    <section
      id={id}
      className={classes(
        "min-w-0 rounded-door border border-line bg-surface text-text shadow-card",
        className,
      )}
    >
      {title !== undefined && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-4 pt-4 sm:px-5">
          <div className="min-w-0">
            <Heading>{title}</Heading>
            {lead !== undefined && <p className="text-door-small text-muted">{lead}</p>}
          </div>
          {/* No higher than the title, which stands level with that of the card beside. */}
          {action && <div className="-my-1">{action}</div>}
        </header>
      )}
      {children !== undefined && (
        <div className={flush ? "py-2" : "card-body px-4 py-4 sm:px-5"}>{children}</div>
      )}
      {footer !== undefined && <footer className="border-t border-line px-4 py-3 sm:px-5">{footer}</footer>}
    </section>
  );
}
