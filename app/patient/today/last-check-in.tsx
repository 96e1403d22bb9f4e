import type { PatientWords } from "@/app/patient/today/patient-words";
import type { Language } from "@/lib/domain/people/language";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

type Props = {
  readonly last: { readonly id: string; readonly at: Date; readonly pain: number | null } | null;
  readonly timeZone: string;
  readonly t: PatientWords;
  readonly language: Language;
};

/** When the patient last told us how they are, and the way back to what we said. */
export function LastCheckIn({ last, timeZone, t, language }: Props) {
  return (
    <section aria-labelledby="last-check-in" className="flex flex-col gap-1">
      <h2 id="last-check-in">{t("home.lastCheckIn")}</h2>
      {last === null ? (
        <p className="text-muted">{t("home.lastCheckInNone")}</p>
      ) : (
        <>
          <p>
            {t("home.lastCheckInAt", { when: dayAndTime(last.at, timeZone, language) })}
            {last.pain !== null && `. ${t("home.lastCheckInPain", { pain: last.pain })}`}
          </p>
          <p>
            <a
              href={`/patient/check-in/${last.id}/result`}
              className="inline-flex min-h-(--target) items-center"
            >
              {t("home.lastCheckInSee")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
