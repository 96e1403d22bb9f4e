import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import type { SafetyOverview } from "@/lib/contracts/safety-overview";

type SignOff = SafetyOverview["signOffs"][number];

type Props = {
  readonly overview: SafetyOverview;
  /** The page to sign on says what to read first. */
  readonly signing?: boolean;
};

/** Which rules decide here, who answers for them, and whether a clinician has signed them. */
export function SafetyState({ overview, signing = false }: Props) {
  const { settings, safetyLead, ruleSet } = overview;
  const signed = overview.signOffs.find((one) => one.ruleSet === ruleSet);
  const holds = signed?.settingsVersion === settings.version;
  return (
    <Notice tone={holds ? "info" : "warning"} title={signatureInWords(signed, overview)}>
      <p>
        Version <span className="tabular">{RULE_SET_VERSION.hash.slice(0, 8)}</span> of{" "}
        {plainDate(new Date(RULE_SET_VERSION.date))}
        {settings.version > 0 && `, with this clinic’s settings ${settings.version}`}. Safety lead:{" "}
        {safetyLead ?? "nobody"}.
      </p>
      <p>
        The rules find some danger and never rule it out. A person decides.{" "}
        {!holds && (
          <Link
            href={signing ? "/clinic/settings/safety" : "/clinic/settings/safety/sign-off"}
            prefetch={false}
          >
            {signing ? "Read them first" : "Read and sign them"}
          </Link>
        )}
      </p>
    </Notice>
  );
}

/** Whoever signed did not see what the clinic changed since. */
function signatureInWords(signed: SignOff | undefined, { settings, timeZone }: SafetyOverview): string {
  if (signed === undefined) return "No clinician has signed these rules";
  const words = `Signed by ${signed.signedName}, ${calendarDay(signed.at, timeZone)}`;
  const since = settings.version - signed.settingsVersion;
  if (since === 0) return words;
  return `${words}, before ${since === 1 ? "a change" : `${since} changes`} of this clinic’s own`;
}
