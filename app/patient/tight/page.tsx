import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { WhoseField } from "@/app/patient/whose-field";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { UnsentProblems } from "@/components/outbox/unsent-problems";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { RELIEFS, SELF_CHECK_ANSWERS, SELF_CHECK_QUESTIONS } from "@/lib/domain/self-check/self-check";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";
import { typedFields } from "@/lib/http/typed-fields";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("self-check");
  return formTitle(t("title"), "/patient/tight");
}

type Props = { readonly searchParams: Promise<{ problem?: string }> };

/** Four questions about a tight or sore day; each answer leads to one thing to do. */
export default async function TightPage({ searchParams }: Props) {
  await pageActor("self-check.answer");
  const [t, common] = [await getTranslations("self-check"), await getTranslations("common")];
  const typed = await typedFields("/patient/tight");
  const valueOf = (field: string) => {
    const value = typed?.fields[field];
    return typeof value === "string" ? value : undefined;
  };
  const errorOf = (field: string) => (typed?.problems[field] === undefined ? undefined : t("choose"));
  return (
    <div className="space-y-6">
      <NotSavedNotice problem={(await searchParams).problem} />
      <ErrorSummary
        title={t("problem")}
        items={SELF_CHECK_QUESTIONS.flatMap((id) => {
          const message = errorOf(id);
          return message === undefined ? [] : [{ fieldId: id, message: t(`questions.${id}`) }];
        })}
      />
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="space-y-2 border-s-4 border-brass ps-3">
        <p>{t("legs")}</p>
        <LinkButton href="/patient/check-in" variant="secondary" small fit>
          {t("checkIn")}
        </LinkButton>
      </div>
      <ClientKeyForm action="/api/self-checks" unsent={{ kind: "self-check" }} sentKey={valueOf("clientKey")}>
        <WhoseField />
        <UnsentProblems
          kind="self-check"
          title={t("problem")}
          pageTitle={common("errorPrefix", { title: "{title}" })}
          words={Object.fromEntries(SELF_CHECK_QUESTIONS.map((id) => [id, t(`questions.${id}`)]))}
          beside={t("choose")}
        />
        <div className="space-y-6">
          {SELF_CHECK_QUESTIONS.map((id) => (
            <RadioGroup
              key={id}
              name={id}
              label={t(`questions.${id}`)}
              value={valueOf(id)}
              error={errorOf(id)}
              options={SELF_CHECK_ANSWERS[id].map((value) => ({
                value,
                label: t(`answers.${id}.${value}`),
              }))}
            />
          ))}
          <RadioGroup
            name="relief"
            label={t("questions.relief")}
            optional={t("optional")}
            value={valueOf("relief")}
            options={RELIEFS.map((value) => ({ value, label: t(`answers.relief.${value}`) }))}
          />
          <Button>{t("send")}</Button>
        </div>
      </ClientKeyForm>
    </div>
  );
}
