import { getTranslations } from "next-intl/server";
import { RedList } from "@/components/check-in/red-list";
import { sentences } from "@/components/check-in/sentences";
import { unbroken } from "@/components/check-in/unbroken";
import { StopIcon } from "@/components/ui/icons/signs";
import { patientInstructions, patientTextKey } from "@/lib/domain/triage/patient-instructions";
import type { MessageCode } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

export type HeldInstructionsProps = {
  readonly title: string;
  /** The clinic is shut at this moment: whoever reads this may be alone. */
  readonly shut: boolean;
  readonly held: {
    readonly tier: InterruptingTier;
    readonly messages: readonly MessageCode[];
    readonly numbers: Readonly<Record<string, string>>;
    readonly kiosk: { readonly clinicPhone: string };
  };
};

type Translate = Awaited<ReturnType<typeof getTranslations<"triage">>>;

/** The clinic's own numbers, under the names the texts use. */
function valuesOf({ held, shut }: HeldInstructionsProps, t: Translate): Readonly<Record<string, string>> {
  const { numbers } = held;
  const { clinicPhone } = held.kiosk;
  const number = (line: string, instead: string) => unbroken(numbers[line] ?? instead);
  const emergency = number("emergency", "");
  const settings = {
    emergency,
    urgent_line: number("urgentLine", clinicPhone),
    maternity: number("maternity", clinicPhone),
    crisis_line: number("crisisLine", emergency),
    clinic_phone: unbroken(clinicPhone),
  };
  // Nobody rings who stands at the desk; only that the clinic is shut still matters here.
  const rings = shut ? t("callback.closed", settings) : "";
  return { ...settings, told: t("told.yes", settings), callback: rings };
}

/** What to do now, in the rules' own words: the desk first, then the tier's text, then the red list. */
export async function HeldInstructions(props: HeldInstructionsProps) {
  const { title, held, shut } = props;
  const [t, tKiosk] = await Promise.all([getTranslations("triage"), getTranslations("kiosk.helpNow")]);
  const values = valuesOf(props, t);
  const [desk, ...others] = patientInstructions(held, { atKiosk: true }).map(({ code }) => ({
    code,
    text: t(patientTextKey(code, "closed"), values).replaceAll(/ {2,}/g, " "),
  }));
  const look = held.tier === "emergency" ? "bg-emergency text-on-emergency" : "bg-urgent text-on-urgent";
  return (
    <>
      <section role="alert" className={`flex flex-col gap-4 rounded-door p-6 sm:p-8 ${look}`}>
        <h1 className="flex items-center gap-3 text-[1.75rem]/[1.2]">
          <StopIcon className="size-12 shrink-0" />
          {title}
        </h1>
        <p className="text-[2rem]/[1.35] font-bold">{desk?.text}</p>
        {/* The desk's text counts on somebody who is there. */}
        {shut && <p className="text-[1.625rem]/[1.35] font-bold">{tKiosk("shut")}</p>}
      </section>
      {others.map(({ code, text }) =>
        code === "P-NET" ? (
          <div key={code} className="rounded-door border border-line bg-surface p-5 text-door-small">
            <RedList of="form" text={text} />
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
