import { getLocale, getTranslations } from "next-intl/server";
import { RedList } from "@/components/check-in/red-list";
import { sentences } from "@/components/check-in/sentences";
import { StopIcon } from "@/components/ui/icons";
import { callback } from "@/lib/domain/triage/callback";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { patientInstructions } from "@/lib/domain/triage/patient-instructions";
import type { MessageCode } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { asLanguage, FIRST_LANGUAGE, type Language } from "@/lib/domain/people/language";
import { clockTime } from "@/lib/domain/visits/clinic-time";

export type HeldInstructionsProps = {
  readonly title: string;
  readonly held: ClinicHours & {
    readonly tier: InterruptingTier;
    readonly messages: readonly MessageCode[];
    readonly numbers: Readonly<Record<string, string>>;
    readonly calledAt: Date;
    readonly kiosk: { readonly clinicPhone: string };
  };
};

type Translate = Awaited<ReturnType<typeof getTranslations<"triage">>>;

/** The clinic's own numbers and times, under the names the texts use. */
function valuesOf(
  held: HeldInstructionsProps["held"],
  t: Translate,
  language: Language,
): Readonly<Record<string, string>> {
  const { numbers, timeZone, tier, calledAt } = held;
  const { words, by } = callback({ now: calledAt, hours: held, tier });
  const settings = {
    emergency: numbers["emergency"] ?? "",
    urgent_line: numbers["urgentLine"] ?? held.kiosk.clinicPhone,
    maternity: numbers["maternity"] ?? held.kiosk.clinicPhone,
    crisis_line: numbers["crisisLine"] ?? numbers["emergency"] ?? "",
    clinic_phone: held.kiosk.clinicPhone,
    time: clockTime(by, timeZone, language),
  };
  return { ...settings, told: t("told.yes", settings), callback: t(`callback.${words}`, settings) };
}

/** What to do now, in the rules' own words: the desk first, then the tier's text, then the red list. */
export async function HeldInstructions({ title, held }: HeldInstructionsProps) {
  const [t, locale] = await Promise.all([getTranslations("triage"), getLocale()]);
  const values = valuesOf(held, t, asLanguage(locale) ?? FIRST_LANGUAGE);
  const [desk, ...others] = patientInstructions(held, { atKiosk: true }).map(({ code }) => ({
    code,
    text: t(`messages.${code}`, values),
  }));
  const look = held.tier === "emergency" ? "bg-emergency text-on-emergency" : "bg-urgent text-on-urgent";
  return (
    <>
      <section role="alert" className={`flex flex-col gap-4 rounded-door p-6 sm:p-8 ${look}`}>
        <h1 className="flex items-center gap-3 text-[1.75rem]/[1.2]">
          <StopIcon className="size-12" />
          {title}
        </h1>
        <p className="text-[2rem]/[1.35] font-bold">{desk?.text}</p>
      </section>
      {others.map(({ code, text }) =>
        code === "P-NET" ? (
          <div key={code} className="rounded-door border border-line bg-surface p-5 text-door-small">
            <RedList text={text} />
          </div>
        ) : (
          <div key={code} className="flex flex-col gap-2 text-[1.625rem]/[1.35]">
            {sentences(text).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        ),
      )}
    </>
  );
}
