import type { Metadata } from "next";
import { ClinicForm } from "@/components/clinics/clinic-form";
import { CountryForm } from "@/components/clinics/country-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { type Country, isCountry, numbersIn } from "@/lib/domain/clinics/country-presets";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { clinicBoxes, readClinic } from "@/lib/use-cases/clinics/change-clinic";

export const metadata: Metadata = { title: "Clinic and numbers" };

/** As their boxes are called, for the summary that stands far from them. */
const NAMES = {
  ...{ name: "Name", phone: "Phone", address: "Address", country: "Country" },
  ...{ emergency: "Emergency services", urgentLine: "Urgent line", maternity: "Maternity unit" },
  ...{ crisisLine: "Crisis line", nearestEmergencyName: "Hospital", nearestEmergencyAddress: "Its address" },
  crisisPathStaffed: "Somebody at any hour",
};

type Props = { readonly searchParams: Promise<Query> };

/** The country looked at: the one just sent, else the one in the address, else the clinic's own. */
function countryOf(candidates: readonly unknown[]): Country {
  return candidates.find(isCountry) ?? "OTHER";
}

export default async function ClinicPage({ searchParams }: Props) {
  const actor = await pageActor("clinic.change");
  const [clinic, form, query] = await Promise.all([
    pageData(readClinic(actor)),
    refusedStaffForm("/clinic/settings/clinic"),
    searchParams,
  ]);
  const country = countryOf([form.typed("country"), query["country"], clinic.country]);
  const refused = form.items.length > 0;
  return (
    <SettingsPage
      title="Clinic and numbers"
      lead="Patients see these numbers in what they are told to do, on the emergency page, and when they are offline."
    >
      <FormOutcome query={query} items={form.items} names={NAMES} />
      <Card>
        <CountryForm country={country} />
      </Card>
      {country !== clinic.country && !refused && (
        <Notice tone="warning" title="These are the usual numbers there, not saved yet" announce="politely">
          What differs from place to place is empty. Check each number on the service’s own website before you
          save. Do not ring emergency or crisis numbers as a test.
        </Notice>
      )}
      <Card>
        <ClinicForm
          clinic={clinic}
          country={country}
          boxes={clinicBoxes(clinic)}
          numbers={numbersIn(country, clinic)}
          form={{ ...form, refused }}
        />
      </Card>
    </SettingsPage>
  );
}
