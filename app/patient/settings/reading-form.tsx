import { getTranslations } from "next-intl/server";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { TEXT_SIZES } from "@/lib/contracts/reading";
import { readingChoice } from "@/lib/http/reading-choice";

/** How large the text is, and what the exercises sound like, on this device. */
export async function ReadingForm() {
  const [t, { textSize, sound, voice }] = await Promise.all([
    getTranslations("sign-in.settings"),
    readingChoice(),
  ]);
  return (
    <Card title={t("reading")} lead={t("readingLead")}>
      <NativeForm action="/api/reading" className="space-y-6">
        <RadioGroup
          name="textSize"
          label={t("textSize")}
          value={textSize}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`textSizes.${value}`) }))}
        />
        <fieldset className="space-y-2">
          <legend className="mb-2 font-semibold">{t("sounds")}</legend>
          <Checkbox name="sound" option={{ value: "on", label: t("sound") }} checked={sound} />
          <Checkbox
            name="voice"
            option={{ value: "on", label: t("voice"), hint: t("voiceHint") }}
            checked={voice}
          />
        </fieldset>
        <Button>{t("save")}</Button>
      </NativeForm>
    </Card>
  );
}
