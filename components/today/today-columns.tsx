import Link from "next/link";
import { NoteLink } from "@/components/today/note-link";
import { VisitActions } from "@/components/today/visit-actions";
import { VisitCode } from "@/components/today/visit-code";
import { VisitFlags } from "@/components/today/visit-flags";
import { pressingAlert } from "@/components/today/visit-order";
import { isLongWait, isWaiting } from "@/components/today/waits";
import { INTAKE_WORDS, STATUS_TONES, STATUS_WORDS } from "@/components/today/visit-words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import type { ClinicalVisit, DeskVisit } from "@/lib/contracts/visit";
import type { VisitMove } from "@/lib/domain/visits/visit-status";

type MovesProps = {
  /** Waiting longer than this is shown in bold. */
  readonly waitMinutes: number;
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

/** "5 min in the room" where a stage takes its own time; the wait itself stands above it. */
function stageWords({ status, stageMinutes }: DeskVisit): string | null {
  if (stageMinutes === null || status === "arrived") return null;
  return status === "in_room" ? `${stageMinutes} min in the room` : `For ${stageMinutes} min`;
}

function StatusCell({ visit, waitMinutes }: { readonly visit: DeskVisit; readonly waitMinutes: number }) {
  const isLong = isLongWait(visit, waitMinutes);
  const stage = stageWords(visit);
  return (
    <div className="space-y-0.5">
      <Badge tone={STATUS_TONES[visit.status]}>{STATUS_WORDS[visit.status]}</Badge>
      {isWaiting(visit) && (
        <p className={isLong ? "text-door-small font-bold" : "text-door-small text-muted"}>
          {isLong ? "Long wait: " : "Waiting "}
          {visit.waitingMinutes} min
        </p>
      )}
      {stage !== null && <p className="text-door-small text-muted">{stage}</p>}
      {!isWaiting(visit) && visit.arrivedAt !== null && (
        <p className="text-door-small text-muted">Arrived {visit.arrivedAt}</p>
      )}
    </div>
  );
}

function Moves({ visit, busy, onMove }: Omit<MovesProps, "waitMinutes"> & { readonly visit: DeskVisit }) {
  return <VisitActions visit={visit} busy={busy === visit.id} onMove={(move) => onMove(visit, move)} />;
}

/** The columns every role has. */
export function deskColumns({ busy, onMove, waitMinutes }: MovesProps): Column<DeskVisit>[] {
  return [
    {
      id: "time",
      header: "Time",
      cell: (visit) => (
        <Link
          href={`/clinic/visits/${visit.id}`}
          prefetch={false}
          className="font-semibold tabular whitespace-nowrap"
        >
          {visit.time}
          <span className="sr-only">, visit of {visit.patient.name}</span>
        </Link>
      ),
    },
    { id: "patient", header: "Patient", rowHeader: true, cell: (visit) => <PatientCell visit={visit} /> },
    { id: "kind", header: "Visit", cell: (visit) => <VisitCell visit={visit} /> },
    {
      id: "status",
      header: "Status",
      cell: (visit) => <StatusCell visit={visit} waitMinutes={waitMinutes} />,
    },
    {
      id: "intake",
      header: "Intake",
      cell: (visit) => (
        <div>
          <p className="whitespace-nowrap">{INTAKE_WORDS[visit.intake]}</p>
          <VisitCode visit={visit} />
        </div>
      ),
    },
    {
      id: "actions",
      header: "Actions",
      headerHidden: true,
      ownLine: true,
      cell: (visit) => <Moves visit={visit} busy={busy} onMove={onMove} />,
    },
  ];
}

function AlertButton({ visit }: { readonly visit: ClinicalVisit }) {
  const alertId = pressingAlert(visit);
  if (alertId === null) return null;
  return (
    <LinkButton href={`/clinic/alerts/${alertId}`} small className="whitespace-nowrap">
      Open alert<span className="sr-only"> of {visit.patient.name}</span>
    </LinkButton>
  );
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
    ownLine: true,
    cell: (visit) => (
      <div className="flex flex-wrap gap-x-4 gap-y-1.5 whitespace-nowrap @min-[38rem]:justify-end xl:flex-nowrap">
        <AlertButton visit={visit} />
        <NoteLink visit={visit} mayWrite={moves.mayWrite} quiet={pressingAlert(visit) !== null} />
        <Moves visit={visit} {...moves} />
      </div>
    ),
  };
  const own = shared.filter(({ id }) => id !== "intake" && id !== "actions");
  return [...own, flags, actions];
}
