import type { Metadata } from "next";
import { ClosedDays } from "@/components/hours/closed-days";
import { HoursForm } from "@/components/hours/hours-form";
import { TimeZoneForm } from "@/components/hours/time-zone-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import type { Query } from "@/lib/contracts/query";
import { timeZoneName } from "@/lib/domain/hours/time-zones";
import { hoursBoxes } from "@/lib/domain/hours/read-hours";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewHours } from "@/lib/use-cases/hours/change-hours";

export const metadata: Metadata = { title: "Opening hours" };

const DONE: Readonly<Record<string, string>> = {
  hours: "Hours saved. Look at the rota too: sessions may have changed.",
  closed: "The day is closed",
  open: "The clinic opens that day after all",
  zone: "Time zone saved. Look at Today and the calendar once.",
};

type Props = { readonly searchParams: Promise<Query> };

export default async function HoursPage({ searchParams }: Props) {
  const actor = await pageActor("hours.change");
  const [{ openingHours, closedDays, bookedOn, timeZone, visitsFromToday }, form, query] = await Promise.all([
    pageData(viewHours(actor)),
    refusedStaffForm("/clinic/settings/hours"),
    searchParams,
  ]);
  const stored = hoursBoxes(openingHours);
  // Three forms stand on the page; what was typed belongs to the one whose field was refused.
  const hoursRefused = form.items.some(({ fieldId }) => fieldId.includes("-"));
  const box = (name: string) => ({
    value: hoursRefused || !(name in stored) ? form.typed(name) : (stored[name] ?? ""),
    error: form.error(name),
  });
  const done = DONE[String(query["done"])];
  return (
    <SettingsPage
      title="Opening hours"
      lead={`How soon alerts must be answered, and when patients are told you will answer, depends on these hours. Time zone: ${timeZoneName(timeZone)}.`}
    >
      <FormOutcome query={query} done={done} items={form.items} />
      <Card title="Week" lead="Leave a day empty to stay shut. Closing at midnight is 00:00 (12:00 am).">
        <HoursForm box={box} boxes={stored} form={form} />
      </Card>
      <Card title="Closed days" lead="Holidays and other days on which nobody is in.">
        <ClosedDays days={closedDays} bookedOn={bookedOn} box={box} />
      </Card>
      <Card title="Time zone" lead="The clock that the hours above, bookings and reminders go by.">
        <TimeZoneForm
          timeZone={timeZone}
          visits={visitsFromToday}
          error={form.error("timeZone")}
          typed={form.typed("timeZone")}
        />
      </Card>
    </SettingsPage>
  );
}
