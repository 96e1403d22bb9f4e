import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import type { Question } from "@/lib/domain/check-in/questions";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

/** Asks of the pain in an exercise again; what is worse than the answer that stands counts. */
const SHARP_PAIN: Question["id"] = "sharp-pain";

type Props = { readonly result: CheckInResult };

/** Where a pain that had gone is told once it stays after all: nobody reads the box for other words at once. */
export async function PainStays({ result: { checkInId, form, tier, instructions } }: Props) {
  // A short form has no such page; a phone without a network may have asked the whole one all the same.
  if (form !== "full" || tier !== "routine" || !instructions.some(({ code }) => code === "P-STOP"))
    return null;
  const t = await getTranslations("check-in");
  return (
    <LinkButton
      href={`/patient/check-in/${checkInId}/${SHARP_PAIN}`}
      variant="secondary"
      className="print:hidden"
    >
      {t("result.painStays")}
    </LinkButton>
  );
}
