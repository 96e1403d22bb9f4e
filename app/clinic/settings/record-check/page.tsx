import type { Metadata } from "next";
import { ChainFindings } from "@/components/record-check/chain-findings";
import { LastComparison } from "@/components/record-check/last-comparison";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewRecordCheck } from "@/lib/use-cases/chain/view-record-check";

export const metadata: Metadata = { title: "Record check" };

/** The owner sees whether the record is as it was written. */
export default async function RecordCheckPage() {
  const actor = await pageActor("record-check.view");
  const { timeZone, begun, last } = await pageData(viewRecordCheck(actor));
  return (
    <div className="space-y-5">
      <PageHead
        back={{ href: "/clinic/settings", label: "Settings" }}
        title="Record check"
        lead="Plumbline lets nobody change what was done about an alert, a signed note or who opened a record. Somebody with the database in their hands could. So each entry is chained to the one before it as it comes in, and every few minutes all of them are compared with the chain."
      />
      {begun === null || last === null ? (
        <Card flush>
          <EmptyState title="Not compared yet">
            The first comparison is made within a few minutes of the start.
          </EmptyState>
        </Card>
      ) : (
        <>
          {last.findings.length > 0 && <ChainFindings {...last} timeZone={timeZone} />}
          <LastComparison last={last} begun={begun} timeZone={timeZone} />
        </>
      )}
    </div>
  );
}
