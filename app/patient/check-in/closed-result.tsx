import { getTranslations } from "next-intl/server";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { RedListCard } from "@/components/help/red-list-card";
import { Button } from "@/components/ui/button";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { readingLanguage } from "@/lib/i18n/reading-language";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = { readonly result: CheckInResult; readonly title: string; readonly closedAt: Date };

/** An instruction that the clinic has closed: what was said, and what to do if it is not over. Promises nothing. */
export async function ClosedResult({ result, title, closedAt }: Props) {
  const [t, language] = await Promise.all([getTranslations("check-in"), readingLanguage()]);
  const { clinic, answeredAt } = result;
  const when = (moment: Date) => dayAndTime(moment, clinic.timeZone, language);
  return (
    <div className="flex flex-col gap-6">
      <h1>{t("result.closedTitle", { when: when(answeredAt) })}</h1>
      <p>{t("result.closedTold", { title })}</p>
      <p>{t("result.closedSince", { when: when(closedAt) })}</p>
      <p className="font-semibold">
        {t("result.closedStill", { emergency: unbroken(clinic.numbers.emergency) })}
      </p>
      <TelLink number={clinic.numbers.emergency}>
        {t("result.callEmergency", { number: unbroken(clinic.numbers.emergency) })}
      </TelLink>
      <ClientKeyForm action="/api/check-ins/start">
        <Button>{t("result.closedCheckIn")}</Button>
      </ClientKeyForm>
      <RedListCard emergency={clinic.numbers.emergency} />
    </div>
  );
}
