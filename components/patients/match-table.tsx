import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { PatientMatch } from "@/lib/contracts/patient";

/** {id} stands for whose name it is. */
export const THEIR_PAGE = "/clinic/patients/{id}";

const nameColumn = (leadsTo: string): Column<PatientMatch> => ({
  id: "name",
  header: "Name",
  rowHeader: true,
  cell: (patient) => (
    <Link href={leadsTo.replace("{id}", patient.id)} prefetch={false} className="font-semibold">
      {patient.name}
    </Link>
  ),
});

const COLUMNS: readonly Column<PatientMatch>[] = [
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
  /** Where a name leads, with {id} for whose name it is; their page unless given. */
  readonly leadsTo?: string;
};

/** Patients with two identifiers beside each name. */
export function MatchTable(props: MatchTableProps) {
  const { caption, captionHidden = false, patients, leadsTo = THEIR_PAGE } = props;
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={[nameColumn(leadsTo), ...COLUMNS]}
      rows={patients}
      rowKey={({ id }) => id}
    />
  );
}
