import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

type InstructedBarProps = { readonly tier: InterruptingTier; readonly checkInId: string };

/** Stands over the remaining questions once an answer has called for action. */
export async function InstructedBar({ tier, checkInId }: InstructedBarProps) {
  const t = await getTranslations("check-in");
  const words = tier === "emergency" ? "question.instructedEmergency" : "question.instructedUrgent";
  return (
    <Notice
      tone={tier === "emergency" ? "error" : "warning"}
      title={t(words)}
      action={
        <a
          href={`/patient/check-in/${checkInId}/result`}
          className="inline-flex min-h-(--target) items-center font-bold"
        >
          {t("question.instructedLink")}
        </a>
      }
    />
  );
}
