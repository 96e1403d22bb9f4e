import { getLocale, getTranslations } from "next-intl/server";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { LANGUAGES } from "@/lib/domain/people/language";

/** The language of the patient's pages and of mail to them; each by its own name. */
export async function LanguageForm() {
  const [t, common, locale] = await Promise.all([
    getTranslations("sign-in.language"),
    getTranslations("common.languages"),
    getLocale(),
  ]);
  return (
    <Card title={t("title")} lead={t("lead")}>
      <NativeForm action="/api/own-language" className="space-y-6">
        <RadioGroup
          name="language"
          label={t("label")}
          value={locale}
          options={LANGUAGES.map((value) => ({ value, label: common(value) }))}
        />
        <Button>{t("save")}</Button>
      </NativeForm>
    </Card>
  );
}
