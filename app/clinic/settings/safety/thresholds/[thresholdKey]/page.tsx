import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NamedSources } from "@/components/safety/named-sources";
import { ProposeForm } from "@/components/safety/propose-form";
import { thresholdRows } from "@/components/safety/thresholds-table";
import { WaitingChanges } from "@/components/safety/waiting-changes";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { allowedRange } from "@/lib/domain/triage/thresholds";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

export const metadata: Metadata = { title: "Safety threshold" };

type Props = { readonly params: Promise<{ thresholdKey: string }> };

/** One number, and the form to move it. */
export default async function SafetyThresholdPage({ params }: Props) {
  const actor = await pageActor("safety.view");
  const { thresholdKey } = await params;
  const page = `/clinic/settings/safety/thresholds/${thresholdKey}`;
  const [overview, form] = await Promise.all([pageData(viewSafety(actor)), refusedStaffForm(page)]);
  const row = thresholdRows(overview.settings).find(({ key }) => key === thresholdKey);
  if (!row) notFound();
  const { lowest, highest } = allowedRange(row.key);
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title={row.words}
        back={{ href: `/clinic/settings/safety/thresholds#${row.key}`, label: "All thresholds" }}
      />
      <ErrorSummary title="There is a problem" items={form.items} />
      <Card title={`Here: ${row.value}`}>
        <SummaryList
          rows={[
            { id: "default", term: "Default", value: row.default },
            { id: "bound", term: "Bound", value: row.bound },
            {
              id: "rules",
              term: "Rules",
              value: row.rules.join(", ") || "None: the form and confirmed signs",
            },
            {
              id: "source",
              term: "Source, and how far it was read",
              value: <NamedSources source={row.source} />,
            },
          ]}
        />
      </Card>
      <WaitingChanges overview={overview} subject={row.key} />
      {overview.may.change && (
        <Card title="Move it" lead={`From ${lowest} to ${highest}. The default is ${row.default}.`}>
          <ProposeForm
            subject={row.key}
            alone={overview.alone}
            reason={form.typed("reason")}
            reasonError={form.error("reason")}
          >
            <TextField
              {...form.field("value")}
              label="What it should be"
              width="short"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
            />
          </ProposeForm>
        </Card>
      )}
    </div>
  );
}
