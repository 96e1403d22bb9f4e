import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import type { RecordCheck } from "@/lib/contracts/chain";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

type Props = {
  readonly last: NonNullable<RecordCheck["last"]>;
  readonly begun: NonNullable<RecordCheck["begun"]>;
  readonly timeZone: string;
};

const NUMBER = new Intl.NumberFormat("en-GB");

/** Sixteen of its letters in fours: nobody finds another chain with the same ones. */
const shortHash = (hash: string) => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(" ");

/** When the record was last compared, over how much, and the link to note on paper. */
export function LastComparison({ last, begun, timeZone }: Props) {
  const { endedAt, isLate, rows, number, hash, findings } = last;
  return (
    <Card title="Last comparison">
      {isLate && (
        <Notice tone="warning" title="The record has not been compared for a while" className="mb-3">
          Tell whoever runs the server: the part that does it may have stopped.
        </Notice>
      )}
      <SummaryList
        rows={[
          { id: "at", term: "Compared", value: dayAndTime(endedAt, timeZone) },
          { id: "rows", term: "Entries", value: NUMBER.format(rows) },
          {
            id: "result",
            term: "Result",
            value: findings.length === 0 ? "Each entry is as it was written" : "Not as it was written",
          },
          { id: "begun", term: "Chain begun", value: `${dayAndTime(begun.at, timeZone)}: ${begun.reason}` },
          {
            id: "head",
            term: "Last link",
            value: (
              <>
                {NUMBER.format(number)},{" "}
                <span className="font-mono whitespace-nowrap">{shortHash(hash)}</span>
              </>
            ),
          },
        ]}
      />
      <p className="mt-3 max-w-prose text-muted">
        Write the last link down on paper now and then, with the date. With it can be shown later that the
        chain was not made anew behind everybody’s back.
      </p>
    </Card>
  );
}
