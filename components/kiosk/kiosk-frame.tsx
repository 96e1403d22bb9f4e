import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClearForm } from "@/components/kiosk/clear-form";
import { IdleGuard } from "@/components/kiosk/idle-guard";
import { NetworkGuard } from "@/components/kiosk/network-guard";
import { RefreshWithoutScript } from "@/components/kiosk/refresh-without-script";
import { KioskShell } from "@/components/shell/kiosk-shell";
import { Button } from "@/components/ui/button";
import { BackIcon } from "@/components/ui/icons/moves";
import { PersonIcon } from "@/components/ui/icons/places";
import { LANGUAGES } from "@/lib/domain/people/language";

export type KioskFrameProps = {
  readonly clinicName: string;
  /**
   * What this page shows someone: `path` under /kiosk is where "I need more time" leads back to without a script. Left
   * out, the page shows nobody and has no clock.
   */
  readonly watched?: { readonly path: string } | undefined;
  readonly backHref?: string | undefined;
  readonly progress?: { readonly current: number; readonly total: number } | undefined;
  /** Before a language is chosen the way to a person is said in every one. */
  readonly inEveryLanguage?: boolean | undefined;
  readonly children: ReactNode;
};

/** The frame of every kiosk page: clinic, a person to ask, the way back, how far, the idle clock and the way out. */
export async function KioskFrame({
  clinicName,
  watched,
  backHref,
  progress,
  inEveryLanguage = false,
  children,
}: KioskFrameProps) {
  const [t, common] = await Promise.all([getTranslations("kiosk"), getTranslations("common")]);
  return (
    <KioskShell
      clinicName={clinicName}
      skip={common("skipToContent")}
      askAPerson={<AskAPerson words={inEveryLanguage ? <EveryLanguage /> : common("askAPerson")} />}
      back={backHref === undefined ? undefined : <BackLink href={backHref} words={common("back")} />}
      progress={progress && { ...progress, label: common("progress", progress) }}
      idle={
        watched && (
          <IdleGuard
            title={t("idle.title")}
            text={t("idle.text")}
            more={t("idle.more")}
            finished={t("idle.finished")}
            staff={t("staff.link")}
          />
        )
      }
    >
      <NetworkGuard
        words={{
          slow: { title: t("slow.title"), text: t("slow.text") },
          gone: { title: t("noNetwork.title"), text: t("noNetwork.stays") },
        }}
      />
      {children}
      {watched && (
        <>
          <ClearForm words={t("stop")} className="-ms-(--pad) mt-auto pt-6" />
          <RefreshWithoutScript
            seconds={60}
            path={`/kiosk/more-time?back=${encodeURIComponent(watched.path)}`}
          />
        </>
      )}
    </KioskShell>
  );
}

function AskAPerson({ words }: { readonly words: ReactNode }) {
  return (
    <form method="post" action="/api/kiosk/call-desk">
      <Button variant="secondary" small className="kiosk-ask">
        <PersonIcon />
        <span>{words}</span>
      </Button>
    </form>
  );
}

async function EveryLanguage() {
  const said = await Promise.all(
    LANGUAGES.map(async (language) => ({
      language,
      t: await getTranslations({ locale: language, namespace: "common" }),
    })),
  );
  return said.map(({ language, t }) => (
    <span key={language} lang={language} className="block">
      {t("askAPerson")}
    </span>
  ));
}

function BackLink({ href, words }: { readonly href: string; readonly words: string }) {
  return (
    <a href={href} className="button button-quiet -ms-2.5 shrink-0">
      <BackIcon />
      {words}
    </a>
  );
}
