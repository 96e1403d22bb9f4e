import { getTranslations } from "next-intl/server";
import { PATIENT_DOOR } from "@/components/channels/own-browser";
import { ThisBrowser } from "@/components/channels/this-browser";
import type { ViewedReminders } from "@/lib/use-cases/reminders/view-reminders";

type PhoneRemindersProps = {
  readonly viewed: ViewedReminders;
  /** A name for this patient that says nothing; the frame of each page renews by the same. */
  readonly whose: string;
};

/** The reminders on this very phone, by the times above. Without a script the mail and the calendar remain. */
export async function PhoneReminders({ viewed, whose }: PhoneRemindersProps) {
  const { choice, publicKey } = viewed;
  if (publicKey === null) return null;
  const t = await getTranslations("reminders.phone");
  return (
    <section className="space-y-3">
      <h2>{t("title")}</h2>
      <p>{t("lead")}</p>
      {choice === null ? (
        <p className="text-muted">{t("timesFirst")}</p>
      ) : (
        <ThisBrowser
          door={PATIENT_DOOR}
          whose={whose}
          publicKey={publicKey}
          words={{
            looking: t("looking"),
            unsupported: t("unsupported"),
            blocked: t("blocked"),
            off: t("off"),
            on: t("on"),
            turnOn: t("turnOn"),
            turnOff: t("turnOff"),
            failed: t("failed"),
          }}
        />
      )}
    </section>
  );
}
