import type { Metadata } from "next";
import Link from "next/link";
import { SafetyState } from "@/components/safety/safety-state";
import { thresholdRows, ThresholdsTable } from "@/components/safety/thresholds-table";
import { WaitingChanges } from "@/components/safety/waiting-changes";
import { Card } from "@/components/ui/card";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

export const metadata: Metadata = { title: "Safety thresholds" };

/** Every number of the rules a clinic may move, and how far. */
export default async function SafetyThresholdsPage() {
  const actor = await pageActor("safety.view");
  const overview = await pageData(viewSafety(actor));
  return (
    <>
      <h1>Thresholds</h1>
      <SafetyState overview={overview} />
      <WaitingChanges overview={overview} />
      <Card
        title="Numbers of the rules"
        lead="Each may only be moved so that its rule fires more often, up to its bound."
        action={
          <Link href="/clinic/settings/safety#sources" prefetch={false}>
            What the sources are
          </Link>
        }
        flush
      >
        <ThresholdsTable rows={thresholdRows(overview.settings)} />
      </Card>
    </>
  );
}
