import type { Metadata } from "next";
import { SeenBoxesField } from "@/components/clinics/seen-boxes-field";
import { SettingsPage } from "@/components/settings/settings-page";
import { NativeForm } from "@/components/sign-in/native-form";
import { VisitTypeRows } from "@/components/visits/visit-type-rows";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import { TextField } from "@/components/ui/text-field";
import type { Query } from "@/lib/contracts/query";
import { TYPES_MOST, visitBoxes } from "@/lib/domain/visits/visit-types";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewVisitTypes } from "@/lib/use-cases/visits/change-visit-types";

export const metadata: Metadata = { title: "Visits" };

type Props = { readonly searchParams: Promise<Query> };

/** Empty lines under those in use, to add more. */
const SPARE_LINES = 3;

/** As their boxes are called, for the summary that stands far from them: every line has boxes of the same two names. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ waitMinutes: "Waiting", reminderHour: "Reminders by email" },
  ...Object.fromEntries(
    Array.from({ length: TYPES_MOST }, (_, row) => `Type ${row + 1}`).flatMap((type, row) => [
      [`name-${row}`, type],
      [`minutes-${row}`, `${type}, minutes`],
    ]),
  ),
};

export default async function VisitSettingsPage({ searchParams }: Props) {
  const actor = await pageActor("visit-type.change");
  const [settings, form, query] = await Promise.all([
    pageData(viewVisitTypes(actor)),
    refusedStaffForm("/clinic/settings/visits"),
    searchParams,
  ]);
  const refused = form.items.length > 0;
  const stored = visitBoxes(settings);
  const box = (name: string) => ({
    defaultValue: refused ? form.typed(name) : (stored[name] ?? ""),
    error: form.error(name),
  });
  const numberBox = (name: string) => ({
    ...({ name, inputMode: "numeric", width: "short", autoComplete: "off" } as const),
    ...box(name),
  });
  const lines = refused ? TYPES_MOST : Math.min(settings.types.length + SPARE_LINES, TYPES_MOST);
  return (
    <SettingsPage
      title="Visits"
      lead="What can be booked, how long each takes, when a wait is too long, and when patients are reminded."
    >
      <FormOutcome query={query} items={form.items} names={NAMES} />
      <NativeForm action="/api/clinic/visit-types">
        <SeenBoxesField boxes={stored} form={form} />
        <Card
          title="Types of visit"
          lead="Empty a line to stop offering a type. Visits that are booked keep their name and length. If patients may book a type you rename, tick its new name under Booking by patients."
        >
          <VisitTypeRows lines={lines} box={box} />
        </Card>
        <Card title="Waiting">
          <TextField
            {...numberBox("waitMinutes")}
            label="A wait is long after how many minutes?"
            hint="The Today board shows longer waits in bold."
          />
        </Card>
        <Card
          title="Reminders by email"
          lead="The day before, each patient with an email address who may be emailed gets the day and time, your phone, a code for the tablet and a link to the questions. Nothing says what the visit is for."
        >
          <TextField
            {...numberBox("reminderHour")}
            label="From which hour of the day before?"
            hint="A whole number from 0 to 23: 8 is 8:00 am, 18 is 6:00 pm. Empty: no reminders."
            optional="optional"
          />
        </Card>
        <Button>Save</Button>
      </NativeForm>
    </SettingsPage>
  );
}
