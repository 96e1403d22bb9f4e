import { getTranslations } from "next-intl/server";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** Whether the clinic mails the day before an appointment: one press either way. */
export async function VisitMail({ mayMail }: { readonly mayMail: boolean }) {
  const t = await getTranslations("reminders.visits");
  return (
    <Card title={t("title")} id="visits">
      <NativeForm action="/api/reminders/visits" className="space-y-4">
        <p>{t("lead")}</p>
        <p className="font-semibold">{t(mayMail ? "on" : "off")}</p>
        <Button variant="secondary" name="mail" value={mayMail ? "no" : "yes"}>
          {t(mayMail ? "turnOff" : "turnOn")}
        </Button>
      </NativeForm>
    </Card>
  );
}
