import type { Metadata } from "next";
import { RefreshWhile } from "@/components/exports/refresh-while";
import { SettingsPage } from "@/components/settings/settings-page";
import { NativeForm } from "@/components/sign-in/native-form";
import { Badge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type ShownExport, viewExports } from "@/lib/use-cases/exports/clinic-exports";

export const metadata: Metadata = { title: "Copy of the clinic" };

type Props = { readonly searchParams: Promise<Query> };

/** The owner takes a copy of everything the clinic holds. */
export default async function ExportPage({ searchParams }: Props) {
  const actor = await pageActor("clinic-export.make");
  const [{ exports, tables }, { problem }] = await Promise.all([pageData(viewExports(actor)), searchParams]);
  const working = exports.some(({ state }) => state === "waiting" || state === "running");
  return (
    <SettingsPage
      title="Copy of the clinic"
      lead="A zip of CSV files, one for each kind of record, with all pictures and videos, for you to keep or to take to another system. Passwords and links are not in it. A copy of one patient’s record is made on their Portal access page."
    >
      <RefreshWhile working={working} />
      {problem !== undefined && (
        <Notice
          tone="error"
          title={
            problem === "conflict" ? "A copy is being made already" : "That did not work. Please try again."
          }
          announce="now"
        />
      )}
      <Notice tone="warning" title="Whoever has the file can read every record">
        The download ends after 24 hours. Keep the file where only you can open it. Texts that a spreadsheet
        would run as a formula begin with an apostrophe.
      </Notice>
      {!working && (
        <NativeForm action="/api/clinic/exports">
          <Button>Make a copy now</Button>
        </NativeForm>
      )}
      {exports.length === 0 ? (
        <p className="text-muted">No copy has been made yet.</p>
      ) : (
        <ul className="space-y-3">
          {exports.map((one) => (
            <li key={one.id} className="rounded-door border border-line bg-surface p-4 shadow-card">
              <p className="font-semibold">
                {one.requestedAt}, asked for by {one.requestedBy}
              </p>
              <State one={one} tables={tables} />
            </li>
          ))}
        </ul>
      )}
    </SettingsPage>
  );
}

const rowsInWords = (count: number) => `${count} ${count === 1 ? "row" : "rows"}`;

function State({ one, tables }: { readonly one: ShownExport; readonly tables: number }) {
  const { id, state, tablesDone, rowsDone, megabytes, expiresAt } = one;
  switch (state) {
    case "waiting":
      return <p role="status">Waiting for the worker.</p>;
    case "running":
      return (
        <div role="status">
          <progress max={tables} value={tablesDone} aria-label="How much is done" /> {tablesDone} of {tables}{" "}
          files, {rowsInWords(rowsDone)}
        </div>
      );
    case "done":
      return (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <LinkButton href={`/api/clinic/exports/${id}/file`} variant="secondary" small>
            Download ({megabytes} MB)
          </LinkButton>
          <span className="text-muted">
            {rowsInWords(rowsDone)}. Until {expiresAt}.
          </span>
        </div>
      );
    case "failed":
      return <Badge tone="error">It did not work. Make another</Badge>;
    case "expired":
      return <Badge>Over: the file is gone</Badge>;
  }
}
