import { redirect } from "next/navigation";
import { sidesToLog } from "@/lib/domain/exercises/side";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewSession, withoutStopped } from "@/lib/use-cases/exercise-sessions/view-session";

type Props = { readonly params: Promise<{ sessionId: string }> };

/** Leads to the first item with a side not logged yet, or to the end. */
export default async function SessionPage({ params }: Props) {
  const actor = await pageActor("exercise-session.run");
  const sessionId = idParam((await params).sessionId);
  const { session, items: all, logs, paused, stops } = await pageData(viewSession(actor, { sessionId }));
  if (session.finishedAt) redirect(`/patient/session/${sessionId}/done`);
  if (paused) redirect("/patient/session");
  const items = withoutStopped(all, stops);
  const isLogged = (itemId: string, side: string) =>
    logs.some((log) => log.itemId === itemId && log.side === side);
  const next = items.find((item) => sidesToLog(item.side).some((side) => !isLogged(item.id, side)));
  redirect(`/patient/session/${sessionId}/${next?.id ?? "end"}`);
}
