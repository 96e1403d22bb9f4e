import type { FormAgain } from "@/components/form/form-again";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { EndedPortal } from "@/lib/contracts/patient";
import { PORTAL_END_REASONS, type PortalEndReason } from "@/lib/domain/people/portal-ending";

const WHY: Readonly<Record<PortalEndReason, { readonly label: string; readonly hint: string }>> = {
  asked: {
    label: "They asked us to",
    hint: "Emails about appointments go on: they do not belong to the portal.",
  },
  "in-other-hands": {
    label: "Somebody else reads their mailbox, or has their phone",
    hint: "Their email address comes off the record, so that nothing more is sent there.",
  },
  died: {
    label: "They have died",
    hint: "Emails about appointments end too. What is booked stays in the calendar: take it off there.",
  },
  other: { label: "Another reason", hint: "Say which in the note below. Emails about appointments go on." },
};

type Props = {
  readonly patientId: string;
  readonly name: string;
  readonly ended: EndedPortal | null;
  readonly form: FormAgain;
};

/** Ends a patient's access until staff invite them anew, or says who ended it and why. */
export function EndPortalCard({ patientId, name, ended, form }: Props) {
  if (ended) {
    const { label } = WHY[ended.reason];
    return (
      <Card title="Access ended">
        <p>
          Ended by {ended.by}, {ended.at}: {label}
          {ended.note === "" ? "." : `. “${ended.note}”`}
        </p>
        {ended.email !== null && <p className="mt-2">Their email address until then: {ended.email}</p>}
        <p className="mt-2 text-muted">A new invitation opens it again. Nothing they answered was removed.</p>
      </Card>
    );
  }
  return (
    <Card title="End their access">
      <p className="mb-3">
        {name} is signed out everywhere, invitations and the portal’s own reminders end, and nobody signs in
        until you invite them again. The record stays, and answers their phone still has to send are accepted
        for 30 days.
      </p>
      <NativeForm action={`/api/patients/${patientId}/end-portal`} className="space-y-3">
        <RadioGroup
          name="reason"
          label="Why"
          value={form.typed("reason")}
          error={form.error("reason")}
          options={PORTAL_END_REASONS.map((reason) => ({ value: reason, ...WHY[reason] }))}
        />
        <TextField
          {...form.field("note")}
          label="A note for your colleagues"
          optional="optional; needed for “Another reason”"
          maxLength={300}
          autoComplete="off"
        />
        <Button variant="danger" fit>
          End their access
        </Button>
      </NativeForm>
    </Card>
  );
}
