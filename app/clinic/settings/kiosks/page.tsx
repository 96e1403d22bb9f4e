import type { Metadata } from "next";
import { RefreshOnChange } from "@/components/alerts/refresh-on-change";
import { PairingCode } from "@/components/kiosk/settings/pairing-code";
import { KioskRevoked } from "@/components/kiosk/settings/kiosk-revoked";
import { RevokeKiosk } from "@/components/kiosk/settings/revoke-kiosk";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { Query } from "@/lib/contracts/query";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type KioskList, listKiosks } from "@/lib/use-cases/kiosk/list-kiosks";

export const metadata: Metadata = { title: "Kiosks" };

type Kiosk = KioskList["kiosks"][number];

function columnsIn(timeZone: string): readonly Column<Kiosk>[] {
  return [
    { id: "name", header: "Tablet", cell: ({ name }) => name, rowHeader: true },
    { id: "paired", header: "Paired", cell: ({ pairedAt }) => dayAndTime(pairedAt, timeZone) },
    { id: "seen", header: "Last seen", cell: ({ lastSeenAt }) => dayAndTime(lastSeenAt, timeZone) },
    {
      id: "unlocked",
      header: "Last PIN",
      cell: ({ unlockedAt, unlockedBy }) =>
        unlockedAt === null ? "Never" : `${unlockedBy ?? ""}, ${dayAndTime(unlockedAt, timeZone)}`,
    },
    {
      id: "revoke",
      header: "Revoke",
      headerHidden: true,
      cell: ({ id, name }) => <RevokeKiosk deviceId={id} name={name} />,
    },
  ];
}

/** The clinic's tablets: pair one, see when each was last used, take one away. */
type Props = { readonly searchParams: Promise<Query> };

export default async function KiosksPage({ searchParams }: Props) {
  const { revoked } = await searchParams;
  const actor = await pageActor("kiosk.manage");
  const { kiosks, timeZone } = await pageData(listKiosks(actor));
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <RefreshOnChange topic="desk-calls" />
      <PageHead
        title="Kiosks"
        lead="Tablets at the front desk where patients say that they are here."
        back={{ href: "/clinic/settings", label: "Settings" }}
      />
      {typeof revoked === "string" && kiosks.every(({ id }) => id !== revoked) && (
        <KioskRevoked key={revoked} />
      )}
      <Card title="Pair a tablet" lead="The code works once, for 10 minutes.">
        <div className="flex flex-col gap-4">
          <PairingCode paired={kiosks.map(({ id }) => id)} />
        </div>
      </Card>
      <Card title="Paired tablets" flush={kiosks.length > 0}>
        {kiosks.length === 0 ? (
          <EmptyState title="No tablet is paired">Make a code above and type it on the tablet.</EmptyState>
        ) : (
          <DataTable
            caption="Paired tablets"
            captionHidden
            columns={columnsIn(timeZone)}
            rows={kiosks}
            rowKey={({ id }) => id}
          />
        )}
      </Card>
    </div>
  );
}
