import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CallButtons } from "@/app/patient/check-in/call-buttons";
import { CrisisLines } from "@/app/patient/check-in/crisis-lines";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { sentences } from "@/components/check-in/sentences";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { interrupts } from "@/lib/domain/triage/tiers";
import { type FormAnswersView, viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures"))("done.title") };
}

type Told = NonNullable<FormAnswersView["told"]>;
type Props = { readonly params: Promise<{ formId: string }> };

/** What becomes of the answers; beside words about low mood, a voice to talk to now. */
export default async function DonePage({ params }: Props) {
  const actor = await pageActor("measure-form.answer");
  const formId = idParam((await params).formId);
  const [{ state, told }, t] = await Promise.all([
    pageData(viewAnswers(actor, formId)),
    getTranslations("measures"),
  ]);
  if (state === "draft") redirect(`/patient/measures/${formId}`);
  return (
    <div className="flex flex-col gap-6">
      <h1>{t("done.title")}</h1>
      <p>{t("done.lead")}</p>
      {told && <Told told={told} />}
      <div className="flex flex-col gap-3">
        <p>{t("done.worse")}</p>
        <LinkButton href="/patient/check-in" variant="secondary">
          {t("done.checkIn")}
        </LinkButton>
      </div>
      <LinkButton href="/patient/today">{t("done.home")}</LinkButton>
      <ClientKeyForm action={`/api/measure-forms/${formId}/amend`} className="flex flex-col">
        <Button variant="quiet">{t("done.change")}</Button>
      </ClientKeyForm>
    </div>
  );
}

async function Told({ told }: { readonly told: Told }) {
  const { tier, instructions, callback, clinic } = told;
  const texts = await Promise.all(instructions.map((instruction) => instructionText(instruction, told)));
  return (
    <Card>
      {texts.flatMap(sentences).map((line) => (
        <p key={line} className="mb-3">
          {line}
        </p>
      ))}
      {interrupts(tier) && <CallButtons {...{ tier, instructions, clinic, callback }} />}
      {instructions.some(({ code }) => code === "P-MOOD") && <CrisisLines clinic={clinic} />}
    </Card>
  );
}
