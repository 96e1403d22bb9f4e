import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deviceWords } from "@/app/patient/settings/device-words";
import { LanguageForm } from "@/app/patient/settings/language-form";
import { ReadingForm } from "@/app/patient/settings/reading-form";
import { DeviceList } from "@/components/sign-in/device-list";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { pageActor } from "@/lib/http/page-actor";
import { queryNotice } from "@/lib/http/refused-form";
import { listOwnDevices } from "@/lib/use-cases/sessions/list-own-devices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.settings");
  return { title: t("title") };
}

type Props = { readonly searchParams: Promise<Query> };

export default async function PatientSettingsPage({ searchParams }: Props) {
  const actor = await pageActor("session.list");
  const [t, access, { timeZone, devices }, notice] = await Promise.all([
    getTranslations("sign-in.settings"),
    getTranslations("access-log"),
    listOwnDevices(actor),
    queryNotice(await searchParams),
  ]);
  const language = await readingLanguage();
  const at = (moment: Date) => dayAndTime(moment, timeZone, language);
  const listed = devices.map(({ device, lastSeenAt, createdAt, ...rest }) => ({
    ...rest,
    device: deviceWords(device, t),
    lastUsed: t("lastUsed", { when: at(lastSeenAt) }),
    since: t("since", { when: at(createdAt) }),
  }));
  return (
    <div className="space-y-6">
      {notice && <Notice tone={notice.tone} title={notice.words} announce="politely" />}
      <h1>{t("title")}</h1>
      <LanguageForm />
      <ReadingForm />
      <div className="space-y-3">
        <LinkButton href="/patient/settings/reminders" variant="secondary">
          {t("reminders")}
        </LinkButton>
        <LinkButton href="/patient/settings/access" variant="secondary">
          {access("link")}
        </LinkButton>
      </div>
      <section className="space-y-3" aria-labelledby="copy">
        <h2 id="copy">{access("copy")}</h2>
        <p className="text-muted">{access("copyLead")}</p>
        <LinkButton href="/api/own-record/zip" variant="secondary">
          {access("copyZip")}
        </LinkButton>
        <LinkButton href="/api/own-record/page" variant="secondary">
          {access("copyPage")}
        </LinkButton>
        <LinkButton href="/api/own-record/json" variant="secondary">
          {access("copyJson")}
        </LinkButton>
      </section>
      <section className="space-y-3" aria-labelledby="devices">
        <h2 id="devices">{t("devices")}</h2>
        <p className="text-muted">{t("devicesLead")}</p>
        <DeviceList devices={listed} words={{ thisDevice: t("thisDevice"), end: t("end") }} />
      </section>
      <section className="space-y-3" aria-labelledby="install">
        <h2 id="install">{t("install")}</h2>
        <p>{t("installLead")}</p>
        <p className="text-muted">{t("installHow")}</p>
      </section>
      <div className="space-y-3">
        <NativeForm action="/api/session/sign-out">
          <Button variant="secondary">{t("signOut")}</Button>
        </NativeForm>
        {devices.length > 1 && (
          <NativeForm action="/api/sessions/end-all">
            <Button variant="danger">{t("everywhere")}</Button>
          </NativeForm>
        )}
      </div>
    </div>
  );
}
