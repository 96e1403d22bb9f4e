import type { Metadata } from "next";
import { OwnPin } from "@/components/kiosk/settings/own-pin";
import { SettingsPage } from "@/components/settings/settings-page";
import { DeviceList } from "@/components/sign-in/device-list";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { queryNotice } from "@/lib/http/refused-form";
import { listOwnDevices } from "@/lib/use-cases/sessions/list-own-devices";
import { type OwnSecurity, ownSecurity } from "@/lib/use-cases/staff/own-security";

export const metadata: Metadata = { title: "Your sign-in" };

function SecondStep({ secondStep, recoveryLeft, excused }: OwnSecurity) {
  if (secondStep) {
    return (
      <p>
        On. You have {recoveryLeft} recovery {recoveryLeft === 1 ? "code" : "codes"} left. Lost your phone and
        the codes? Ask an owner of the clinic to take the second step away.
      </p>
    );
  }
  return (
    <div className="space-y-4">
      {excused && (
        <Notice tone="warning" title="This demo lets owners in without a second step">
          In use, an owner cannot sign in before setting one up.
        </Notice>
      )}
      <p>A code from your phone, besides your password. Then a stolen password opens nothing.</p>
      <LinkButton href="/clinic/settings/security/two-step">Set up the second step</LinkButton>
    </div>
  );
}

type Props = { readonly searchParams: Promise<Query> };

export default async function SecurityPage({ searchParams }: Props) {
  const actor = await pageActor("totp.set-up");
  const [own, { timeZone, devices }, notice] = await Promise.all([
    pageData(ownSecurity(actor)),
    listOwnDevices(actor),
    queryNotice(await searchParams),
  ]);
  const at = (moment: Date) => dayAndTime(moment, timeZone);
  const listed = devices.map(({ lastSeenAt, createdAt, ...rest }) => ({
    ...rest,
    lastUsed: `Last used ${at(lastSeenAt)}`,
    since: `Signed in ${at(createdAt)}`,
  }));
  return (
    <SettingsPage title="Your sign-in" lead={own.email}>
      {notice && <Notice tone={notice.tone} title={notice.words} announce="politely" />}
      <Card title="Second step">
        <SecondStep {...own} />
      </Card>
      <Card
        title="PIN for the tablets"
        lead="Six digits. On a tablet, press “For staff” and type them to clear the screen, or to go on with the visit that was open."
      >
        <OwnPin hasPin={own.hasKioskPin} />
      </Card>
      <Card title="Password">
        <NativeForm action="/api/sign-in/forgotten">
          <input type="hidden" name="email" value={own.email} />
          <p>To change it, we email you a link. Setting a new password signs you out everywhere.</p>
          <Button variant="secondary">Email me a link</Button>
        </NativeForm>
      </Card>
      <Card
        title="Where you are signed in"
        lead="A session locks after 15 minutes without use and ends after 12 hours."
        footer={
          <NativeForm action="/api/sessions/end-all">
            <Button variant="danger">Sign out everywhere</Button>
          </NativeForm>
        }
      >
        <DeviceList devices={listed} words={{ thisDevice: "This device", end: "Sign out" }} />
      </Card>
    </SettingsPage>
  );
}
