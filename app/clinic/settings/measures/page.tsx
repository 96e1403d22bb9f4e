import type { Metadata } from "next";
import { RmdqTexts } from "@/components/measures/rmdq-texts";
import { ScheduleForm } from "@/components/measures/schedule-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/actions";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { readMeasureSettings } from "@/lib/use-cases/measure-forms/read-measure-settings";

export const metadata: Metadata = { title: "Outcome measures" };

const DONE: Readonly<Record<string, string>> = {
  saved: "Saved",
  loaded: "Saved. Patients are asked RMDQ from now on",
  retired: "Patients are not asked RMDQ any more",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MeasureSettingsPage({ searchParams }: Props) {
  const actor = await pageActor("measure.settings");
  const [{ schedule, texts }, form, { done, problem }] = await Promise.all([
    pageData(readMeasureSettings(actor)),
    refusedStaffForm("/clinic/settings/measures"),
    searchParams,
  ]);
  const mayChange = may(actor, "measure.change-settings");
  const saved = typeof done === "string" ? DONE[done] : undefined;
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title="Outcome measures"
        lead="What patients answer at the start of a problem, every so many weeks, and when their programme ends. An answer in a check-in counts as well."
        back={{ href: "/clinic/settings", label: "Settings" }}
      />
      {saved !== undefined && <Notice tone="success" title={saved} announce="politely" />}
      {problem !== undefined && (
        <Notice tone="error" title="That did not work. Please try again" announce="now" />
      )}
      <ErrorSummary title="There is a problem" items={form.items} />
      <ScheduleForm schedule={schedule} hasTexts={(texts?.items.length ?? 0) > 0} mayChange={mayChange} />
      <RmdqTexts texts={texts} form={form} mayChange={mayChange} />
    </div>
  );
}
