import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MorningQuestions } from "@/app/patient/morning/[sessionId]/morning-questions";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { UnsentForm } from "@/lib/domain/outbox/unsent-form";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";
import { type TypedFields, typedFields } from "@/lib/http/typed-fields";
import { viewMorning } from "@/lib/use-cases/exercise-sessions/view-morning";

type Props = {
  readonly params: Promise<{ sessionId: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("session");
  return formTitle(t("morning.title"), `/patient/morning/${(await params).sessionId}`);
}

type Said = { readonly pain: number | null; readonly sore: boolean | null };

/** What was chosen in a form that came back, else what is stored. */
function said(typed: TypedFields["fields"] | undefined, stored: Said): Said {
  if (typed === undefined) return stored;
  const { pain, sore } = typed;
  return {
    pain: typeof pain === "string" && pain !== "" ? Number(pain) : null,
    sore: typeof sore === "string" ? sore === "yes" : null,
  };
}

/** One question, the morning after: how it is now. */
export default async function MorningPage({ params, searchParams }: Props) {
  const actor = await pageActor("exercise-session.run");
  const sessionId = idParam((await params).sessionId);
  const { asked, pain, sore } = await pageData(viewMorning(actor, { sessionId }));
  const typed = await typedFields(`/patient/morning/${sessionId}`);
  const t = await getTranslations("session");
  if (!asked)
    return (
      <div className="space-y-5">
        <h1>{t("morning.over")}</h1>
        <p>{t("morning.overBody")}</p>
        <LinkButton href="/patient/today">{t("morning.home")}</LinkButton>
      </div>
    );
  const error = typed?.problems["pain"] === undefined ? undefined : t("problem.choosePainNow");
  return (
    <form
      method="post"
      action={`/api/exercise-sessions/${sessionId}/morning`}
      data-outbox-unsent={JSON.stringify({ kind: "morning", session: sessionId } satisfies UnsentForm)}
      noValidate
      className="space-y-6"
    >
      <NotSavedNotice problem={(await searchParams).problem} />
      <ErrorSummary
        title={t("problem.summary")}
        items={error === undefined ? [] : [{ fieldId: "pain", message: error }]}
      />
      <MorningQuestions {...said(typed?.fields, { pain, sore })} error={error} />
    </form>
  );
}
