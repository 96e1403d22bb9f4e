import type { Metadata } from "next";
import { MailCodeField } from "@/components/sign-in/code-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { TotpPicture } from "@/components/sign-in/totp-picture";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { pageActor } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { startOwnTotp } from "@/lib/use-cases/sign-in/set-up-totp";
import { ownSecurity } from "@/lib/use-cases/staff/own-security";

export const metadata: Metadata = { title: "Set up the second step" };

const WORDS = {
  wrong: "That code did not work. Type the newest one your app shows.",
  limited: "Too many wrong codes. Try again in {minutes} minutes.",
};

export default async function TwoStepPage() {
  const actor = await pageActor("totp.set-up");
  const { secondStep } = await ownSecurity(actor);
  if (secondStep) {
    return (
      <div className="max-w-2xl space-y-5">
        <PageHead title="Set up the second step" />
        <Notice tone="info" title="Your second step is on already" />
        <LinkButton href="/clinic/settings/security">Your sign-in</LinkButton>
      </div>
    );
  }
  const [form, totp] = await Promise.all([
    refusedStaffForm("/clinic/settings/security/two-step", WORDS),
    startOwnTotp(actor),
  ]);
  return (
    <div className="max-w-2xl space-y-5">
      <PageHead
        title="Set up the second step"
        back={{ href: "/clinic/settings/security", label: "Your sign-in" }}
      />
      <ErrorSummary title="There is a problem" items={form.items} />
      <Card title="1. Add it to your phone">
        <div className="space-y-3">
          <p>Open an authenticator app, add an account, and scan this picture.</p>
          <TotpPicture
            {...totp}
            pictureLabel="QR code for your authenticator app"
            secretLabel="Or type this key into the app:"
          />
        </div>
      </Card>
      <Card
        title="2. Show that it works"
        lead="You are signed out everywhere else, and get your recovery codes."
      >
        <NativeForm action="/api/totp">
          <MailCodeField label="Code from the app" error={form.error("code")} />
          <Button>Turn on</Button>
        </NativeForm>
      </Card>
    </div>
  );
}
