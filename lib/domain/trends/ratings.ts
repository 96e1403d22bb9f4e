import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { Course, EarlierCheckIn } from "@/lib/domain/trends/course";

/** A rating that counts as worse (TR-11). */
const WORSE = -2;

/** TR-11: ratings of -2 or lower in a row, up to the present one. Known only where the present check-in asks. */
export function lowRatings({ ratings }: Course, { groc }: FormAnswers): number | undefined {
  if (groc === undefined) return undefined;
  const newestFirst = [groc, ...ratings.map(({ score }) => score).toReversed()];
  const better = newestFirst.findIndex((score) => score > WORSE);
  return better === -1 ? newestFirst.length : better;
}

type Told = Pick<EarlierCheckIn["answers"], "dayGroup" | "tasksWorse" | "avoids">;
const isYes = (answer: unknown) => answer === true || answer === "UNSURE";
const asked = ({ dayGroup, tasksWorse, avoids }: Told) =>
  dayGroup === "none" || tasksWorse !== undefined || avoids !== undefined;
const limits = ({ tasksWorse, avoids }: Told) => isYes(tasksWorse) || isYes(avoids);

/**
 * TR-14: check-ins in a row, up to the present one, with everyday tasks getting worse or movement avoided. Those that
 * did not ask are passed over.
 */
export function avoidedCheckIns({ checkIns }: Course, present: FormAnswers): number | undefined {
  if (!asked(present)) return undefined;
  const newestFirst = [
    present,
    ...checkIns
      .map(({ answers }) => answers)
      .filter(asked)
      .toReversed(),
  ];
  const free = newestFirst.findIndex((answers) => !limits(answers));
  return free === -1 ? newestFirst.length : free;
}
