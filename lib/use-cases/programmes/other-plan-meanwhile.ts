import "server-only";
import type { ProgrammeRow } from "@/lib/data/programmes/programmes";
import { AppError } from "@/lib/errors";

const YOURS = "Yours is still here: look at the patient’s programme, then decide.";

function whatRuns(running: ProgrammeRow | undefined): string {
  if (running === undefined) return "The programme that ran has ended meanwhile";
  const { createdByName, title, number } = running;
  return number === 1
    ? `${createdByName} assigned “${title}” meanwhile`
    : `${createdByName} saved version ${number} of “${title}” meanwhile`;
}

/** Another plan runs than the builder was opened beside, or none: whose it is, and what a plan that replaces it has to name. */
export const otherPlanMeanwhile = (running: ProgrammeRow | undefined): AppError =>
  new AppError("conflict", "another plan came in between", {
    replaces: `${whatRuns(running)}. ${YOURS}`,
    runningVersion: running?.versionId ?? "",
  });
