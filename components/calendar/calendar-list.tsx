import Link from "next/link";
import type { PlacedVisit } from "@/components/calendar/calendar-cell";
import type { CalendarTableProps } from "@/components/calendar/calendar-table";
import { bookingHref } from "@/components/calendar/shown-column";
import { STATUS_TONES, STATUS_WORDS } from "@/components/today/visit-words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** The calendar on a phone: each day's or clinician's visits as a list. */
export function CalendarList({ columns, rows }: Omit<CalendarTableProps, "caption">) {
  const visitsIn = (column: number) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === "visits" && cell.column === column ? cell.visits : [])),
    );
  return (
    <div className="space-y-4">
      {columns.map((column, index) => (
        <Card
          key={index}
          title={column.isToday ? `${column.heading}, today` : column.heading}
          lead={column.closed ?? undefined}
          flush
          action={
            column.closed === null && (
              <LinkButton href={bookingHref(column)} variant="quiet" small>
                Book
                <VisuallyHidden> a visit, {column.heading}</VisuallyHidden>
              </LinkButton>
            )
          }
        >
          <Visits visits={visitsIn(index)} />
        </Card>
      ))}
    </div>
  );
}

function Visits({ visits }: { readonly visits: readonly PlacedVisit[] }) {
  if (visits.length === 0) return <p className="px-4 py-2 text-muted sm:px-5">No visits.</p>;
  return (
    <ul className="divide-y divide-line">
      {visits.map((visit) => (
        <li
          key={visit.id}
          className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-2 sm:px-5"
        >
          <span>
            <Link href={`/clinic/visits/${visit.id}`} prefetch={false} className="font-semibold">
              {visit.patient}
            </Link>
            <span className="block text-door-small text-muted tabular">
              {visit.when}, {visit.kind}
              {visit.holder !== null && `, ${visit.holder}`}
            </span>
          </span>
          <Badge tone={STATUS_TONES[visit.status]}>{STATUS_WORDS[visit.status]}</Badge>
        </li>
      ))}
    </ul>
  );
}
