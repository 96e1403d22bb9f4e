import type { Metadata } from "next";
import { MissForm } from "@/components/safety/miss-form";
import { MissList } from "@/components/safety/miss-list";
import { SafetyNotices } from "@/components/safety/safety-notices";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Query } from "@/lib/contracts/query";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { listMisses } from "@/lib/use-cases/safety/list-misses";

export const metadata: Metadata = { title: "Missed red flags" };

type Props = { readonly searchParams: Promise<Query> };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** Red flags the rules did not raise: each becomes a case for the next rule set. */
export default async function SafetyMissesPage({ searchParams }: Props) {
  const actor = await pageActor("safety.view");
  const [query, form] = await Promise.all([searchParams, refusedStaffForm("/clinic/settings/safety/misses")]);
  const asked = form.typed("patientId") || text(query["patient"]);
  const page = await pageData(listMisses(actor, asked === "" ? null : idParam(asked)));
  const { misses, timeZone, mayRecord } = page;
  return (
    <div className="max-w-3xl space-y-5">
      <h1>Missed red flags</h1>
      <SafetyNotices done={text(query["done"])} problem={text(query["problem"]) || undefined} />
      <ErrorSummary title="There is a problem" items={form.items} />
      <Card
        title="Misses entered so far"
        action={
          misses.length > 0 && (
            <LinkButton href="/api/safety/misses" variant="secondary" small>
              Save as cases
            </LinkButton>
          )
        }
        lead={
          misses.length > 0
            ? "Saved as cases, they show what the rules say to each: npm run triage -- --check missed-flags.jsonl"
            : undefined
        }
        flush={misses.length > 0}
      >
        {misses.length === 0 ? (
          <EmptyState title="No miss has been entered">
            A red flag found later is how the rules get better. Enter it below.
          </EmptyState>
        ) : (
          <MissList misses={misses} timeZone={timeZone} />
        )}
      </Card>
      {mayRecord && (
        <Card title="Enter a miss">
          <MissForm today={page.today} patient={page.patient} form={form} />
        </Card>
      )}
    </div>
  );
}
