import { clinicalColumns, deskColumns } from "@/components/today/today-columns";
import { useHeldVisits } from "@/components/today/use-held-visits";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { DeskVisit, TodayReply } from "@/lib/contracts/visit";

type Moves = Parameters<typeof deskColumns>[0];

/** The day as the reader may see it. */
export function TodayRows({ today, moves }: { readonly today: TodayReply; readonly moves: Moves }) {
  const { dateWords } = today;
  return today.view === "clinical" ? (
    <Table
      {...{ dateWords, visits: today.visits }}
      columns={clinicalColumns({ ...moves, mayWrite: today.mayWrite })}
    />
  ) : (
    <Table {...{ dateWords, visits: today.visits }} columns={deskColumns(moves)} />
  );
}

type TableProps<Visit> = {
  readonly dateWords: string;
  readonly visits: readonly Visit[];
  readonly columns: readonly Column<Visit>[];
};

function Table<Visit extends DeskVisit>({ dateWords, visits, columns }: TableProps<Visit>) {
  const { rows, holding } = useHeldVisits(visits);
  return (
    <Card flush>
      <div className="overflow-x-auto" {...holding}>
        <DataTable
          caption={`Visits on ${dateWords}`}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </div>
    </Card>
  );
}
