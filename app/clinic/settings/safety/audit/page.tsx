import type { Metadata } from "next";
import Link from "next/link";
import { AuditTable } from "@/components/safety/audit-table";
import { MissList } from "@/components/safety/miss-list";
import { StepDowns } from "@/components/safety/step-downs";
import { PrintButton } from "@/components/programmes/print-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Query } from "@/lib/contracts/query";
import { weeksFrom } from "@/lib/domain/safety/weekly-audit";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewAudit } from "@/lib/use-cases/safety/view-audit";

export const metadata: Metadata = { title: "Weekly safety audit" };

const PAGE = "/clinic/settings/safety/audit";

type Props = { readonly searchParams: Promise<Query> };

/** One week for the safety lead to go through, on screen or on paper. */
export default async function SafetyAuditPage({ searchParams }: Props) {
  const actor = await pageActor("safety.view");
  const { week } = await searchParams;
  const audit = await pageData(viewAudit(actor, typeof week === "string" ? week : ""));
  const { monday, nextMonday, isRunning, alerts, stepDowns, misses, timeZone, decided } = audit;
  const day = (text: string) => plainDate(new Date(text));
  const sunday = new Date(Date.parse(nextMonday) - 86_400_000);
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h1>Weekly audit</h1>
          <p className="text-muted">
            {audit.clinicName}, {day(monday)} to {plainDate(sunday)}
            {isRunning && ", not over yet"}
          </p>
        </div>
        <nav aria-label="Weeks" className="flex flex-wrap items-center gap-2 print:hidden">
          <LinkButton href={`${PAGE}?week=${weeksFrom(monday, -1)}`} variant="secondary">
            Week before
          </LinkButton>
          {!isRunning && (
            <LinkButton href={`${PAGE}?week=${nextMonday}`} variant="secondary">
              Week after
            </LinkButton>
          )}
          <PrintButton>Print</PrintButton>
        </nav>
      </header>
      <Card
        title="Alerts by tier"
        lead={`Alerts: ${alerts.length}. Check-ins and intakes decided: ${decided}. Times run from the alert.`}
        flush
      >
        <AuditTable alerts={alerts} />
      </Card>
      <Card title="Stepped down" lead="Only a clinician can, with a reason." flush={stepDowns.length > 0}>
        {stepDowns.length === 0 ? (
          <EmptyState title="No tier was stepped down" />
        ) : (
          <StepDowns rows={stepDowns} timeZone={timeZone} />
        )}
      </Card>
      <Card
        title="Misses entered this week"
        lead="Red flags that the rules did not raise, found later."
        flush={misses.length > 0}
      >
        {misses.length === 0 ? (
          <EmptyState title="No miss was entered">
            <Link href="/clinic/settings/safety/misses" prefetch={false} className="print:hidden">
              Enter one
            </Link>
          </EmptyState>
        ) : (
          <MissList misses={misses} timeZone={timeZone} />
        )}
      </Card>
    </>
  );
}
