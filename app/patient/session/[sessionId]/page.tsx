import { redirect } from "next/navigation";
import { leftToDo } from "@/lib/domain/player/left-to-do";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

type Props = { readonly params: Promise<{ sessionId: string }> };

/** Leads to the first item with a side not logged yet, or to the end. */
export default async function SessionPage({ params }: Props) {
  const actor = await pageActor("exercise-session.run");
  const sessionId = idParam((await params).sessionId);
  const { session, items, logs, paused, stops } = await pageData(viewSession(actor, { sessionId }));
  if (session.finishedAt) redirect(`/patient/session/${sessionId}/done`);
  if (paused) redirect("/patient/session");
  const [next] = leftToDo(items, { logs, stops });
  redirect(`/patient/session/${sessionId}/${next?.id ?? "end"}`);
}
