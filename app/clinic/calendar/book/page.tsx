import type { Metadata } from "next";
import { PatientSearch } from "@/components/patients/patient-search";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import type { Query } from "@/lib/contracts/query";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { localMoment, longDay } from "@/lib/domain/visits/clinic-time";
import { isPastSlot } from "@/lib/domain/visits/past-slot";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type WantedSlot, wantedSlot } from "@/lib/http/wanted-slot";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";

export const metadata: Metadata = { title: "Book a visit" };

type Props = { readonly searchParams: Promise<Query> };

export default async function BookPage({ searchParams }: Props) {
  const actor = await pageActor("patient.search");
  const wanted = wantedSlot(await searchParams);
  const [latest, { timeZone }] = await Promise.all([
    pageData(searchPatients(actor, { search: "" })),
    clinicFrame(actor.clinicId),
  ]);
  return (
    <div className="space-y-4">
      <PageHead
        title="Book a visit"
        lead={`${whenWords(wanted)}For whom?`}
        back={{ href: `/clinic/calendar${wanted.day ? `?day=${wanted.day}` : ""}`, label: "Calendar" }}
      />
      {isPastSlot(wanted, localMoment(new Date(), timeZone)) && (
        <Notice tone="warning" title="This time is in the past.">
          It can be booked all the same.
        </Notice>
      )}
      <PatientSearch latest={latest} leadsTo={`/clinic/patients/{id}/visits/new?${addressPart(wanted)}`} />
    </div>
  );
}

function whenWords({ day, time }: WantedSlot): string {
  if (day === undefined) return "";
  return `${longDay(new Date(day))}${time === undefined ? "" : `, ${timeOfDay(time)}`}. `;
}

function addressPart(wanted: WantedSlot): string {
  const named = Object.entries(wanted).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return new URLSearchParams(named).toString();
}
