import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ownIntakePath } from "@/app/patient/intake/own-intake-path";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { WhoseField } from "@/app/patient/whose-field";
import { AnswerList } from "@/components/kiosk/answer-list";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { readCheckPage } from "@/lib/use-cases/intakes/read-check-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kiosk.check"))("title") };
}

type Props = { readonly searchParams: Promise<{ problem?: string }> };

/** Every answer with a way to change it, then the end. */
export default async function OwnCheckPage({ searchParams }: Props) {
  const actor = await pageActor("own-intake.answer");
  const page = await pageData(readCheckPage(actor));
  if (page.missing !== null) redirect(ownIntakePath(page.missing));
  const [{ problem }, t, own, common] = await Promise.all([
    searchParams,
    getTranslations("kiosk.check"),
    getTranslations("patient.intake"),
    getTranslations("common"),
  ]);
  const last = page.steps.at(-1);
  return (
    <div className="flex flex-col gap-6">
      <NotSavedNotice problem={problem} />
      {last && <BackLink href={ownIntakePath(last.id)} label={common("back")} />}
      <h1>{t("title")}</h1>
      <p>{own("checkLead")}</p>
      <AnswerList base="/patient/intake" steps={page.steps} answers={page.answers} withOwnWords />
      <NativeForm action="/api/own-intake/complete" className="">
        <WhoseField />
        <Button>{own("checkAction")}</Button>
      </NativeForm>
    </div>
  );
}
