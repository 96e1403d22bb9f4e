import type { Metadata } from "next";
import { SelfBookingForm } from "@/components/self-booking/self-booking-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { FormOutcome } from "@/components/ui/form-outcome";
import type { Query } from "@/lib/contracts/query";
import { TICKED } from "@/lib/domain/visits/read-self-booking";
import { selfBookingBoxes } from "@/lib/domain/visits/self-booking-boxes";
import { MOST_COMING_VISITS } from "@/lib/domain/visits/self-booking";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewSelfBooking } from "@/lib/use-cases/self-booking/change-self-booking";

export const metadata: Metadata = { title: "Booking by patients" };

type Props = { readonly searchParams: Promise<Query> };

export default async function SelfBookingPage({ searchParams }: Props) {
  const actor = await pageActor("self-booking.change");
  const [{ settings, clinicians }, form, query] = await Promise.all([
    pageData(viewSelfBooking(actor)),
    refusedStaffForm("/clinic/settings/booking"),
    searchParams,
  ]);
  const refused = form.items.length > 0;
  const boxes = selfBookingBoxes(settings.selfBooking, { ...settings, clinicians });
  const text = (name: string) => (refused ? form.typed(name) : (boxes[name] ?? ""));
  return (
    <SettingsPage
      title="Booking by patients"
      lead={`Whether patients may book a time themselves. Each may have ${MOST_COMING_VISITS} visits to come; more are for you to book. To change or cancel one they still ask you.`}
    >
      <FormOutcome query={query} items={form.items} />
      <SelfBookingForm
        types={settings.types}
        clinicians={clinicians}
        openingHours={settings.openingHours}
        boxes={boxes}
        form={form}
        isTicked={(name) => text(name) === TICKED}
        text={text}
      />
    </SettingsPage>
  );
}
