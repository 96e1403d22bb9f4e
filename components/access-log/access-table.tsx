import { actionWords } from "@/components/access-log/action-words";
import { PART_WORDS } from "@/components/access-log/what-options";
import { SoftLink } from "@/components/ui/soft-link";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { RecordPart } from "@/lib/domain/access-log/record-part";

/** One entry as the page hands it over. */
export type AccessLine = {
  readonly id: string;
  readonly at: string;
  readonly actorKind: "staff" | "patient" | "kiosk" | "link";
  readonly actorName: string | null;
  readonly action: string;
  readonly part: RecordPart;
  readonly refused: string | null;
  readonly patients: readonly { readonly id: string; readonly name: string }[];
  readonly more: number;
};

const REFUSED_WORDS: Readonly<Record<string, string>> = {
  unauthenticated: "not signed in",
  locked: "the screen was locked",
  "cross-site": "came from another site",
  forbidden: "not allowed",
  "not-found": "nothing there for them",
  conflict: "changed meanwhile",
  invalid: "not filled in right",
  "too-many": "too many tries",
  unsupported: "cannot be read",
};
const KIND_WORDS: Readonly<Record<AccessLine["actorKind"], string>> = {
  staff: "staff",
  patient: "the patient",
  kiosk: "tablet",
  link: "printed or emailed link",
};

const COLUMNS: readonly Column<AccessLine>[] = [
  {
    id: "at",
    header: "When",
    rowHeader: true,
    cell: ({ at }) => <span className="tabular whitespace-nowrap">{at}</span>,
  },
  {
    id: "who",
    header: "Who",
    cell: ({ actorKind, actorName }) =>
      actorName === null ? KIND_WORDS[actorKind] : `${actorName} (${KIND_WORDS[actorKind]})`,
  },
  {
    id: "what",
    header: "What",
    cell: ({ part, action, refused }) => (
      <span>
        {PART_WORDS[part]}: <span className="text-muted">{actionWords(action)}</span>{" "}
        {refused !== null && <Badge tone="warning">Refused: {REFUSED_WORDS[refused] ?? refused}</Badge>}
      </span>
    ),
  },
  { id: "whose", header: "Whose record", cell: (line) => <Whose {...line} /> },
];

function Whose({ patients, more }: AccessLine) {
  if (patients.length === 0) return <span className="text-muted">nobody’s</span>;
  return (
    <span>
      {patients.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <SoftLink href={`/clinic/settings/access-log?patient=${id}`}>{name}</SoftLink>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </span>
  );
}

/** Who opened which record, the latest first. */
export function AccessTable({ lines }: { readonly lines: readonly AccessLine[] }) {
  return <DataTable caption="Entries" captionHidden columns={COLUMNS} rows={lines} rowKey={({ id }) => id} />;
}
