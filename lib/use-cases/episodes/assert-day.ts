import { dayProblem } from "@/lib/domain/episodes/episode";
import { AppError } from "@/lib/errors";

const WORDS = {
  ahead: "Choose today or a day before",
  before: "Choose no day before the last change",
} as const;

/** Refuses a day that lies ahead, or before what stands already. */
export function assertDay(field: string, day: string, bounds: Parameters<typeof dayProblem>[1]): void {
  const problem = dayProblem(day, bounds);
  if (problem) throw new AppError("invalid", "a day out of order", { [field]: WORDS[problem] });
}
