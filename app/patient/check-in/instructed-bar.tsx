import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

type InstructedBarProps = { readonly tier: InterruptingTier; readonly checkInId: string };

/**
 * Stands over the remaining questions once an answer has called for action. Which number to call depends on the answer, so
 * it leads to its page.
 */
export async function InstructedBar({ tier, checkInId }: InstructedBarProps) {
  const t = await getTranslations("check-in");
  const words = tier === "emergency" ? "question.instructedEmergency" : "question.instructedUrgent";
  return (
    <Notice
      tone={tier === "emergency" ? "error" : "warning"}
      title={t(words)}
      action={
        <LinkButton
          href={`/patient/check-in/${checkInId}/result`}
          variant={tier === "emergency" ? "danger" : "secondary"}
        >
          {t("question.instructedLink")}
        </LinkButton>
      }
    />
  );
}
