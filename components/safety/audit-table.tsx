import { duration } from "@/lib/domain/words/duration";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TierBadge } from "@/components/ui/tier-badge";
import {
  attendedEmergency,
  AUDITED_TIERS,
  type AuditedAlert,
  median,
  minutesTo,
  ofTier,
  stillWaiting,
  worst,
} from "@/lib/domain/safety/weekly-audit";
import type { Tier } from "@/lib/domain/triage/tiers";

type Moment = "acknowledgedAt" | "contactedAt";
type Row = { readonly tier: Tier; readonly alerts: readonly AuditedAlert[] };

const minutes = (value: number | null) => (value === null ? "–" : duration(Math.round(value)));

/** Median and worst of those that came to it, and of how many. */
function Times({ alerts, moment }: { readonly alerts: Row["alerts"]; readonly moment: Moment }) {
  const taken = minutesTo(alerts, moment);
  const waiting = stillWaiting(alerts, moment);
  return (
    <span className="block">
      {taken.length > 0 && (
        <>
          <span className="block">Median {minutes(median(taken))}</span>
          <span className="block">Worst {minutes(worst(taken))}</span>
        </>
      )}
      {taken.length + waiting === 0 && <span className="block">–</span>}
      {waiting > 0 && (
        <span className="block font-semibold">
          {taken.length} of {taken.length + waiting}
        </span>
      )}
    </span>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "tier",
    header: "Tier",
    rowHeader: true,
    cell: ({ tier }) => <TierBadge level={tier} word={TIER_WORDS[tier]} />,
  },
  { id: "count", header: "Alerts", numeric: true, cell: ({ alerts }) => alerts.length },
  {
    id: "acknowledged",
    header: "Acknowledged",
    numeric: true,
    cell: ({ alerts }) => <Times alerts={alerts} moment="acknowledgedAt" />,
  },
  {
    id: "reached",
    header: "Patient reached",
    numeric: true,
    cell: ({ alerts }) => <Times alerts={alerts} moment="contactedAt" />,
  },
  {
    id: "emergency",
    header: "Went to hospital",
    numeric: true,
    cell: ({ alerts }) => attendedEmergency(alerts),
  },
];

/** How many alerts of each tier, and how long each took: the middle one and the worst. */
export function AuditTable({ alerts }: { readonly alerts: readonly AuditedAlert[] }) {
  const rows = AUDITED_TIERS.map((tier) => ({ tier, alerts: ofTier(alerts, tier) }));
  return (
    <DataTable
      caption="Alerts by tier"
      captionHidden
      columns={COLUMNS}
      rows={rows}
      rowKey={({ tier }) => tier}
    />
  );
}
