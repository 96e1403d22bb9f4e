import { RULE_SOURCES } from "@/components/safety/rule-sources";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";

type SourceRow = { readonly code: string; readonly publication: string; readonly read: string };

const ROWS: readonly SourceRow[] = [...RULE_SOURCES].map(([code, words]) => ({ code, ...words }));

const COLUMNS: readonly Column<SourceRow>[] = [
  {
    id: "code",
    header: "Code",
    rowHeader: true,
    cell: ({ code }) => <span className="whitespace-nowrap">{code}</span>,
  },
  {
    id: "publication",
    header: "Stands for",
    prose: true,
    cell: ({ publication }) => <span className="text-door-small wrap-anywhere">{publication}</span>,
  },
  {
    id: "read",
    header: "Read for the rules",
    prose: true,
    cell: ({ read }) => <span className="text-door-small wrap-anywhere">{read}</span>,
  },
];

/** The codes by which rules and thresholds name their sources, and how far each was read. */
export function SourcesCard() {
  return (
    <Card
      id="sources"
      title="Sources"
      lead="What the codes stand for, and how far each was read when the rules were written: few in full."
      className="scroll-mt-40"
      flush
    >
      <DataTable caption="Sources" captionHidden columns={COLUMNS} rows={ROWS} rowKey={({ code }) => code} />
    </Card>
  );
}
