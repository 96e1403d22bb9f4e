import { getTranslations } from "next-intl/server";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** The secret address a phone's own calendar reads; a new one ends the one before. */
export async function CalendarLink({ url }: { readonly url: string | null }) {
  const t = await getTranslations("reminders.calendar");
  return (
    <Card title={t("title")} id="calendar">
      <div className="space-y-4">
        <p>{t("lead")}</p>
        {url === null ? (
          <NativeForm action="/api/calendar-links" className="">
            <Button variant="secondary">{t("make")}</Button>
          </NativeForm>
        ) : (
          <>
            <LinkButton href={url.replace(/^https?:/, "webcal:")}>{t("add")}</LinkButton>
            <p>{t("copy")}</p>
            <p className="rounded-door border border-line bg-surface-2 p-3 font-mono text-[0.9375rem] break-all select-all">
              {url}
            </p>
            <p>{t("secret")}</p>
            <NativeForm action="/api/calendar-links" className="">
              <Button variant="secondary">{t("renew")}</Button>
            </NativeForm>
            <NativeForm action="/api/calendar-links/revoke" className="">
              <Button variant="secondary">{t("end")}</Button>
            </NativeForm>
          </>
        )}
      </div>
    </Card>
  );
}
