import type { Metadata } from "next";
import { AccessFilter } from "@/components/access-log/access-filter";
import { AccessTable } from "@/components/access-log/access-table";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { accessQuery } from "@/lib/contracts/access-log";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { searchAccess } from "@/lib/use-cases/access-log/search-access";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";

export const metadata: Metadata = { title: "Access log" };

type Props = { readonly searchParams: Promise<Query> };

/** The owner looks up who opened which record. */
export default async function AccessLogPage({ searchParams }: Props) {
  const actor = await pageActor("access-log.search");
  const { patient, person, what, from, to, before } = accessQuery.parse(await searchParams);
  const form = await refusedStaffForm("/clinic/settings/access-log");
  const typed = form.typed("name");
  const found = await pageData(
    searchAccess(actor, { patientId: patient, actorId: person, what, from, to, before }),
  );
  const matches = typed === "" ? null : await searchPatients(actor, { search: typed });
  const { filter, entries, earlierThan } = found;
  const address = (earlier: string | undefined) => {
    const asked = { patient, person, what, from: filter.from, to: filter.to, before: earlier };
    const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return `/clinic/settings/access-log?${new URLSearchParams(given).toString()}`;
  };
  return (
    <div className="space-y-5">
      <PageHead
        back={{ href: "/clinic/settings", label: "Settings" }}
        title="Access log"
        lead="Who opened which patient’s record, and what was refused. Nobody can change or delete an entry. Patients see who opened theirs."
      />
      <AccessFilter
        staff={found.staff}
        filter={filter}
        what={what ?? ""}
        patientName={found.patientName}
        typed={typed}
        matches={matches?.searched ? matches.patients : []}
      />
      <Card flush>
        {entries.length === 0 ? (
          <EmptyState title="Nothing in these days">
            Choose other dates, another person, or anything they did.
          </EmptyState>
        ) : (
          <AccessTable lines={entries} />
        )}
      </Card>
      <nav aria-label="Pages" className="flex flex-wrap items-center gap-2">
        {before !== undefined && (
          <LinkButton href={address(undefined)} variant="secondary">
            The latest
          </LinkButton>
        )}
        {earlierThan !== null && (
          <LinkButton href={address(earlierThan)} variant="secondary">
            Earlier
          </LinkButton>
        )}
      </nav>
    </div>
  );
}
