import Link from "next/link";
import type { ListedRule } from "@/components/safety/listed-rules";
import { TierBadges } from "@/components/safety/tier-badges";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";

const COLUMNS: readonly Column<ListedRule>[] = [
  {
    id: "rule",
    header: "Rule",
    rowHeader: true,
    cell: ({ id, asks }) => (
      <div className="space-y-1 sm:max-w-[24rem] sm:min-w-44">
        <Link
          id={id}
          href={`/clinic/settings/safety/rules/${id}`}
          prefetch={false}
          className="scroll-mt-40 font-bold tabular"
        >
          {id}
        </Link>
        <p className="font-normal">{asks}</p>
      </div>
    ),
  },
  {
    id: "tier",
    header: "Tier",
    prose: true,
    cell: ({ tiers, raisedTo }) => (
      <span className="inline-flex flex-wrap gap-1 sm:flex-col sm:items-start">
        <TierBadges tiers={tiers} />
        {raisedTo !== null && <Badge tone="info">Raised here</Badge>}
      </span>
    ),
  },
  {
    id: "fires",
    header: "Fires for",
    prose: true,
    cell: ({ pointsTo, fires, moved }) => (
      <div className="space-y-1 sm:max-w-[24rem]">
        {pointsTo !== null && <p>{pointsTo}</p>}
        {fires !== null && <p className="text-door-small text-muted">{fires}</p>}
        {pointsTo === null && fires === null && <p>Everybody it describes</p>}
        {moved.map((words) => (
          <p key={words} className="text-door-small">
            <Badge tone="info">Moved here</Badge> {words}
          </p>
        ))}
      </div>
    ),
  },
  {
    id: "texts",
    header: "Patient reads",
    prose: true,
    cell: ({ texts, holds }) => (
      <div className="space-y-1">
        <ul className="tabular">
          {texts.map((code) => (
            <li key={code} className="whitespace-nowrap">
              <Link href={`/clinic/settings/safety/texts#${code}`} prefetch={false}>
                {code}
              </Link>
            </li>
          ))}
        </ul>
        <p className="text-door-small text-muted">Holds {holds}</p>
      </div>
    ),
  },
  {
    id: "source",
    header: "Source, version, last change",
    prose: true,
    // A press away on the rule's own page.
    roomy: true,
    cell: ({ source, version, changed }) => (
      <div className="space-y-1 text-door-small">
        <p>{source}</p>
        <p className="text-muted">
          <span className="tabular">{version}</span>, {changed}
        </p>
      </div>
    ),
  },
];

/** The rules, each with its own anchor. */
export function RulesTable({ rules }: { readonly rules: readonly ListedRule[] }) {
  return <DataTable caption="Rules" captionHidden columns={COLUMNS} rows={rules} rowKey={({ id }) => id} />;
}
