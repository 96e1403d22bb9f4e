import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { listedRules } from "@/components/safety/listed-rules";
import { ProposeForm } from "@/components/safety/propose-form";
import { RuleSheet } from "@/components/safety/rule-sheet";
import { WaitingChanges } from "@/components/safety/waiting-changes";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { RadioGroup } from "@/components/ui/radio-group";
import { tiersToRaiseTo } from "@/lib/domain/triage/rule-tiers";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

type Props = { readonly params: Promise<{ ruleId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Rule ${(await params).ruleId}` };
}

/** One rule, and the form to raise it. */
export default async function SafetyRulePage({ params }: Props) {
  const actor = await pageActor("safety.view");
  const { ruleId } = await params;
  const page = `/clinic/settings/safety/rules/${ruleId}`;
  const [overview, form] = await Promise.all([pageData(viewSafety(actor)), refusedStaffForm(page)]);
  const row = listedRules(overview).find(({ id }) => id === ruleId);
  if (!row) notFound();
  const options: { value: string; label: string }[] = tiersToRaiseTo(row.id)
    .filter((tier) => tier !== row.raisedTo)
    .map((tier) => ({ value: tier, label: `At least ${TIER_WORDS[tier]}` }));
  if (row.raisedTo !== null) options.push({ value: "default", label: "Its own tiers again" });
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title={`Rule ${row.id}`}
        back={{ href: `/clinic/settings/safety#${row.id}`, label: "All rules" }}
      />
      <ErrorSummary title="There is a problem" items={form.items} />
      <RuleSheet row={row} />
      <WaitingChanges overview={overview} subject={row.id} />
      {overview.may.change && (
        <Card
          title="Raise it here"
          lead="A clinic may raise a rule, never lower it. What a clinician confirmed as old stays quiet."
        >
          {options.length === 0 ? (
            <p>This rule is always an emergency. There is nothing above it.</p>
          ) : (
            <ProposeForm
              subject={row.id}
              alone={overview.alone}
              reason={form.typed("reason")}
              reasonError={form.error("reason")}
            >
              <RadioGroup
                name="value"
                label="What it should be"
                options={options}
                value={form.typed("value")}
                error={form.error("value")}
              />
            </ProposeForm>
          )}
        </Card>
      )}
    </div>
  );
}
