import { getTranslations } from "next-intl/server";
import { historyInWords, medicinesInWords } from "@/app/patient/check-in/history-words";
import { headline } from "@/app/patient/check-in/instruction-words";
import { unbroken } from "@/components/check-in/unbroken";
import { datedWordsKey } from "@/lib/domain/check-in/given-answers";
import { FIRST_LANGUAGE } from "@/lib/domain/people/language";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = {
  readonly result: Pick<
    CheckInResult,
    | "patient"
    | "clinic"
    | "answers"
    | "newDays"
    | "pain"
    | "byOther"
    | "answeredAt"
    | "instructions"
    | "unansweredStepId"
  >;
  readonly tier: InterruptingTier;
};

/** In English, whatever the patient reads: it is for those who look after them. */
const FOR_CARERS = FIRST_LANGUAGE;

/** What the emergency department wants to know, in words, on one printed page: who, what, since when, what was asked. */
export async function EmergencyLetter({ result, tier }: Props) {
  const [t, triage, pages] = await Promise.all([
    getTranslations({ locale: FOR_CARERS, namespace: "check-in" }),
    getTranslations({ locale: FOR_CARERS, namespace: "triage" }),
    getTranslations({ locale: FOR_CARERS, namespace: "intake.steps" }),
  ]);
  const { patient, clinic, answers, newDays, pain, answeredAt, instructions } = result;
  const said = instructions.filter(({ code }) => code !== "P-NET");
  const told = await Promise.all(said.map((one) => headline(one, tier, clinic, FOR_CARERS)));
  const answersIn = (keys: readonly string[]) =>
    keys.map((words) => triage(datedWordsKey(words), { days: newDays })).join("; ");
  const asked = answers.filter(({ key }) => key !== "painNow");
  return (
    <article className="letter" lang={FOR_CARERS}>
      <header className="letter-head">
        <div>
          <h1>{t(tier === "emergency" ? "letter.title" : "letter.titleUrgent")}</h1>
          <p>{dayAndTime(answeredAt, clinic.timeZone)}</p>
        </div>
        <address>
          <strong>{clinic.name}</strong>
          {clinic.address !== "" && <span>{clinic.address}</span>}
          <span>{unbroken(clinic.phone)}</span>
        </address>
      </header>
      <p>{t("letter.lead")}</p>
      {result.byOther && <p>{t("letter.byOther")}</p>}
      <dl className="facts">
        <dt>{t("result.name")}</dt>
        <dd>{patient.name}</dd>
        <dt>{t("result.born")}</dt>
        <dd>{plainDate(patient.birthDate)}</dd>
        <dt>{t("result.history")}</dt>
        <dd>{historyInWords(patient, t)}</dd>
        <dt>{t("letter.medicines")}</dt>
        <dd>{medicinesInWords(patient, t)}</dd>
        {pain !== null && (
          <>
            <dt>{t("result.pain")}</dt>
            <dd>{t("result.painValue", { pain })}</dd>
          </>
        )}
        <dt>{t("letter.told")}</dt>
        <dd>{[...new Set(told)].join(". ")}</dd>
      </dl>
      <h2>{t("letter.yes")}</h2>
      <ul className="letter-told">
        {asked
          .filter(({ notable }) => notable)
          .map(({ key, questionKey, answerKeys }) => (
            <li key={key}>
              {triage(questionKey)} <strong>{answersIn(answerKeys)}</strong>
            </li>
          ))}
      </ul>
      <h2>{t("letter.asked")}</h2>
      <ul className="letter-asked">
        {asked.map(({ key, questionKey, answerKeys, noTo }) => (
          <li key={key}>
            {triage(questionKey)} <strong>{answersIn(answerKeys)}</strong>
            {noTo.length > 0 && ` (${noTo.map((page) => pages(`${page}.label`)).join("; ")})`}
          </li>
        ))}
      </ul>
      {result.unansweredStepId !== null && <p>{t("letter.unasked")}</p>}
      <footer>
        <p>{t("letter.ring", { phone: unbroken(clinic.phone) })}</p>
      </footer>
    </article>
  );
}
