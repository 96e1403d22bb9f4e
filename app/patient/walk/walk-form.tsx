import { getTranslations } from "next-intl/server";
import { WhoseField } from "@/app/patient/whose-field";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { UnsentProblems } from "@/components/outbox/unsent-problems";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { typedFields } from "@/lib/http/typed-fields";

const QUESTIONS = ["honest", "legs"] as const;
const FIELDS = ["minutes", ...QUESTIONS] as const;

/** How the test went: the minute, whether it counts, and what the legs did. */
export async function WalkForm() {
  const [t, common] = [await getTranslations("session.walk"), await getTranslations("common")];
  const typed = await typedFields("/patient/walk");
  const valueOf = (field: string) => {
    const value = typed?.fields[field];
    return typeof value === "string" ? value : undefined;
  };
  const errorOf = (field: (typeof FIELDS)[number]) =>
    typed?.problems[field] === undefined ? undefined : t(`problems.${field}`);
  return (
    <ClientKeyForm action="/api/walk-tests" unsent={{ kind: "walk-test" }} sentKey={valueOf("clientKey")}>
      <WhoseField />
      <UnsentProblems
        kind="walk-test"
        title={t("problem")}
        pageTitle={common("errorPrefix", { title: "{title}" })}
        words={Object.fromEntries(FIELDS.map((field) => [field, t(`problems.${field}`)]))}
      />
      <div className="space-y-6">
        <ErrorSummary
          title={t("problem")}
          items={FIELDS.flatMap((fieldId) => {
            const message = errorOf(fieldId);
            return message === undefined ? [] : [{ fieldId, message }];
          })}
        />
        <TextField
          name="minutes"
          label={t("minutes")}
          hint={t("minutesHint")}
          inputMode="numeric"
          autoComplete="off"
          width="short"
          error={errorOf("minutes")}
          defaultValue={valueOf("minutes")}
        />
        {QUESTIONS.map((name) => (
          <RadioGroup
            key={name}
            name={name}
            label={t(`questions.${name}`)}
            value={valueOf(name)}
            error={errorOf(name)}
            options={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))}
          />
        ))}
        <Button>{t("send")}</Button>
      </div>
    </ClientKeyForm>
  );
}
