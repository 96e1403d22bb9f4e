import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OfflineInstruction } from "@/app/patient/offline/offline-instruction";
import { AdviceCard, FirstAid } from "@/components/help/advice-card";
import { HelpNumbers } from "@/components/help/help-numbers";
import { RedListCard } from "@/components/help/red-list-card";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { frameOwner } from "@/lib/auth/session-of-request";
import { choicesThatInstruct } from "@/lib/domain/check-in/choices-that-instruct";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { settingsInEffect } from "@/lib/use-cases/safety/settings-in-effect";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("offline.title") };
}

/**
 * Kept on the phone by public/patient/worker.js and shown where the network fails. It holds the clinic's numbers and
 * words for everybody, and nothing about the person who reads it.
 */
export default async function OfflinePage() {
  const [t, walk, owner] = await Promise.all([
    getTranslations("help"),
    getTranslations("session.walk"),
    frameOwner(),
  ]);
  if (owner?.kind !== "patient") notFound();
  const [clinic, settings] = await Promise.all([
    clinicFrame(owner.clinicId),
    settingsInEffect(owner.clinicId),
  ]);
  return (
    <div className="flex flex-col gap-6" data-offline>
      <header className="flex flex-col gap-2">
        <h1 data-unsent-title={t("offline.unsentTitle")}>{t("offline.title")}</h1>
        <p data-lead>{t("offline.lead")}</p>
      </header>
      <div data-left hidden>
        <Notice tone="info">{t("outbox.left")}</Notice>
      </div>
      {choicesThatInstruct(settings).map((texts) => (
        <OfflineInstruction key={texts.choices.join()} texts={texts} clinic={clinic} />
      ))}
      <form method="post" data-unsent hidden>
        <Notice tone="warning" action={<Button>{t("offline.unsentAgain")}</Button>}>
          <p data-kept="page">{t("offline.unsent")}</p>
          <p data-kept="phone" hidden>
            {t("offline.unsentOnPhone")}
          </p>
        </Notice>
      </form>
      <section data-choices="walk-tests.legs=yes" hidden>
        <Notice
          tone="warning"
          title={walk("legsTitle")}
          action={
            <LinkButton href="/patient/check-in" variant="secondary">
              {walk("tellUs")}
            </LinkButton>
          }
        >
          {walk("legsOffline")}
        </Notice>
      </section>
      <p className="font-semibold">{t("offline.told")}</p>
      <p data-try-again>
        <LinkButton href="/patient/today" variant="secondary">
          {t("offline.tryAgain")}
        </LinkButton>
      </p>
      <HelpNumbers clinic={clinic} />
      <RedListCard emergency={clinic.numbers.emergency} />
      <h2>{t("title")}</h2>
      <FirstAid />
      <AdviceCard />
    </div>
  );
}
