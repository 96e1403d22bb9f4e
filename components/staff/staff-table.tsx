import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { roleWords } from "@/lib/domain/people/role-words";

export type ListedStaff = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly state: "active" | "invited" | "ended";
  readonly secondStep: boolean;
  /** "22 Nov 2026, 09:12", or a dash. */
  readonly lastSignIn: string;
};

const STATES = {
  active: { tone: "success", words: "Active" },
  invited: { tone: "warning", words: "Invited" },
  ended: { tone: "neutral", words: "No access" },
} as const;

const COLUMNS: readonly Column<ListedStaff>[] = [
  {
    id: "name",
    header: "Name",
    rowHeader: true,
    cell: ({ id, name, email }) => (
      <>
        <Link href={`/clinic/settings/staff/${id}`} prefetch={false} className="font-semibold">
          {name}
        </Link>
        <span className="block text-door-small font-normal break-all text-muted">{email}</span>
      </>
    ),
  },
  { id: "roles", header: "Roles", cell: ({ roles }) => roleWords(roles) },
  {
    id: "state",
    header: "Access",
    cell: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>,
  },
  { id: "second", header: "Second step", cell: ({ secondStep }) => (secondStep ? "On" : "Off") },
  {
    id: "last",
    header: "Last signed in",
    cell: ({ lastSignIn }) => <span className="tabular">{lastSignIn}</span>,
  },
];

/** Everyone who works or worked here. */
export function StaffTable({ staff }: { readonly staff: readonly ListedStaff[] }) {
  return <DataTable caption="Staff" captionHidden columns={COLUMNS} rows={staff} rowKey={({ id }) => id} />;
}
