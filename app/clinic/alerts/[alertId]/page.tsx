import type { Metadata } from "next";
import { AlertSheet } from "@/components/alerts/alert-sheet";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";

// No name in the tab: titles stay in the browser's history.
export const metadata: Metadata = { title: "Alert" };

type Props = { readonly params: Promise<{ alertId: string }> };

export default async function AlertPage({ params }: Props) {
  const actor = await pageActor("alert.view");
  const alert = await pageData(viewAlert(actor, { alertId: idParam((await params).alertId) }));
  return <AlertSheet initial={alert} />;
}
