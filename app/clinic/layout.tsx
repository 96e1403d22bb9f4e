import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskCallBar } from "@/components/alerts/desk-call-bar";
import { AlertBar, AlertCount, NotLiveBar } from "@/components/alerts/live-bars";
import { LiveProvider } from "@/components/alerts/live-provider";
import { SoundButton } from "@/components/alerts/sound-button";
import { RenewPush } from "@/components/channels/renew-push";
import { FaultBar } from "@/components/faults/fault-bar";
import { ASKED_BY_DESTINATIONS } from "@/components/palette/destinations";
import { PaletteButton } from "@/components/palette/palette-button";
import { MergedMeanwhile } from "@/components/patients/merged-meanwhile";
import { IdleLock } from "@/components/session/idle-lock";
import { ClinicShell } from "@/components/shell/clinic-shell";
import { Button } from "@/components/ui/button";
import { UnreadCount } from "@/components/messages/unread-count";
import {
  BellIcon,
  CalendarIcon,
  MessageIcon,
  PersonIcon,
  PhoneIcon,
  SettingsIcon,
  TodayIcon,
} from "@/components/ui/icons/places";
import { mayAs } from "@/lib/access/actions";
import { isClinical } from "@/lib/access/roles";
import { frameOwner } from "@/lib/auth/session-of-request";
import { UnsignedRules } from "@/components/safety/unsigned-rules";
import { roleWords } from "@/lib/domain/people/role-words";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { framePicture } from "@/lib/use-cases/picture/clinic-picture";
import { rulesSigned } from "@/lib/use-cases/safety/rules-signed";
import "./clinic.css";

/** The frame only: layouts do not run again on every navigation, so each page checks who asks. */
export default async function ClinicLayout({ children }: { readonly children: ReactNode }) {
  const owner = await frameOwner();
  // Signed out or locked: those pages bring their own frame, and nothing of the clinic's stands around them.
  if (owner?.kind !== "staff") return children;
  const [t, clinic, signed, picture] = await Promise.all([
    getTranslations("common"),
    clinicFrame(owner.clinicId),
    rulesSigned(owner.clinicId),
    framePicture(owner.clinicId, owner.roles),
  ]);
  const clinical = isClinical(owner.roles);
  const alerts = { href: "/clinic/alerts", label: "Alerts", icon: <BellIcon />, count: <AlertCount /> };
  const followUp = { href: "/clinic/follow-up", label: "Follow-up", icon: <PhoneIcon /> };
  return (
    <LiveProvider drawn={picture}>
      <IdleLock />
      <RenewPush staffId={owner.staffId} />
      <ClinicShell
        clinicName={clinic.name}
        productName={t("productName")}
        homeHref="/clinic/today"
        words={{ skip: t("skipToContent"), nav: "Clinic", signedInAs: "Signed in as" }}
        nav={[
          { href: "/clinic/today", label: "Today", icon: <TodayIcon /> },
          {
            ...{ href: "/clinic/calendar", label: "Calendar", icon: <CalendarIcon /> },
            also: ["/clinic/visits"],
          },
          ...(clinical ? [alerts, followUp] : []),
          { href: "/clinic/messages", label: "Messages", icon: <MessageIcon />, count: <UnreadCount /> },
          {
            ...{ href: "/clinic/patients", label: "Patients", icon: <PersonIcon /> },
            also: ["/clinic/letters", "/clinic/intakes", "/clinic/notes"],
          },
          { href: "/clinic/settings", label: "Settings", icon: <SettingsIcon /> },
        ]}
        personName={owner.name}
        roleNames={roleWords(owner.roles)}
        notLiveBar={<NotLiveBar />}
        alertBar={
          <>
            <AlertBar mayOpen={clinical} />
            <DeskCallBar />
            <FaultBar
              mayOpen={[
                "channels-failing",
                ...(mayAs(owner.roles, "record-check.view") ? (["record-altered"] as const) : []),
              ]}
            />
          </>
        }
        tools={
          <>
            <PaletteButton granted={ASKED_BY_DESTINATIONS.filter((action) => mayAs(owner.roles, action))} />
            <SoundButton />
          </>
        }
        footer={signed ? undefined : <UnsignedRules mayRead={clinical} />}
        signOut={
          <div className="ms-2 flex gap-4">
            <form method="post" action="/api/session/lock">
              <Button variant="quiet" small>
                Lock
              </Button>
            </form>
            <form method="post" action="/api/session/sign-out">
              <Button variant="quiet" small>
                {t("signOut")}
              </Button>
            </form>
          </div>
        }
      >
        <MergedMeanwhile />
        {children}
      </ClinicShell>
    </LiveProvider>
  );
}
