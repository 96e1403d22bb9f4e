import { CHANNEL_WORDS } from "@/components/channels/channel-words";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Way } from "@/lib/domain/notices/channel-health";
import { type Channel, CHANNELS } from "@/lib/domain/notices/channels";

export type ReachedPerson = {
  readonly staffId: string;
  readonly name: string;
  readonly browsers: number;
  readonly ways: Readonly<Record<Channel, Way>>;
  readonly outOfReach: boolean;
};

const LOOKS = {
  works: { tone: "success", words: "Set up" },
  failing: { tone: "error", words: "Failing" },
  none: { tone: "neutral", words: "Not set up" },
} as const;

function WayBadge({ way, browsers }: { readonly way: Way; readonly browsers: number | null }) {
  const { tone, words } = LOOKS[way];
  const many =
    browsers !== null && way !== "none" ? `, ${browsers} ${browsers === 1 ? "browser" : "browsers"}` : "";
  return (
    <Badge tone={tone}>
      {words}
      {many}
    </Badge>
  );
}

const COLUMNS: readonly Column<ReachedPerson>[] = [
  { id: "name", header: "Name", rowHeader: true, cell: ({ name }) => name },
  ...CHANNELS.map((channel) => ({
    id: channel,
    header: CHANNEL_WORDS[channel],
    cell: ({ ways, browsers }: ReachedPerson) => (
      <WayBadge way={ways[channel]} browsers={channel === "push" ? browsers : null} />
    ),
  })),
];

/** Who may be told of an alert, and by which channels. */
export function ReachTable({ people }: { readonly people: readonly ReachedPerson[] }) {
  return (
    <DataTable
      caption="How each person is reached"
      captionHidden
      columns={COLUMNS}
      rows={people}
      rowKey={({ staffId }) => staffId}
    />
  );
}
