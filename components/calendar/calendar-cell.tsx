import Link from "next/link";
import { STATUS_WORDS } from "@/components/today/visit-words";
import { classes } from "@/components/ui/classes";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Span } from "@/lib/domain/visits/calendar-grid";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

export type PlacedVisit = Span & {
  readonly id: string;
  readonly starts: string;
  readonly when: string;
  readonly patient: string;
  readonly kind: string;
  /** Who has it, where no column says so. */
  readonly holder: string | null;
  readonly status: VisitStatus;
};

/** Marks what the arrow keys go to. */
type Place = { readonly row: number; readonly column: number };
const placeOf = ({ row, column }: Place) => ({ "data-row": row, "data-column": column });

export function VisitBlock({ visit, ...place }: Place & { readonly visit: PlacedVisit }) {
  const isOver = visit.status === "done";
  return (
    <Link
      href={`/clinic/visits/${visit.id}`}
      prefetch={false}
      {...placeOf(place)}
      className={classes("calendar-visit", isOver && "calendar-visit-over")}
    >
      <span className="block font-semibold">{visit.patient}</span>
      <span className="block text-door-small">
        <span className="tabular">{visit.starts}</span>, {visit.kind}
        {visit.status !== "booked" && `, ${STATUS_WORDS[visit.status].toLowerCase()}`}
      </span>
      {visit.holder !== null && <span className="block text-door-small">{visit.holder}</span>}
    </Link>
  );
}

type FreeProps = Place & { readonly href: string; readonly words: string };

/** An empty place in which something can be booked. */
export function FreePlace({ href, words, ...place }: FreeProps) {
  return (
    <Link href={href} prefetch={false} {...placeOf(place)} className="calendar-free">
      <span aria-hidden="true">+</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </Link>
  );
}
