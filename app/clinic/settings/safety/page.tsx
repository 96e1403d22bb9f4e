import type { Metadata } from "next";
import { RuleFilterForm } from "@/components/safety/rule-filter-form";
import { filterRules, ruleRows } from "@/components/safety/rule-rows";
import { type ListedRule, RulesTable } from "@/components/safety/rules-table";
import { SafetyState } from "@/components/safety/safety-state";
import { SourcesCard } from "@/components/safety/sources-card";
import { WaitingChanges } from "@/components/safety/waiting-changes";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Query } from "@/lib/contracts/query";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import type { SafetyOverview } from "@/lib/contracts/safety-overview";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

export const metadata: Metadata = { title: "Safety rules" };

type Props = { readonly searchParams: Promise<Query> };

const asked = (query: Query, name: string) => {
  const value = query[name];
  return typeof value === "string" ? value.slice(0, 100) : "";
};

function listed({ settings, changes, timeZone }: SafetyOverview): ListedRule[] {
  const version = RULE_SET_VERSION.hash.slice(0, 8);
  const specified = plainDate(new Date(RULE_SET_VERSION.date));
  return ruleRows(settings).map((row) => {
    const last = changes.find(({ subject, state }) => subject === row.id && state === "in-effect");
    const changed = last?.effectiveAt
      ? `${calendarDay(last.effectiveAt, timeZone)}, ${last.proposedBy}`
      : specified;
    return { ...row, version, changed };
  });
}

/** Every rule as a clinician can read it. */
export default async function SafetyRulesPage({ searchParams }: Props) {
  const actor = await pageActor("safety.view");
  const [overview, query] = await Promise.all([pageData(viewSafety(actor)), searchParams]);
  const filter = { words: asked(query, "words"), tier: asked(query, "tier"), group: asked(query, "group") };
  const all = listed(overview);
  const shown = new Set(filterRules(all, filter).map(({ id }) => id));
  const rules = all.filter(({ id }) => shown.has(id));
  return (
    <>
      <h1>Rules</h1>
      <SafetyState overview={overview} />
      <WaitingChanges overview={overview} />
      <RuleFilterForm filter={filter} />
      <Card
        title={`${rules.length} of ${all.length} rules`}
        lead="In what fires them, E is emergency, U urgent, S soon and R routine."
        action={<a href="#sources">What the sources are</a>}
        flush
      >
        {rules.length === 0 ? (
          <EmptyState title="No rule says that">Use fewer words, or another tier or group.</EmptyState>
        ) : (
          <RulesTable rules={rules} />
        )}
      </Card>
      <SourcesCard />
    </>
  );
}
