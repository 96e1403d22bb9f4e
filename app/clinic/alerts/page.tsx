import type { Metadata } from "next";
import { AlertBoard } from "@/components/alerts/alert-board";
import { QueueNav } from "@/components/alerts/queue-nav";
import { QUEUE_VIEWS } from "@/components/alerts/queue-views";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { listAlerts } from "@/lib/use-cases/alerts/list-alerts";

export const metadata: Metadata = { title: "Alerts" };

type Props = { readonly searchParams: Promise<Query> };

export default async function AlertsPage({ searchParams }: Props) {
  const actor = await pageActor("alert.list");
  const [initial, query] = await Promise.all([pageData(listAlerts(actor)), searchParams]);
  const view = QUEUE_VIEWS.find((one) => one === query["view"]) ?? "all";
  return (
    <>
      <header className="mb-4">
        <h1>Alerts</h1>
        <p className="text-muted">
          The most urgent level comes first. Within a level: those overdue, then those with the soonest visit
          today, then those who have waited longest.
        </p>
      </header>
      {(initial.alerts.length > 0 || view !== "all") && <QueueNav view={view} />}
      <AlertBoard initial={initial} view={view} />
    </>
  );
}
