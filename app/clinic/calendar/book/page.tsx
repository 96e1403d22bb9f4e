import type { Metadata } from "next";
import { PatientSearch } from "@/components/patients/patient-search";
import { PageHead } from "@/components/ui/page-head";
import type { Query } from "@/lib/contracts/query";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { longDay } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type WantedSlot, wantedSlot } from "@/lib/http/wanted-slot";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";

export const metadata: Metadata = { title: "Book a visit" };

type Props = { readonly searchParams: Promise<Query> };

export default async function BookPage({ searchParams }: Props) {
  const actor = await pageActor("patient.search");
  const wanted = wantedSlot(await searchParams);
  const latest = await pageData(searchPatients(actor, { search: "" }));
  return (
    <div className="space-y-4">
      <PageHead
        title="Book a visit"
        lead={`${whenWords(wanted)}For whom?`}
        back={{ href: `/clinic/calendar${wanted.day ? `?day=${wanted.day}` : ""}`, label: "Calendar" }}
      />
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
