import Link from "next/link";
import type { ListedRule } from "@/components/safety/listed-rules";
import { NamedSources } from "@/components/safety/named-sources";
import type { RuleRow } from "@/components/safety/rule-rows";
import { TierBadges } from "@/components/safety/tier-badges";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { Card } from "@/components/ui/card";
import { capitalised } from "@/lib/domain/words/capitalised";
import { SummaryList } from "@/components/ui/summary-list";

/** Each text's code, leading to its words. */
function TextLinks({ codes }: { readonly codes: RuleRow["texts"] }) {
  return (
    <span className="flex flex-wrap gap-x-3 tabular">
      {codes.map((code) => (
        <Link key={code} href={`/clinic/settings/safety/texts#${code}`} prefetch={false}>
          {code}
        </Link>
      ))}
    </span>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Everything about one rule. */
export function RuleSheet({ row }: { readonly row: ListedRule }) {
  const pointsTo = row.pointsTo === null ? [] : [{ id: "points", term: "Points to", value: row.pointsTo }];
  const fires = row.fires === null ? [] : [{ id: "fires", term: "Fires for", value: row.fires }];
  const raised =
    row.raisedTo === null
      ? []
      : [{ id: "raised", term: "Raised here", value: `At least ${TIER_WORDS[row.raisedTo]}` }];
  const moved =
    row.moved.length === 0 ? [] : [{ id: "moved", term: "Moved here", value: <Lines lines={row.moved} /> }];
  return (
    <Card
      title={row.asks}
      lead={
        row.fires === null ? undefined : "Under “Fires for”, E is emergency, U urgent, S soon and R routine."
      }
    >
      <SummaryList
        rows={[
          ...pointsTo,
          ...fires,
          { id: "tiers", term: "Tier", value: <TierBadges tiers={row.tiers} /> },
          ...raised,
          ...moved,
          { id: "line", term: "The clinic reads", value: row.clinicLine },
          { id: "texts", term: "The patient reads", value: <TextLinks codes={row.texts} /> },
          { id: "holds", term: "Holds in the programme", value: capitalised(row.holds) },
          {
            id: "source",
            term: "Source, and how far it was read",
            value: <NamedSources source={row.source} />,
          },
          { id: "version", term: "Version", value: <span className="tabular">{row.version}</span> },
          { id: "changed", term: "Last change", value: row.changed },
        ]}
      />
    </Card>
  );
}
