import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { FINDING_WORDS } from "@/components/record-check/finding-words";
import type { RecordCheck } from "@/lib/contracts/chain";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

type Found = NonNullable<RecordCheck["last"]>;
type Props = Pick<Found, "findings" | "foundAt"> & { readonly timeZone: string };

/** What is not as it was written, and what to do now. */
export function ChainFindings({ findings, foundAt, timeZone }: Props) {
  return (
    <>
      <Notice tone="error" title="The record is not as it was written">
        <p>
          {foundAt && `Found ${dayAndTime(foundAt, timeZone)}. `}Tell whoever runs the server today. Until it
          is cleared up, do not rely on these entries alone: ask who was there, and compare with a backup.
        </p>
        <p>
          A restored backup looks like this too. Once it is accounted for, whoever runs the server begins the
          chain anew and says why; the reason then stands below.
        </p>
      </Notice>
      <Card title="What was found" flush>
        <DataTable
          caption="What was found"
          captionHidden
          rows={findings}
          rowKey={({ kind, number, table, rowId }) => `${kind} ${number} ${table} ${rowId ?? ""}`}
          columns={[
            {
              id: "what",
              header: "What",
              rowHeader: true,
              prose: true,
              cell: ({ kind }) => FINDING_WORDS[kind],
            },
            { id: "where", header: "Of", cell: ({ place }) => place },
            {
              id: "link",
              header: "Link",
              numeric: true,
              cell: ({ number }) => (number === 0 ? "–" : number),
            },
            {
              id: "entry",
              header: "Entry",
              cell: ({ rowId }) => <span className="font-mono text-[0.875em] break-all">{rowId ?? "–"}</span>,
            },
          ]}
        />
      </Card>
    </>
  );
}
