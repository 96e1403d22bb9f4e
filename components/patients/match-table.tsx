import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { PatientMatch } from "@/lib/contracts/patient";

const COLUMNS: readonly Column<PatientMatch>[] = [
  {
    id: "name",
    header: "Name",
    rowHeader: true,
    cell: (patient) => (
      <Link href={`/clinic/patients/${patient.id}`} prefetch={false} className="font-semibold">
        {patient.name}
      </Link>
    ),
  },
  {
    id: "born",
    header: "Date of birth",
    cell: (patient) => (
      <span className="tabular">
        {patient.birthDate} ({patient.age})
      </span>
    ),
  },
  {
    id: "phone",
    header: "Mobile",
    cell: (patient) => <span className="tabular">{patient.phone ?? "None"}</span>,
  },
  { id: "last", header: "Last visit", cell: (patient) => patient.lastVisit ?? "None yet" },
  {
    id: "identity",
    header: "Identity",
    cell: (patient) =>
      patient.identityVerified ? (
        <Badge tone="success">Checked</Badge>
      ) : (
        <Badge tone="warning">Not verified</Badge>
      ),
  },
];

export type MatchTableProps = {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly patients: readonly PatientMatch[];
};

/** Patients with two identifiers beside each name. */
export function MatchTable({ caption, captionHidden = false, patients }: MatchTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={COLUMNS}
      rows={patients}
      rowKey={({ id }) => id}
    />
  );
}
