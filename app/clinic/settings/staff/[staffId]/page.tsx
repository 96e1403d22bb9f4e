import type { Metadata } from "next";
import { SeenBoxesField } from "@/components/clinics/seen-boxes-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { RoleChoice } from "@/components/staff/role-choice";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { SEEN } from "@/lib/domain/clinics/seen-boxes";
import { ACCESS_WORDS, staffBoxes } from "@/lib/domain/people/staff-boxes";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import type { RefusedForm } from "@/lib/http/refused-form";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewStaff } from "@/lib/use-cases/staff/view-staff";

export const metadata: Metadata = { title: "Staff member" };

type Props = { readonly params: Promise<{ staffId: string }> };

const ACCESS = [
  { value: "yes", label: ACCESS_WORDS.yes },
  { value: "no", label: ACCESS_WORDS.no, hint: "Signs them out everywhere at once. What they wrote stays." },
] as const;

type DetailsProps = {
  readonly staff: Awaited<ReturnType<typeof viewStaff>>;
  readonly form: RefusedForm;
  readonly post: string;
};

function Details({ staff, form, post }: DetailsProps) {
  const boxes = staffBoxes(staff);
  // Of this form, and not of the buttons below it: a role or an end of access in it is not lost over a number.
  const cameBack = form.typed(SEEN) !== "";
  const shown = (name: string) => (cameBack ? form.typed(name) : boxes[name]) ?? "";
  return (
    <Card title="Name, mobile, roles and access">
      <NativeForm action={post}>
        <SeenBoxesField boxes={boxes} form={form} />
        <TextField
          name="name"
          label="Name"
          error={form.error("name")}
          defaultValue={shown("name")}
          width="half"
          autoComplete="off"
          maxLength={100}
        />
        <TextField
          name="mobile"
          type="tel"
          label="Mobile number"
          hint="A text message tells them that something waits. Begin with + and the country code."
          optional="optional"
          error={form.error("mobile")}
          defaultValue={shown("mobile")}
          width="half"
          autoComplete="off"
        />
        <RoleChoice values={shown("roles").split(" ")} error={form.error("roles")} />
        <RadioGroup
          name="active"
          label="Access"
          options={ACCESS}
          value={shown("active")}
          error={form.error("active")}
        />
        <div className="flex flex-wrap gap-3">
          <Button>Save</Button>
          <LinkButton href="/clinic/settings/staff" variant="secondary">
            Cancel
          </LinkButton>
        </div>
      </NativeForm>
    </Card>
  );
}

export default async function StaffMemberPage({ params }: Props) {
  const actor = await pageActor("staff.manage");
  const staffId = idParam((await params).staffId);
  const page = `/clinic/settings/staff/${staffId}`;
  const [staff, form] = await Promise.all([pageData(viewStaff(actor, staffId)), refusedStaffForm(page)]);
  const post = `/api/staff/${staffId}`;
  return (
    <div className="max-w-2xl space-y-5">
      <PageHead
        title={staff.name}
        lead={<span className="break-all">{staff.email}</span>}
        back={{ href: "/clinic/settings/staff", label: "All staff" }}
      />
      <ErrorSummary title="There is a problem" items={form.items} />
      <Details staff={staff} form={form} post={post} />
      {staff.active && (
        <Card
          title="Sign-in"
          lead={
            staff.hasPassword
              ? "A new password signs them out everywhere."
              : "They have not set a password yet."
          }
        >
          <div className="flex flex-wrap gap-3">
            <NativeForm action={`${post}/invite`}>
              <Button variant="secondary">
                {staff.hasPassword ? "Email a link for a new password" : "Email the invitation again"}
              </Button>
            </NativeForm>
            {staff.totpConfirmed && !staff.own && (
              <NativeForm action={`${post}/two-step`}>
                <Button variant="danger">Take their second step away</Button>
              </NativeForm>
            )}
          </div>
          {staff.totpConfirmed && !staff.own && (
            <p className="mt-3 text-door-small text-muted">
              Only when phone and recovery codes are both lost, and you have seen the person. They are told by
              email.
            </p>
          )}
        </Card>
      )}
    </div>
  );
}
