import type { Metadata } from "next";
import { RefreshWhile } from "@/components/exports/refresh-while";
import { ImportStep } from "@/components/imports/import-steps";
import { STATE_WORDS } from "@/components/imports/import-words";
import { LeftOutRows } from "@/components/imports/left-out-rows";
import { MappingForm } from "@/components/imports/mapping-form";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import type { ImportState, ShownImport } from "@/lib/contracts/patient-import";
import type { Query } from "@/lib/contracts/query";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import type { RefusedForm } from "@/lib/http/refused-form";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewImport } from "@/lib/use-cases/imports/view-import";

export const metadata: Metadata = { title: "Import patients" };

type Props = {
  readonly params: Promise<{ importId: string }>;
  readonly searchParams: Promise<Query>;
};

const THROW_AWAY = "Throw this list away";
const DISCARD: Readonly<Partial<Record<ImportState, string>>> = {
  ...{ mapping: THROW_AWAY, checked: THROW_AWAY, failed: THROW_AWAY },
  done: "Take these rows away now",
};

/** One list: its columns, what would happen, and what did. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await pageActor("patient-import.run");
  const importId = idParam((await params).importId);
  const list = await pageData(viewImport(actor, importId));
  const [form, { problem }] = await Promise.all([
    refusedStaffForm(`/clinic/settings/import/${importId}`),
    searchParams,
  ]);
  const { state } = list;
  return (
    <div className="max-w-4xl space-y-5">
      <RefreshWhile working={state === "checking" || state === "running"} />
      <PageHead
        back={{ href: "/clinic/settings/import", label: "Import patients" }}
        title={list.fileName}
        lead={STATE_WORDS[state]}
      />
      <ErrorSummary title="There is a problem" items={form.items} />
      {problem !== undefined && (
        <Notice tone="error" title="Not done. This is where the list stands now." announce="now" />
      )}
      <ImportStep list={list} />
      <LeftOutRows
        title="Rows that cannot be read"
        lead="Put them right in the file and send it again: nobody is added twice."
        rows={list.refusedRows}
        count={list.refused}
      />
      <LeftOutRows
        title="Rows of people who may be here already"
        lead="Twins and families come up too. Look at each record and decide."
        rows={list.alikeRows}
        count={list.alike}
      />
      <Columns list={list} form={form} />
      {DISCARD[state] !== undefined && (
        <NativeForm action={`/api/imports/${importId}/discard`}>
          <Button variant="secondary">{DISCARD[state]}</Button>
        </NativeForm>
      )}
    </div>
  );
}

/** What the columns are: asked first, and one click away while it may still be changed. */
function Columns({ list, form }: { readonly list: ShownImport; readonly form: RefusedForm }) {
  if (list.state === "mapping")
    return (
      <Card title="What the columns are" lead="Guessed by the headings. Please look it over.">
        <MappingForm list={list} form={form} />
      </Card>
    );
  const again = list.state === "failed" && list.problem === "stopped";
  if (list.state !== "checked" && !again) return null;
  return (
    <details open={form.items.length > 0} className="rounded-door border border-line bg-surface p-4 sm:px-5">
      <summary className="font-semibold">Change what the columns are</summary>
      <div className="pt-3">
        <MappingForm list={list} form={form} />
      </div>
    </details>
  );
}
