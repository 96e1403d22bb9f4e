import { Fragment } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { NotUrgent } from "@/app/patient/messages/urgent-help";
import { WhoseField } from "@/app/patient/whose-field";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { CancerBoxes } from "@/components/kiosk/cancer-question";
import { pageProblems } from "@/components/kiosk/page-problems";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { cancerFields } from "@/lib/domain/intake/fields-for";
import { HISTORY_STEPS, PREGNANCY_STEP } from "@/lib/domain/intake/history-steps";
import { many } from "@/lib/domain/intake/raw-fields";
import { toldLast } from "@/lib/domain/patients/cancer-retold";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { typedFields } from "@/lib/http/typed-fields";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { viewHistory } from "@/lib/use-cases/history/view-history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patient"))("history.title") };
}

type Props = { readonly searchParams: Promise<{ problem?: string }> };

/**
 * What is known, ticked; one button says that it is right as it stands then. Each group asks as the intake does: without
 * "ever" and "long ago" somebody with a past cancer would leave it out.
 */
export default async function HistoryPage({ searchParams }: Props) {
  const actor = await pageActor("history.confirm");
  const [known, clinic, t, intake, common, { problem }] = await Promise.all([
    pageData(viewHistory(actor)),
    clinicFrame(actor.clinicId),
    getTranslations("patient"),
    getTranslations("intake"),
    getTranslations("common"),
    searchParams,
  ]);
  // What was ticked when it could not be saved: sent again with the ticks of before it would be lost.
  const typed = await typedFields("/patient/history");
  const ticked = typed === null ? known.flags : many(typed.fields, "flags");
  const problems = await pageProblems(
    Object.entries(typed?.problems ?? {}).map(([field, messageKey]) => ({ field, messageKey })),
  );
  const steps = known.sex === "M" ? HISTORY_STEPS : [...HISTORY_STEPS, PREGNANCY_STEP];
  return (
    <div className="flex flex-col gap-6">
      {problems.items.length === 0 && <NotSavedNotice problem={problem} />}
      <ErrorSummary title={common("problemTitle")} items={problems.items} />
      <h1>{t("history.title")}</h1>
      <p>{t(ticked.length === 0 ? "history.leadNone" : "history.lead")}</p>
      <NotUrgent clinic={clinic} title={t("history.notNew")} />
      <ClientKeyForm action="/api/history" unsent={{ kind: "history" }} className="flex flex-col gap-8">
        <WhoseField />
        {steps.map(({ id, flags }) => (
          <Fragment key={id}>
            <CheckboxGroup
              id={id}
              name="flags"
              label={intake(`steps.${id}.label`)}
              hint={`${intake(`steps.${id}.title`)} ${intake(`steps.${id}.hint`)}`}
              options={flags.map((value) => ({ value, label: intake(`steps.${id}.options.${value}`) }))}
              values={ticked}
            />
            {id === "history-illness" && (
              <fieldset className="asked-of-cancer">
                <legend className="field-label">{intake("steps.history-cancer.title")}</legend>
                <p className="field-hint">{intake("steps.history-cancer.hint")}</p>
                <CancerBoxes
                  fields={typed?.fields ?? cancerFields(toldLast(known.cancer))}
                  problems={problems}
                />
              </fieldset>
            )}
          </Fragment>
        ))}
        <p className="text-muted">{t("history.lasting")}</p>
        <Button>{t("history.confirm")}</Button>
      </ClientKeyForm>
    </div>
  );
}
