import { getTranslations } from "next-intl/server";
import { historyInWords, type KnownHistory } from "@/app/patient/check-in/history-words";
import { unbroken } from "@/components/check-in/unbroken";
import { datedWordsKey, type GivenAnswer, isLeftOpen } from "@/lib/domain/check-in/given-answers";
import { FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";

export type HandoverSheetProps = {
  readonly patient: KnownHistory & { readonly name: string; readonly birthDate: Date };
  readonly clinic: { readonly name: string; readonly phone: string; readonly timeZone: string };
  readonly answers: readonly GivenAnswer[];
  readonly newDays: number;
  readonly pain: number | null;
  readonly answeredAt: Date;
  readonly hasOpenQuestions: boolean;
};

/** What the emergency department wants to know, on one sheet to show or print: in English, whatever the patient reads. */
export async function HandoverSheet(props: HandoverSheetProps) {
  const { patient, clinic, answers, newDays, pain, answeredAt, hasOpenQuestions } = props;
  const [own, t, triage] = await Promise.all([
    getTranslations("check-in.result"),
    getTranslations({ locale: FIRST_LANGUAGE, namespace: "check-in" }),
    getTranslations({ locale: FIRST_LANGUAGE, namespace: "triage" }),
  ]);
  const told = answers.filter((answer) => answer.notable || isLeftOpen(answer));
  const hasCalmAnswers = answers.some((answer) => !told.includes(answer) && answer.key !== "painNow");
  return (
    <section aria-labelledby="show" className="instruction-sheet flex flex-col gap-3">
      <h2 id="show">{own("show")}</h2>
      <p className="text-muted">{own("showLead")}</p>
      <dl lang={FIRST_LANGUAGE} className="facts">
        <Row term={t("result.name")}>{patient.name}</Row>
        <Row term={t("result.born")}>{plainDate(patient.birthDate)}</Row>
        <Row term={t("result.answeredAt")}>{dayAndTime(answeredAt, clinic.timeZone)}</Row>
        {pain !== null && <Row term={t("result.pain")}>{t("result.painValue", { pain })}</Row>}
        <Row term={t("result.history")}>{historyInWords(patient, t)}</Row>
        <Row term={t("result.clinic")}>
          {clinic.name}, {unbroken(clinic.phone)}
        </Row>
      </dl>
      <h3 lang={FIRST_LANGUAGE}>{t("result.toldUs")}</h3>
      <ul lang={FIRST_LANGUAGE} className="divide-y divide-line border-y border-line">
        {told.map(({ key, questionKey, answerKeys }) => (
          <li key={key} className="py-2">
            {triage(questionKey)}{" "}
            <strong>
              {answerKeys.map((words) => triage(datedWordsKey(words), { days: newDays })).join("; ")}
            </strong>
          </li>
        ))}
      </ul>
      {hasCalmAnswers && <p lang={FIRST_LANGUAGE}>{t("result.allElse")}</p>}
      {hasOpenQuestions && <p lang={FIRST_LANGUAGE}>{t("result.open")}</p>}
    </section>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
