import Link from "next/link";
import { NoVisits, VISIT_COLUMNS } from "@/components/patients/desk-visits";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { NoteLink } from "@/components/today/note-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ChartPatient, ChartVisit } from "@/lib/contracts/chart";

function IntakeCell({ intake }: Pick<ChartVisit, "intake">) {
  if (!intake) return <span className="text-muted">None</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {intake.tier !== "none" && <TierBadge level={intake.tier} word={TIER_WORDS[intake.tier]} />}
      <Link href={`/clinic/intakes/${intake.id}`} prefetch={false}>
        {intake.accepted ? "Accepted" : "Review intake"}
      </Link>
    </span>
  );
}

function NoteCell({ visit, patient }: { readonly visit: ChartVisit; readonly patient: ChartPatient }) {
  const { id, status, note } = visit;
  return (
    <div className="space-y-1">
      <NoteLink
        visit={{ id, status, note, patient: { name: patient.banner.name } }}
        mayWrite={patient.mayWrite && (visit.upcoming || visit.status === "done")}
      />
      {note && (
        <p className="text-door-small text-muted">
          {note.author}
          {note.signed ? "" : ", not signed yet"}
        </p>
      )}
      {note && note.excerpt !== "" && <p className="max-w-prose text-door-small">{note.excerpt}</p>}
    </div>
  );
}

/** A patient's visits with their intake and note. */
export function ChartVisits({
  patient,
  visits,
}: {
  readonly patient: ChartPatient;
  readonly visits: readonly ChartVisit[];
}) {
  if (visits.length === 0) return <NoVisits />;
  const columns: readonly Column<ChartVisit>[] = [
    ...VISIT_COLUMNS,
    { id: "intake", header: "Intake", cell: (visit) => <IntakeCell intake={visit.intake} /> },
    {
      id: "note",
      header: "Note",
      prose: true,
      cell: (visit) => <NoteCell visit={visit} patient={patient} />,
    },
  ];
  return (
    <DataTable
      caption="Visits and notes"
      captionHidden
      columns={columns}
      rows={visits}
      rowKey={({ id }) => id}
    />
  );
}
