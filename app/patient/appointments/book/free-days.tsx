import { getTranslations } from "next-intl/server";
import { kindWords } from "@/app/patient/appointments/kind-words";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { FreeTimes } from "@/lib/use-cases/self-booking/view-free-times";

type Props = {
  readonly viewed: FreeTimes;
  /** The day the list begins with, where it is not the first. */
  readonly from: string | undefined;
};

/** Each time names its clinician; whether that was the patient's own choice is said beside it, for the way back. */
const wishOf = (clinicianId: string | null): Record<string, string> =>
  clinicianId === null ? {} : { wished: "yes" };

/** A few days with the times that are free on each, and the way to those after them. */
export async function FreeDays({ viewed, from }: Props) {
  const t = await getTranslations("appointments.booking");
  const { types, clinicians, kind, clinicianId, days, later } = viewed;
  const [nameOf, type] = [await kindWords(), types.find((one) => one.kind === kind)];
  const whom = clinicians.length === 1 ? clinicians[0] : clinicians.find(({ id }) => id === clinicianId);
  const chosenWords = [
    ...(type ? [nameOf(type.kind), t("kindMinutes", { minutes: type.minutes })] : []),
    ...(whom ? [whom.name] : []),
  ];
  const chosen = { kind: kind ?? "", ...(clinicianId !== null && { clinician: clinicianId }) };
  const address = (more: Record<string, string>) => new URLSearchParams({ ...chosen, ...more }).toString();
  return (
    <section aria-labelledby="free" className="flex flex-col gap-4">
      <div>
        <h2 id="free">{t("free")}</h2>
        <p>{chosenWords.join(", ")}</p>
      </div>
      {days.length === 0 && <p>{from === undefined ? t("none") : t("noneLater")}</p>}
      {days.map(({ day, words, times }) => (
        <Card key={day} title={words} headingLevel="h3">
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
            {times.map((time) => (
              <li key={time.time} className="flex flex-col">
                <LinkButton
                  href={`/patient/appointments/book/confirm?${address({ clinician: time.clinicianId, day, time: time.time, ...wishOf(clinicianId) })}`}
                  variant="secondary"
                >
                  <span className="whitespace-nowrap tabular">{time.words}</span>
                  <VisuallyHidden> {words}</VisuallyHidden>
                </LinkButton>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {later !== null && (
        <LinkButton href={`/patient/appointments/book?${address({ day: later })}#free`} variant="secondary">
          {t("later")}
        </LinkButton>
      )}
      {from !== undefined && (
        <LinkButton href={`/patient/appointments/book?${address({})}#free`} variant="quiet">
          {t("first")}
        </LinkButton>
      )}
    </section>
  );
}
