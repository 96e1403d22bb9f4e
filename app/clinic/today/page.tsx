import type { Metadata } from "next";
import { TodayBoard } from "@/components/today/today-board";
import { UnfinishedCheckIns } from "@/components/today/unfinished-check-ins";
import { LinkButton } from "@/components/ui/button";
import { BookedNotice } from "@/components/visits/booked-notice";
import { may } from "@/lib/access/actions";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { listUnfinished } from "@/lib/use-cases/check-ins/list-unfinished";
import { listToday } from "@/lib/use-cases/today/list-today";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const actor = await pageActor("today.view");
  const [today, unfinished] = await Promise.all([
    pageData(listToday(actor)),
    pageData(listUnfinished(actor)),
  ]);
  return (
    <>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Today</h1>
          <p className="text-muted">{today.dateWords}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {may(actor, "note.write") && (
            <LinkButton href="/clinic/notes" variant="secondary">
              Unsigned notes
            </LinkButton>
          )}
          <LinkButton href="/clinic/patients" variant="secondary">
            Find a patient
          </LinkButton>
          <LinkButton href="/clinic/patients/new">Add a patient</LinkButton>
        </div>
      </header>
      <BookedNotice />
      <div className="space-y-4">
        <TodayBoard initial={today} />
        <UnfinishedCheckIns unfinished={unfinished} />
      </div>
    </>
  );
}
