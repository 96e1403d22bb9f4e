import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { telHref } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { WordsOfFailure } from "@/components/shell/words-of-failure";
import { PatientShell } from "@/components/shell/patient-shell";
import { OfflineHelp } from "@/components/offline/offline-help";
import { OutboxBar } from "@/components/outbox/outbox-bar";
import { OwnUnread } from "@/components/messages/own-unread";
import { CheckInIcon, HelpIcon, MessageIcon, SettingsIcon, TodayIcon } from "@/components/ui/icons/places";
import { senderOf } from "@/lib/auth/sender-grant";
import { frameOwner } from "@/lib/auth/session-of-request";
import { readingChoice } from "@/lib/http/reading-choice";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { boxKey } from "@/lib/sealed-box";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { offlinePageAddress } from "@/lib/use-cases/home/offline-page-address";

/** So that a phone can put the door on its home screen; a page's own title comes before. */
export const metadata: Metadata = {
  manifest: "/patient/app.webmanifest",
  icons: { icon: "/icon.svg", apple: "/patient/icon-apple-180.png" },
};

/** The frame only: layouts do not run again on every navigation, so each page checks who asks. */
export default async function PatientLayout({ children }: { readonly children: ReactNode }) {
  const owner = await frameOwner();
  // Sign-in pages bring their own frame.
  if (owner?.kind !== "patient") return children;
  const [t, help, clinic, { textSize }] = await Promise.all([
    getTranslations("patient"),
    getTranslations("help"),
    clinicFrame(owner.clinicId),
    readingChoice(),
  ]);
  const language = await readingLanguage();
  const offlinePage = await offlinePageAddress(owner.clinicId, clinic, language);
  const sender = { ...senderOf(owner), key: boxKey() };
  return (
    <PatientShell
      clinicName={clinic.name}
      clinicPhone={clinic.phone}
      textSize={textSize}
      words={{
        skip: t("skip"),
        nav: t("nav"),
        ring: t("ring", { phone: unbroken(clinic.phone) }),
        help: help("link"),
      }}
      banner={
        <>
          <WordsOfFailure
            nonce={(await headers()).get("x-plumbline-page") ?? ""}
            lines={[]}
            links={[{ href: telHref(clinic.phone), words: t("ring", { phone: unbroken(clinic.phone) }) }]}
          />
          <OfflineHelp
            page={offlinePage}
            owner={`${sender.owner}-${language}`}
            words={{ bar: help("offline.bar"), link: help("offline.barLink") }}
          />
          <OutboxBar
            sender={sender}
            words={{
              one: help("outbox.one"),
              many: help("outbox.many", { count: "{count}" }),
              notFiled: {
                unfiled: help("outbox.unfiled", { clinic_phone: unbroken(clinic.phone), when: "{when}" }),
                refused: help("outbox.refused", { clinic_phone: unbroken(clinic.phone), when: "{when}" }),
                read: help("outbox.read"),
              },
              send: help("outbox.send"),
              told: help("offline.told"),
              leave: {
                title: help("outbox.leave.title"),
                noNetwork: help("outbox.leave.noNetwork"),
                keptOne: help("outbox.leave.keptOne"),
                kept: help("outbox.leave.kept", { count: "{count}" }),
                leave: help("outbox.leave.leave"),
                stay: help("outbox.leave.stay"),
              },
            }}
          />
        </>
      }
      nav={[
        { href: "/patient/today", label: t("navToday"), icon: <TodayIcon /> },
        { href: "/patient/check-in", label: t("navCheckIn"), icon: <CheckInIcon /> },
        {
          href: "/patient/messages",
          label: t("navMessages"),
          icon: <MessageIcon />,
          count: <OwnUnread spoken={t("messagesWait")} />,
        },
        { href: "/patient/help", label: t("navHelp"), icon: <HelpIcon /> },
        { href: "/patient/settings", label: t("navSettings"), icon: <SettingsIcon /> },
      ]}
    >
      {children}
    </PatientShell>
  );
}
