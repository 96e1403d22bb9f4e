import type { Metadata } from "next";
import Link from "next/link";
import { RotaForm } from "@/components/rota/rota-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import type { Rota } from "@/lib/contracts/rota";
import { readSeen, SEEN } from "@/lib/domain/clinics/seen-boxes";
import { carriedRota } from "@/lib/domain/escalation/carried-rota";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewRota } from "@/lib/use-cases/rota/change-rota";

export const metadata: Metadata = { title: "Rota" };

function lastTestWords({ lastTest, timeZone }: Rota): string {
  if (!lastTest) return "No morning test has gone out yet: the first comes when the clinic next opens.";
  return `Last morning test: ${dayAndTime(lastTest.sentAt, timeZone)}, to ${lastTest.to}.`;
}

type Props = { readonly searchParams: Promise<Query> };

export default async function RotaPage({ searchParams }: Props) {
  const actor = await pageActor("rota.change");
  const [rota, form, query] = await Promise.all([
    pageData(viewRota(actor)),
    refusedStaffForm("/clinic/settings/rota"),
    searchParams,
  ]);
  const refused = form.items.length > 0;
  const shown = Object.keys(readSeen(form.typed(SEEN)) ?? {});
  const chosen = carriedRota(
    Object.fromEntries(shown.map((name) => [name, form.typed(name)])),
    rota.sessions,
  );
  const box = (name: string, kept: string) => ({
    value: refused ? (chosen[name] ?? kept) : kept,
    error: form.error(name),
  });
  const unfilled = rota.sessions.filter(
    ({ now }) => !rota.people.some(({ id }) => id === now?.onDutyId),
  ).length;
  return (
    <SettingsPage
      title="Rota"
      lead={
        <>
          An alert goes to whoever is on duty first, then to the deputy. Somebody you invite can be named once
          they have set their password.{" "}
          <Link href="/clinic/settings/duties" prefetch={false}>
            Set who comes after them, and who answers when you are shut
          </Link>
        </>
      }
    >
      <FormOutcome
        query={query}
        done={query["done"] === undefined ? undefined : "Saved"}
        items={form.items}
      />
      {unfilled > 0 && !refused && (
        <Notice
          tone="warning"
          title={unfilled === 1 ? "1 session has nobody on duty" : `${unfilled} sessions have nobody on duty`}
        >
          Until you name somebody, {unfilled === 1 ? "its" : "their"} alerts go to{" "}
          {rota.people[0]?.name ?? "an owner"}.
        </Notice>
      )}
      <Card title="Week" lead={lastTestWords(rota)}>
        {rota.sessions.length === 0 ? (
          <p>
            The clinic has no opening hours yet.{" "}
            <Link href="/clinic/settings/hours" prefetch={false}>
              Set them first
            </Link>
          </p>
        ) : (
          <RotaForm rota={rota} box={box} form={form} />
        )}
      </Card>
    </SettingsPage>
  );
}
