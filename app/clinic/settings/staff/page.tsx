import type { Metadata } from "next";
import { NativeForm } from "@/components/sign-in/native-form";
import { RoleChoice } from "@/components/staff/role-choice";
import { type ListedStaff, StaffTable } from "@/components/staff/staff-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TextField } from "@/components/ui/text-field";
import type { Query } from "@/lib/contracts/query";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { listClinicStaff } from "@/lib/use-cases/staff/manage-staff";

export const metadata: Metadata = { title: "Staff" };

const DONE: Readonly<Record<string, string>> = {
  invited: "A link to set a password is on its way. It works for 15 minutes.",
  changed: "Saved",
  mailed: "A link to set a password is on its way. It works for 15 minutes.",
  "two-step": "The second step was taken away, and the person was signed out",
};

type Listed = Awaited<ReturnType<typeof listClinicStaff>>["staff"][number];

function stateOf({ active, hasPassword }: Listed): ListedStaff["state"] {
  if (!active) return "ended";
  return hasPassword ? "active" : "invited";
}

type Props = { readonly searchParams: Promise<Query> };

export default async function StaffPage({ searchParams }: Props) {
  const actor = await pageActor("staff.manage");
  const [{ timeZone, staff }, form, query] = await Promise.all([
    pageData(listClinicStaff(actor)),
    refusedStaffForm("/clinic/settings/staff"),
    searchParams,
  ]);
  const listed = staff.map((person) => ({
    ...person,
    state: stateOf(person),
    secondStep: person.totpConfirmed,
    lastSignIn: person.lastSignInAt ? dayAndTime(person.lastSignInAt, timeZone) : "Never",
  }));
  const done = DONE[String(query["done"])];
  return (
    <div className="space-y-5">
      <PageHead
        title="Staff"
        lead="Who may open the clinic’s pages, and what they may do there."
        back={{ href: "/clinic/settings", label: "Settings" }}
      />
      {done !== undefined && <Notice tone="success" title={done} announce="politely" />}
      {query["problem"] !== undefined && (
        <Notice tone="error" title="That did not work. Please try again." announce="now" />
      )}
      <Card flush>
        <StaffTable staff={listed} />
      </Card>
      <Card
        title="Invite somebody"
        lead="They get a link by email and set their own password."
        className="max-w-3xl"
      >
        <div className="space-y-5">
          <ErrorSummary title="There is a problem" items={form.items} />
          <NativeForm action="/api/staff">
            <TextField {...form.field("name")} label="Name" autoComplete="off" maxLength={100} />
            <TextField
              {...form.field("email")}
              type="email"
              label="Email address"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <RoleChoice values={form.typed("roles").split(" ")} error={form.error("roles")} />
            <Button>Send the invitation</Button>
          </NativeForm>
        </div>
      </Card>
    </div>
  );
}
