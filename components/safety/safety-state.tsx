import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import type { SafetyOverview } from "@/lib/contracts/safety-overview";

type Props = {
  readonly overview: SafetyOverview;
  /** The page to sign on says what to read first. */
  readonly signing?: boolean;
};

/** Which rules decide here, who answers for them, and whether a clinician has signed them. */
export function SafetyState({ overview, signing = false }: Props) {
  const { settings, safetyLead, ruleSet, signOffs, timeZone } = overview;
  const signed = signOffs.find((one) => one.ruleSet === ruleSet);
  return (
    <Notice
      tone={signed ? "info" : "warning"}
      title={
        signed
          ? `Signed by ${signed.signedName}, ${calendarDay(signed.at, timeZone)}`
          : "No clinician has signed these rules"
      }
    >
      <p>
        Version <span className="tabular">{RULE_SET_VERSION.hash.slice(0, 8)}</span> of{" "}
        {plainDate(new Date(RULE_SET_VERSION.date))}
        {settings.version > 0 && `, with this clinic’s settings ${settings.version}`}. Safety lead:{" "}
        {safetyLead ?? "nobody"}.
      </p>
      <p>
        The rules find some danger and never rule it out. A person decides.{" "}
        {signed === undefined && (
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
