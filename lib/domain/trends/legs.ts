import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { LegSpread } from "@/lib/domain/triage/answers";
import type { Course, EarlierCheckIn } from "@/lib/domain/trends/course";

const ONE_LEG = ["legNumb", "legPain", "weakLeg", "foot"] as const;
const told = (answer: unknown) => answer !== undefined && answer !== "NO";

function oneLegOnly({ answers }: EarlierCheckIn): boolean {
  return answers.bothLegs === "NO" && ONE_LEG.some((key) => told(answers[key]));
}

/**
 * TR-07: "bilateral" when the last check-in told of one leg and denied both, and the present one tells of both.
 * "distal" has no source yet: no form asks how far down the leg it goes, so it is never made up.
 */
export function legSpread({ checkIns }: Course, present: FormAnswers): LegSpread | undefined {
  const last = checkIns.at(-1);
  return last && oneLegOnly(last) && told(present.bothLegs) ? "bilateral" : undefined;
}

/** TR-08: check-ins in a row, up to the present one, whose numbness is worse. Those that did not ask are passed over. */
export function numbWorse({ checkIns }: Course, { legNumb }: FormAnswers): number | undefined {
  if (legNumb === undefined) return undefined;
  const asked = checkIns.flatMap(({ answers }) => answers.legNumb ?? []);
  const newestFirst = [legNumb, ...asked.toReversed()];
  const calm = newestFirst.findIndex((answer) => answer !== "WORSE");
  return calm === -1 ? newestFirst.length : calm;
}
