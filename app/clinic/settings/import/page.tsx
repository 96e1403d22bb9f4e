import type { Metadata } from "next";
import { FileField } from "@/components/files/file-field";
import { people, STATE_WORDS } from "@/components/imports/import-words";
import { SettingsPage } from "@/components/settings/settings-page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormOutcome } from "@/components/ui/form-outcome";
import { SoftLink } from "@/components/ui/soft-link";
import { LIST_LIMIT } from "@/lib/contracts/patient-import";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewImports } from "@/lib/use-cases/imports/view-imports";

export const metadata: Metadata = { title: "Import patients" };

type Props = { readonly searchParams: Promise<Query> };

/** The owner brings a list of patients from another system. */
export default async function ImportsPage({ searchParams }: Props) {
  const actor = await pageActor("patient-import.run");
  const [imports, form, query] = await Promise.all([
    pageData(viewImports(actor)),
    refusedStaffForm("/clinic/settings/import"),
    searchParams,
  ]);
  return (
    <SettingsPage
      title="Import patients"
      lead="Bring a list from another system. You say what each column is and see what would happen before anybody is added."
    >
      <FormOutcome
        query={query}
        done={query["done"] === "discarded" ? "The list is gone" : undefined}
        items={form.items}
      />
      <Card title="Send a list" lead="A CSV file: headings in the first row, then one patient in each row.">
        <form
          method="post"
          action="/api/imports"
          encType="multipart/form-data"
          noValidate
          className="space-y-4"
        >
          <FileField
            name="list"
            limits={[LIST_LIMIT]}
            accept=".csv,.txt,.tsv,text/csv"
            label="CSV file"
            hint="Up to 50,000 rows and 20 MB, separated by commas, semicolons or tabs. The same file sent twice adds nobody twice. The file is gone when its people are added, and after a day in any case."
            error={form.error("list")}
          />
          <Button>Send the list</Button>
        </form>
      </Card>
      <Card title="Lists sent before">
        {imports.length === 0 ? (
          <EmptyState title="No list has been sent yet">
            The lists you send are shown here with their result.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {imports.map((one) => (
              <li key={one.id} className="py-2">
                <SoftLink
                  href={`/clinic/settings/import/${one.id}`}
                  className="inline-flex min-h-(--target) items-center font-semibold break-all"
                >
                  {one.fileName}
                </SoftLink>
                <p className="text-muted">
                  {STATE_WORDS[one.state]}
                  {one.state === "done" && `, ${people(one.added + (one.addAlike ? one.alike : 0))} added`}.
                  Sent {one.uploadedAt} by {one.uploadedBy}.
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </SettingsPage>
  );
}
