import Link from "next/link";
import { STATUS_TONES, STATUS_WORDS } from "@/components/today/visit-words";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeskVisitLine } from "@/lib/contracts/patient";

type Line = Pick<DeskVisitLine, "id" | "day" | "time" | "kind" | "clinician" | "status">;

/** Day, kind, clinician and status: the columns of any list of visits. */
export const VISIT_COLUMNS: readonly Column<Line>[] = [
  {
    id: "day",
    header: "Day",
    rowHeader: true,
    cell: (visit) => (
      <Link href={`/clinic/visits/${visit.id}`} prefetch={false} className="tabular sm:whitespace-nowrap">
        {visit.day}, {visit.time}
      </Link>
    ),
  },
  { id: "kind", header: "Visit", cell: (visit) => <span className="whitespace-nowrap">{visit.kind}</span> },
  {
    id: "clinician",
    header: "Clinician",
    cell: ({ clinician }) => <span className="sm:whitespace-nowrap">{clinician ?? "Not assigned"}</span>,
  },
  {
    id: "status",
    header: "Status",
    cell: (visit) => <Badge tone={STATUS_TONES[visit.status]}>{STATUS_WORDS[visit.status]}</Badge>,
  },
];

export type DeskVisitsProps = { readonly visits: readonly DeskVisitLine[] };

/** A patient's visits as front desk sees them. */
export function DeskVisits({ visits }: DeskVisitsProps) {
  if (visits.length === 0) return <NoVisits />;
  return (
    <DataTable caption="Visits" captionHidden columns={VISIT_COLUMNS} rows={visits} rowKey={({ id }) => id} />
  );
}

export function NoVisits() {
  return <EmptyState title="No visits yet">Visits are listed here, the latest first.</EmptyState>;
}
