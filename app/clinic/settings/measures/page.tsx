import type { Metadata } from "next";
import { RmdqTexts } from "@/components/measures/rmdq-texts";
import { MEASURE_NAMES, ScheduleForm } from "@/components/measures/schedule-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { FormOutcome } from "@/components/ui/form-outcome";
import { may } from "@/lib/access/actions";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { readMeasureSettings } from "@/lib/use-cases/measure-forms/read-measure-settings";

export const metadata: Metadata = { title: "Outcome measures" };

const DONE: Readonly<Record<string, string>> = {
  saved: "Saved",
  loaded: "Saved. Patients are asked RMDQ from now on.",
  retired: "Patients are not asked RMDQ any more",
};

type Props = { readonly searchParams: Promise<Query> };

export default async function MeasureSettingsPage({ searchParams }: Props) {
  const actor = await pageActor("measure.settings");
  const [{ schedule, texts }, form, query] = await Promise.all([
    pageData(readMeasureSettings(actor)),
    refusedStaffForm("/clinic/settings/measures"),
    searchParams,
  ]);
  const mayChange = may(actor, "measure.change-settings");
  const { done } = query;
  const saved = typeof done === "string" ? DONE[done] : undefined;
  return (
    <SettingsPage
      title="Outcome measures"
      lead="What patients answer at the start of a problem, every so many weeks, and when their programme ends. An answer in a check-in counts as well."
    >
      <FormOutcome query={query} done={saved} items={form.items} names={MEASURE_NAMES} />
      <ScheduleForm
        schedule={schedule}
        hasTexts={(texts?.items.length ?? 0) > 0}
        form={form}
        mayChange={mayChange}
      />
      <RmdqTexts texts={texts} form={form} mayChange={mayChange} />
    </SettingsPage>
  );
}
