import type { Metadata } from "next";
import { CalendarBar } from "@/components/calendar/calendar-bar";
import { CalendarList } from "@/components/calendar/calendar-list";
import { CalendarTable } from "@/components/calendar/calendar-table";
import { RefreshOnChange } from "@/components/alerts/refresh-on-change";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/actions";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { wantedSlot } from "@/lib/http/wanted-slot";
import { viewCalendar } from "@/lib/use-cases/calendar/view-calendar";

export const metadata: Metadata = { title: "Calendar" };

type Props = { readonly searchParams: Promise<Query> };

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await pageActor("calendar.view");
  const query = await searchParams;
  const { day, clinician } = wantedSlot(query);
  const view = query["view"] === "week" ? "week" : "day";
  const calendar = await pageData(viewCalendar(actor, { view, day, clinician }));
  const { columns, rows } = calendar;
  const caption = calendar.clinician ? `${calendar.dayWords}, ${calendar.clinician.name}` : calendar.dayWords;
  return (
    <div className="space-y-4">
      <RefreshOnChange topic="today" />
      <PageHead title="Calendar" lead={caption}>
        <LinkButton href={`/clinic/calendar/book?day=${calendar.day}`}>Book a visit</LinkButton>
      </PageHead>
      {!calendar.hasHours && (
        <Notice
          tone="warning"
          title="Opening hours are not set, so that every day is closed"
          action={
            may(actor, "hours.change") && (
              <LinkButton href="/clinic/settings/hours" small>
                Set the opening hours
              </LinkButton>
            )
          }
        />
      )}
      <CalendarBar {...calendar} />
      <Card flush className="hidden md:block">
        <CalendarTable caption={caption} columns={columns} rows={rows} />
      </Card>
      <div className="md:hidden">
        <CalendarList columns={columns} rows={rows} />
      </div>
    </div>
  );
}
