import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { COUNTRIES, type Country } from "@/lib/domain/clinics/country-presets";

const NAMES: Readonly<Record<Country, string>> = {
  US: "United States",
  GB: "United Kingdom",
  EU: "European Union",
  AU: "Australia",
  OTHER: "Another country",
};

/** Asks for the page again with a country's usual numbers filled in; nothing is saved yet. */
export function CountryForm({ country }: { readonly country: Country }) {
  return (
    <form method="get" action="/clinic/settings/clinic" className="flex flex-wrap items-end gap-3">
      <SelectField
        name="country"
        label="Country"
        options={COUNTRIES.map((value) => ({ value, label: NAMES[value] }))}
        defaultValue={country}
        className="w-full sm:w-64"
      />
      <Button variant="secondary">Fill in its usual numbers</Button>
    </form>
  );
}
