import type { Metadata } from "next";
import { SelfBookingForm } from "@/components/self-booking/self-booking-form";
import { FormOutcome } from "@/components/ui/form-outcome";
import { PageHead } from "@/components/ui/page-head";
import { TICKED } from "@/lib/domain/visits/read-self-booking";
import { selfBookingBoxes } from "@/lib/domain/visits/self-booking-boxes";
import { MOST_COMING_VISITS } from "@/lib/domain/visits/self-booking";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewSelfBooking } from "@/lib/use-cases/self-booking/change-self-booking";

export const metadata: Metadata = { title: "Booking by patients" };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

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
    <div className="max-w-3xl space-y-5">
      <PageHead
        title="Booking by patients"
        lead={`Whether patients may book a time themselves. Each may have ${MOST_COMING_VISITS} visits to come; more are for you to book. To change or cancel one they still ask you.`}
        back={{ href: "/clinic/settings", label: "Settings" }}
      />
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
    </div>
  );
}
