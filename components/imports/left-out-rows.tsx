import { number } from "@/components/imports/import-words";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SoftLink } from "@/components/ui/soft-link";
import type { ShownRow } from "@/lib/contracts/patient-import";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly ShownRow[];
  readonly count: number;
};

const COLUMNS: readonly Column<ShownRow>[] = [
  { id: "row", header: "Row", rowHeader: true, cell: ({ row }) => `Row\u00A0${number(row)}` },
  { id: "why", header: "Why", prose: true, cell: (row) => <Why row={row} /> },
  { id: "said", header: "What it says", prose: true, cell: ({ said }) => said || "Nothing" },
];

/** Rows that somebody should look at, each with why. */
export function LeftOutRows({ title, lead, rows, count }: Props) {
  if (rows.length === 0) return null;
  return (
    <Card title={title} lead={lead} flush>
      <DataTable caption={title} captionHidden columns={COLUMNS} rows={rows} rowKey={({ row }) => `${row}`} />
      {count > rows.length && (
        <p className="px-4 pt-2 text-muted sm:px-5">
          The first {rows.length} of {number(count)}. The saved file has all.
        </p>
      )}
    </Card>
  );
}

/** Both records are a click away: who was added, and whom they may be. */
function Why({ row: { words, twinId, patientId } }: { readonly row: ShownRow }) {
  return (
    <span>
      {twinId === null ? words : <SoftLink href={`/clinic/patients/${twinId}`}>{words}</SoftLink>}
      {patientId !== null && (
        <>
          {". "}
          <SoftLink href={`/clinic/patients/${patientId}`}>Record that was added</SoftLink>
        </>
      )}
    </span>
  );
}
