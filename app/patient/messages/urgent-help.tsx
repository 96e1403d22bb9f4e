import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { HelpNumbers, type HelpNumbersProps } from "@/components/help/help-numbers";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { readingLanguage } from "@/lib/i18n/reading-language";

type Props = { readonly clinic: HelpNumbersProps["clinic"] };

/** Before anybody writes or books: neither is the way where it may be urgent. */
export async function NotUrgent({ clinic, title }: Props & { readonly title?: string }) {
  const t = await getTranslations("messages.notUrgent");
  const { emergency } = clinic.numbers;
  return (
    <Notice
      tone="warning"
      title={title ?? t("title")}
      action={
        <>
          <LinkButton href="/patient/check-in" variant="secondary">
            {t("checkIn")}
          </LinkButton>
          <TelLink number={emergency}>{t("emergency", { number: unbroken(emergency) })}</TelLink>
        </>
      }
    >
      {t("lead", { emergency: unbroken(emergency) })}
    </Notice>
  );
}

/** The words sound urgent: the check-in first, and whom to ring. It holds up no message, and no note of a check-in. */
export async function UrgentPrompt({
  clinic,
  when,
}: {
  readonly clinic: HelpNumbersProps["clinic"] & ClinicHours;
  /** "stopped": on the page where the check-in begins. */
  readonly when: "before" | "after" | "noteBefore" | "noteAfter" | "stopped";
}) {
  const t = await getTranslations("messages.prompt");
  return (
    <div className="space-y-4" data-urgent-prompt={when}>
      <Notice
        tone="error"
        title={t("title")}
        action={
          when === "stopped" ? undefined : <LinkButton href="/patient/check-in">{t("checkIn")}</LinkButton>
        }
      >
        {t(when)}
      </Notice>
      <HelpNumbers clinic={clinic} opens={shutPhrase(new Date(), clinic, await readingLanguage())?.opens} />
    </div>
  );
}
