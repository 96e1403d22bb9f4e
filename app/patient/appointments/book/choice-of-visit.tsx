import { getTranslations } from "next-intl/server";
import { kindWords } from "@/app/patient/appointments/kind-words";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FreeTimes } from "@/lib/use-cases/self-booking/view-free-times";

type Props = {
  readonly viewed: FreeTimes;
  /** The form was sent, so that a question left open is said. */
  readonly isSent: boolean;
};

/** What the visit is for and with whom, as far as there is a choice; a form that needs no script and changes nothing. */
export async function ChoiceOfVisit({ viewed, isSent }: Props) {
  const { types, clinicians, kind, clinicianId } = viewed;
  const [t, words] = [await getTranslations("appointments.booking"), await kindWords()];
  if (types.length < 2 && clinicians.length < 2) return null;
  return (
    <form method="get" action="/patient/appointments/book#free" className="space-y-6">
      <input type="hidden" name="sent" value="yes" />
      {types.length > 1 && (
        <RadioGroup
          name="kind"
          label={t("kind")}
          options={types.map((type) => ({
            value: type.kind,
            label: words(type.kind),
            hint: t("kindMinutes", { minutes: type.minutes }),
          }))}
          value={kind ?? undefined}
          error={isSent && kind === null ? t("kindMissing") : undefined}
        />
      )}
      {clinicians.length > 1 && (
        <RadioGroup
          name="clinician"
          label={t("clinician")}
          options={[
            { value: "", label: t("anyone") },
            ...clinicians.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={clinicianId ?? ""}
        />
      )}
      <Button variant={kind === null ? "primary" : "secondary"}>{t("show")}</Button>
    </form>
  );
}
