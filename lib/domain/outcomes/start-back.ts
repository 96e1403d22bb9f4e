export type StartBackRisk = "low" | "medium" | "high";

/** Low at 3 or less in all, else by its items 5 to 9 (Hill 2008). */
export function startBackRisk(total: number, subscore: number): StartBackRisk {
  if (total <= 3) return "low";
  return subscore <= 3 ? "medium" : "high";
}

/** The upper two of five answers, counted from 0, are positive. */
const BOTHERSOME = 3;
const FIRST_OF_SUBSCALE = 4;

type EightItems = readonly [boolean, boolean, boolean, boolean, boolean, boolean, boolean, boolean];

/** The 9 items: agreement with the first 8, and how bothersome it is, 0 to 4 (Keele, Hill 2008). */
export function startBackScore(agreed: EightItems, bothersome: number) {
  const positive = [...agreed, bothersome >= BOTHERSOME];
  const count = (items: readonly boolean[]) => items.filter(Boolean).length;
  const [total, subscore] = [count(positive), count(positive.slice(FIRST_OF_SUBSCALE))];
  return { total, subscore, risk: startBackRisk(total, subscore) };
}
