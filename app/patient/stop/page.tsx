import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WhoseField } from "@/app/patient/whose-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { END_REASONS } from "@/lib/domain/programme-end/reasons";
import { fieldText } from "@/lib/http/form-again";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";
import { typedFields } from "@/lib/http/typed-fields";
import { viewStop } from "@/lib/use-cases/programme-ends/view-stop";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("patient");
  return formTitle(t("stop.title"), "/patient/stop");
}

/** A patient stops their plan and says why. */
export default async function StopPage() {
  const actor = await pageActor("programme.stop");
  const [running, typed, t] = [
    await pageData(viewStop(actor)),
    await typedFields("/patient/stop"),
    await getTranslations("patient"),
  ];
  const back = (
    <LinkButton href="/patient/today" variant="secondary">
      {t("stop.back")}
    </LinkButton>
  );
  if (!running)
    return (
      <div className="space-y-5">
        <h1>{t("stop.none")}</h1>
        {back}
      </div>
    );
  const errorOf = (field: "reason" | "note") =>
    typed?.problems[field] === undefined ? undefined : t(`stop.problem.${field}`);
  const items = (["reason", "note"] as const).flatMap((fieldId) => {
    const message = errorOf(fieldId);
    return message === undefined ? [] : [{ fieldId, message }];
  });
  return (
    <div className="space-y-6">
      <ErrorSummary title={t("stop.problem.title")} items={items} />
      <div className="space-y-2">
        <h1>{t("stop.title")}</h1>
        <p>{t("stop.lead", { title: running.title })}</p>
        <p>{t("stop.pain")}</p>
      </div>
      <NativeForm action="/api/programmes/stop" className="space-y-6">
        <WhoseField />
        <RadioGroup
          name="reason"
          label={t("stop.why")}
          options={END_REASONS.map((value) => ({ value, label: t(`stop.reasons.${value}`) }))}
          value={typed ? fieldText(typed.fields, "reason") : undefined}
          error={errorOf("reason")}
        />
        <TextArea
          name="note"
          label={t("stop.note")}
          optional={t("stop.optional")}
          defaultValue={typed ? fieldText(typed.fields, "note") : ""}
          error={errorOf("note")}
          maxLength={500}
        />
        <Button variant="danger">{t("stop.send")}</Button>
        {back}
      </NativeForm>
    </div>
  );
}
