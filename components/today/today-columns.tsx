import Link from "next/link";
import { NoteLink } from "@/components/today/note-link";
import { VisitActions } from "@/components/today/visit-actions";
import { VisitFlags } from "@/components/today/visit-flags";
import { INTAKE_WORDS, STATUS_TONES, STATUS_WORDS } from "@/components/today/visit-words";
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import type { ClinicalVisit, DeskVisit } from "@/lib/contracts/visit";
import type { VisitMove } from "@/lib/domain/visits/visit-status";

/** Waiting longer than this is shown with weight. */
const LONG_WAIT_MINUTES = 20;

type MovesProps = {
  readonly busy: string | null;
  readonly onMove: (visit: DeskVisit, move: VisitMove) => void;
};

function PatientCell({ visit }: { readonly visit: DeskVisit }) {
  const { patient } = visit;
  return (
    <div className="min-w-0 text-start">
      <Link href={`/clinic/patients/${patient.id}`} prefetch={false} className="font-semibold">
        {patient.name}
      </Link>
      <p className="text-door-small font-normal text-muted tabular whitespace-nowrap">
        Born {patient.birthDate}
      </p>
      {!patient.identityVerified && (
        <p className="text-door-small font-normal text-on-warning-tint">Identity not verified</p>
      )}
    </div>
  );
}

function VisitCell({ visit }: { readonly visit: DeskVisit }) {
  return (
    <div>
      <p className="whitespace-nowrap">{visit.kind}</p>
      <p className="text-door-small text-muted">{visit.clinician ?? "Nobody assigned"}</p>
    </div>
  );
}

function StatusCell({ visit }: { readonly visit: DeskVisit }) {
  const wait = visit.waitingMinutes;
  const isWaiting = visit.status === "arrived" || visit.status === "in_room";
  return (
    <div className="space-y-0.5">
      <Badge tone={STATUS_TONES[visit.status]}>{STATUS_WORDS[visit.status]}</Badge>
      {isWaiting && wait !== null && (
        <p className={wait >= LONG_WAIT_MINUTES ? "text-door-small font-bold" : "text-door-small text-muted"}>
          Waiting {wait} min
        </p>
      )}
      {!isWaiting && visit.arrivedAt !== null && (
        <p className="text-door-small text-muted">Arrived {visit.arrivedAt}</p>
      )}
    </div>
  );
}

function Moves({ visit, busy, onMove }: MovesProps & { readonly visit: DeskVisit }) {
  return <VisitActions visit={visit} busy={busy === visit.id} onMove={(move) => onMove(visit, move)} />;
}

/** The columns every role has. */
export function deskColumns({ busy, onMove }: MovesProps): Column<DeskVisit>[] {
  return [
    {
      id: "time",
      header: "Time",
      cell: (visit) => <span className="font-semibold tabular whitespace-nowrap">{visit.time}</span>,
    },
    { id: "patient", header: "Patient", rowHeader: true, cell: (visit) => <PatientCell visit={visit} /> },
    { id: "kind", header: "Visit", cell: (visit) => <VisitCell visit={visit} /> },
    { id: "status", header: "Status", cell: (visit) => <StatusCell visit={visit} /> },
    { id: "intake", header: "Intake", cell: (visit) => INTAKE_WORDS[visit.intake] },
    {
      id: "actions",
      header: "Actions",
      headerHidden: true,
      cell: (visit) => <Moves visit={visit} busy={busy} onMove={onMove} />,
    },
  ];
}

/** The same with what the answers say, and the note. */
export function clinicalColumns(moves: MovesProps & { readonly mayWrite: boolean }): Column<ClinicalVisit>[] {
  const shared: Column<ClinicalVisit>[] = deskColumns(moves);
  const flags: Column<ClinicalVisit> = {
    id: "flags",
    header: "Intake and flags",
    cell: (visit) => <VisitFlags visit={visit} />,
  };
  const actions: Column<ClinicalVisit> = {
    id: "actions",
    header: "Actions",
    headerHidden: true,
    cell: (visit) => (
      <div className="flex flex-wrap gap-1.5 @min-[38rem]:justify-end xl:flex-nowrap">
        <NoteLink visit={visit} mayWrite={moves.mayWrite} />
        <Moves visit={visit} {...moves} />
      </div>
    ),
  };
  const own = shared.filter(({ id }) => id !== "intake" && id !== "actions");
  return [...own, flags, actions];
}
