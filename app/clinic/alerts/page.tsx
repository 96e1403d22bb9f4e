import type { Metadata } from "next";
import { AlertBoard } from "@/components/alerts/alert-board";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { listAlerts } from "@/lib/use-cases/alerts/list-alerts";

export const metadata: Metadata = { title: "Alerts" };

export default async function AlertsPage() {
  const actor = await pageActor("alert.list");
  const initial = await pageData(listAlerts(actor));
  return (
    <>
      <header className="mb-4">
        <h1>Alerts</h1>
        <p className="text-muted">
          The most urgent level comes first. Within a level: those overdue, then those with the soonest visit
          today, then those who have waited longest.
        </p>
      </header>
      <AlertBoard initial={initial} />
    </>
  );
}
