import type { Metadata } from "next";
import { listedRules } from "@/components/safety/listed-rules";
import { RuleFilterForm } from "@/components/safety/rule-filter-form";
import { orderRules } from "@/components/safety/rule-order";
import { filterRules } from "@/components/safety/rule-rows";
import { RulesTable } from "@/components/safety/rules-table";
import { SafetyState } from "@/components/safety/safety-state";
import { SourcesCard } from "@/components/safety/sources-card";
import { WaitingChanges } from "@/components/safety/waiting-changes";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

export const metadata: Metadata = { title: "Safety rules" };

type Props = { readonly searchParams: Promise<Query> };

const asked = (query: Query, name: string) => {
  const value = query[name];
  return typeof value === "string" ? value.slice(0, 100) : "";
};

/** Every rule as a clinician can read it. */
export default async function SafetyRulesPage({ searchParams }: Props) {
  const actor = await pageActor("safety.view");
  const [overview, query] = await Promise.all([pageData(viewSafety(actor)), searchParams]);
  const filter = { words: asked(query, "words"), tier: asked(query, "tier"), group: asked(query, "group") };
  const order = asked(query, "order");
  const all = listedRules(overview);
  const shown = new Set(filterRules(all, filter).map(({ id }) => id));
  const rules = orderRules(
    all.filter(({ id }) => shown.has(id)),
    order,
  );
  return (
    <>
      <h1>Rules</h1>
      <SafetyState overview={overview} />
      <WaitingChanges overview={overview} />
      <RuleFilterForm filter={filter} order={order} />
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
