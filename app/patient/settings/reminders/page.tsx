import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarLink } from "@/app/patient/settings/reminders/calendar-link";
import { DoneNotice } from "@/app/patient/settings/reminders/done-notice";
import { PhoneReminders } from "@/app/patient/settings/reminders/phone-reminders";
import { ReminderForm } from "@/app/patient/settings/reminders/reminder-form";
import { VisitMail } from "@/app/patient/settings/reminders/visit-mail";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { senderOf } from "@/lib/auth/sender-grant";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";
import { typedFields } from "@/lib/http/typed-fields";
import { viewReminders } from "@/lib/use-cases/reminders/view-reminders";

const PAGE = "/patient/settings/reminders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return formTitle(t("title"), PAGE);
}

type Props = { readonly searchParams: Promise<{ done?: string }> };

/** When a patient wants to hear of their exercises, and the address for their own calendar. */
export default async function RemindersPage({ searchParams }: Props) {
  const actor = await pageActor("reminder.change");
  const [viewed, typed, query, t] = [
    await pageData(viewReminders(actor)),
    await typedFields(PAGE),
    await searchParams,
    await getTranslations("reminders"),
  ];
  const problems = Object.entries(typed?.problems ?? {}).map(([field, key]) => ({
    fieldId: field,
    message: t(`problem.${key as "time"}`),
  }));
  return (
    <div className="space-y-6">
      <BackLink href="/patient/settings" label={t("back")} />
      <DoneNotice done={query.done} choice={viewed.choice} />
      <ErrorSummary title={t("problem.title")} items={problems} />
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      {(viewed.choice?.byMail === true || viewed.phones > 0) && (
        <NativeForm action="/api/reminders/off" className="">
          <Button variant="secondary">{t("turnOff")}</Button>
        </NativeForm>
      )}
      <ReminderForm viewed={viewed} typed={typed} />
      <PhoneReminders viewed={viewed} whose={senderOf(actor).owner} />
      {viewed.email !== null && <VisitMail mayMail={viewed.mayMail} />}
      <CalendarLink url={viewed.calendarUrl} />
    </div>
  );
}
