import { getTranslations } from "next-intl/server";
import { promisedTime } from "@/app/patient/check-in/instruction-words";
import { unbroken } from "@/components/check-in/unbroken";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import { goesToHospital } from "@/lib/domain/triage/patient-instructions";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { clockTime, timeAhead } from "@/lib/domain/visits/clinic-time";
import { readingLanguage } from "@/lib/i18n/reading-language";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Told = Pick<CheckInResult, "clinic" | "callback" | "instructions" | "answeredAt" | "alert">;
export type ClinicKnowsProps = {
  readonly result: Told;
  readonly tier: InterruptingTier;
  /** The one thing to do. */
  readonly title: string;
  /** Who is on duty, where the rota names one, and the time they read it by; null where no time can be said. */
  readonly reads: { readonly name: string | null; readonly by: Date } | null;
};

const EMERGENCY_WORDS = {
  open: "result.ringsEmergency",
  closing: "result.closingEmergency",
  overdue: "result.overdueEmergency",
} as const;

/** Who reads it and by when, as far as the rota says; once that time has passed, that nobody has said they have. */
async function readWords({ result, reads }: Pick<ClinicKnowsProps, "result" | "reads">): Promise<string> {
  const t = await getTranslations("check-in");
  const { clinic, answeredAt } = result;
  const language = await readingLanguage();
  if (!reads) return t("result.reads", { clinic: clinic.name });
  if (reads.by <= new Date()) return t("result.unread");
  const time = timeAhead(reads.by, answeredAt, clinic.timeZone, language);
  return reads.name === null
    ? t("result.readsBy", { time })
    : t("result.readsByNamed", { name: reads.name, time });
}

/** Whoever is sent to a hospital is told to wait for nobody, and to ring no line instead. */
const isForHospital = ({ callback, instructions }: Told, tier: InterruptingTier): boolean =>
  tier === "emergency" || instructions.some(({ code }) => goesToHospital(code, callback?.words));

/** While the clinic is shut: that it is, and what to do instead, at once; then when it opens. */
async function shutSentences({ result, tier, title }: Omit<ClinicKnowsProps, "reads">) {
  const phrase = shutPhrase(new Date(), result.clinic, await readingLanguage());
  if (!phrase) return null;
  const [t, reader] = await Promise.all([getTranslations("check-in"), getTranslations("reader")]);
  const urgentLine = unbroken(result.clinic.numbers.urgentLine);
  const calls =
    tier === "urgent" && result.instructions[0]?.code !== "P-PREG" && !isForHospital(result, tier);
  const instead = calls
    ? t("result.shutUrgent", { urgent_line: urgentLine })
    : t("result.shutEmergency", { title });
  return {
    first: `${reader(phrase.shut.key, phrase.shut.values)} ${instead}`,
    opens: reader(phrase.opens.key, phrase.opens.values),
  };
}

/** Who has been told, who reads it, and by when they ring. */
export async function ClinicKnows({ result, tier, reads, title }: ClinicKnowsProps) {
  const [t, triage] = await Promise.all([getTranslations("check-in"), getTranslations("triage")]);
  const { clinic, alert } = result;
  const language = await readingLanguage();
  const time = promisedTime(result, language);
  const shut = await shutSentences({ result, tier, title });
  const words = result.callback?.words ?? "closed";
  const rings =
    isForHospital(result, tier) && words !== "closed"
      ? t(EMERGENCY_WORDS[words], { time })
      : triage(`callback.${words}`, { time, urgent_line: unbroken(clinic.numbers.urgentLine) });
  return (
    <section aria-labelledby="knows" className="flex flex-col gap-2">
      <h2 id="knows">{t("result.knows")}</h2>
      {shut && <p className="font-bold">{shut.first}</p>}
      <p>
        {t("result.told")} {shut && `${shut.opens} `}
        {alert?.seenAt
          ? t("result.seen", { time: clockTime(alert.seenAt, clinic.timeZone, language) })
          : await readWords({ result, reads })}
      </p>
      {!shut && <p>{rings}</p>}
    </section>
  );
}
