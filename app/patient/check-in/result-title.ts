import { getTranslations } from "next-intl/server";
import { headline, instructionText } from "@/app/patient/check-in/instruction-words";
import { sentences } from "@/components/check-in/sentences";
import { interrupts } from "@/lib/domain/triage/tiers";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

/** "Thank you." alone is no heading; what follows it is. */
const SHORT = 25;

/** What they told before, or wrote below these answers, calls for something that the answers do not. */
export const calledElsewhere = ({ instruction, noteAsks }: CheckInResult): boolean =>
  instruction !== null || noteAsks === "asks";

/** The one thing to do, or what was decided: the page's heading and the tab's name. */
export async function resultTitle(result: CheckInResult): Promise<string> {
  const t = await getTranslations("check-in");
  const { tier } = result;
  const [first] = result.instructions;
  // What still stands is the one thing to do, and nothing may be read as taking it back.
  if (!first || calledElsewhere(result)) return t("title");
  if (interrupts(tier)) return headline(first, tier, result.clinic);
  if (tier === "soon") return t(first.code === "P-STOP" ? "result.soonStop" : "result.soonTitle");
  const [one = "", two = ""] = sentences(await instructionText(first, result));
  return one.length < SHORT ? `${one} ${two}`.trim() : one;
}
