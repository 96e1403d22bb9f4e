import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { SafetySettings } from "@/lib/domain/triage/safety-settings";
import {
  boundOf,
  type Threshold,
  THRESHOLD_KEYS,
  type ThresholdKey,
  THRESHOLDS,
} from "@/lib/domain/triage/thresholds";
import safety from "@/messages/en/safety.json" with { type: "json" };

export type ThresholdRow = Threshold &
  Readonly<{ key: ThresholdKey; words: string; value: number; bound: number }>;

export function thresholdRows({ thresholds }: SafetySettings): ThresholdRow[] {
  return THRESHOLD_KEYS.map((key) => ({
    ...THRESHOLDS[key],
    ...{ key, words: safety.thresholds[key], value: thresholds[key], bound: boundOf(key) },
  }));
}

/** Several of them break between two, and never inside one. */
function RuleIds({ ids }: { readonly ids: readonly string[] }) {
  return (
    <span>
      {ids.map((id, index) => (
        <span key={id}>
          <span className="whitespace-nowrap">
            {id}
            {index < ids.length - 1 && ","}
          </span>{" "}
        </span>
      ))}
    </span>
  );
}

const COLUMNS: readonly Column<ThresholdRow>[] = [
  {
    id: "words",
    header: "Threshold",
    rowHeader: true,
    cell: ({ key, words }) => (
      <Link
        id={key}
        href={`/clinic/settings/safety/thresholds/${key}`}
        prefetch={false}
        className="scroll-mt-40 font-semibold"
      >
        {words}
      </Link>
    ),
  },
  {
    id: "value",
    header: "Here",
    numeric: true,
    cell: (row) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {row.value !== row.default && <Badge tone="info">Moved</Badge>}
        <strong>{row.value}</strong>
      </span>
    ),
  },
  { id: "default", header: "Default", numeric: true, cell: (row) => row.default },
  { id: "bound", header: "Bound", numeric: true, cell: ({ bound }) => bound },
  {
    id: "direction",
    header: "Fires more when",
    cell: ({ firesMore }) => (firesMore === "lower" ? "Lower" : "Higher"),
  },
  {
    id: "rules",
    header: "Rules",
    cell: ({ rules, kind }) =>
      rules.length === 0 ? kind === "baseline" ? "Confirmed signs" : "The form" : <RuleIds ids={rules} />,
  },
  {
    id: "source",
    header: "Source",
    cell: ({ source }) => <span className="text-door-small">{source}</span>,
  },
];

/** The numbers, each with its own anchor. */
export function ThresholdsTable({ rows }: { readonly rows: readonly ThresholdRow[] }) {
  return (
    <DataTable caption="Thresholds" captionHidden columns={COLUMNS} rows={rows} rowKey={({ key }) => key} />
  );
}
