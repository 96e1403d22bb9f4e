import { getTranslations } from "next-intl/server";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { sentences } from "@/components/check-in/sentences";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

const EMERGENCY_TITLES: Readonly<Record<string, string>> = {
  "P-999": "result.emergencyCall",
  "P-PREG": "result.emergencyMaternity",
  "P-CRISIS": "result.emergencyCrisis",
};

/** The one thing to do, or what was decided: the page's heading and the tab's name. */
export async function resultTitle(result: CheckInResult): Promise<string> {
  const t = await getTranslations("check-in");
  const [first] = result.instructions;
  if (!first) return t("title");
  switch (result.tier) {
    case "emergency":
      return t(EMERGENCY_TITLES[first.code] ?? "result.emergencyHospital", {
        emergency: result.clinic.numbers.emergency,
      });
    case "urgent":
      return t(first.code === "P-PREG" ? "result.urgentMaternity" : "result.urgentTitle");
    case "soon":
      return t("result.soonTitle");
    case "routine":
    case "none":
      return sentences(await instructionText(first, result))
        .slice(0, 2)
        .join(" ");
  }
}
