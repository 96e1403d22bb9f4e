import type { Metadata } from "next";
import { ChangeItem } from "@/components/safety/change-item";
import { SafetyNotices } from "@/components/safety/safety-notices";
import { shownChange } from "@/components/safety/shown-change";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewSafety } from "@/lib/use-cases/safety/view-safety";

export const metadata: Metadata = { title: "Changes of the safety rules" };

type Props = { readonly searchParams: Promise<Query> };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** Everything this clinic ever proposed to change, and what became of it. */
export default async function SafetyChangesPage({ searchParams }: Props) {
  const actor = await pageActor("safety.view");
  const [overview, query] = await Promise.all([pageData(viewSafety(actor)), searchParams]);
  const { changes, timeZone, may } = overview;
  return (
    <>
      <h1>Changes</h1>
      <SafetyNotices done={text(query["done"])} problem={text(query["problem"])} />
      <Card title="What this clinic has changed" lead="Newest first. Nothing here can be edited." flush>
        {changes.length === 0 ? (
          <EmptyState title="Nothing has been changed">
            The rules are those of the specification. Open a rule or a threshold to propose a change.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {changes.map((change) => (
              <ChangeItem key={change.id} change={shownChange(change, timeZone)} mayAnswer={may.change} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
