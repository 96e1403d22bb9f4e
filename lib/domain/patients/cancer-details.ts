/** Whether a cancer is still there or being treated, as the patient knows it. */
export const CANCER_ACTIVE = ["yes", "no", "unsure"] as const;
export type CancerActive = (typeof CANCER_ACTIVE)[number];

/**
 * What somebody with the flag "cancer" tells of it (spec 2.3). What they do not know is absent; all absent means asked and
 * not known. For people to read: the rules read the flag alone, so that "not active" can never quiet one.
 */
export type CancerDetails = {
  /** In their own words. */
  readonly type?: string;
  readonly year?: number;
  readonly active?: CancerActive;
};

/** Longest text for the type, in characters: room for what stands beside it of an earlier one. */
export const CANCER_TYPE_MAX_LENGTH = 1_000;

/** The boxes of a form that asks for them. */
export const CANCER_FIELDS = { type: "cancer-type", year: "cancer-year", active: "cancer-active" } as const;

/** The years a cancer of this patient can be from. */
export type CancerYears = { readonly from: number; readonly to: number };

/** Where the day begins first, a new year is half a day older than here. */
const FIRST_DAY_AHEAD = 14 * 3_600_000;

/** From the year of birth to this one, wherever the clinic is. */
export function cancerYears(birthDate: Date, now: Date): CancerYears {
  const to = new Date(now.getTime() + FIRST_DAY_AHEAD).getUTCFullYear();
  return { from: birthDate.getUTCFullYear(), to };
}

export type CancerProblem = "typeTooLong" | "yearUnclear" | "yearToCome" | "yearBeforeBirth";
type Typed = { readonly type: string; readonly year: string; readonly active: string };
/** What is wrong, by the name of the box. */
type Problems = Readonly<Record<string, CancerProblem>>;
export type CancerResult =
  | { readonly ok: true; readonly details: CancerDetails }
  | { readonly ok: false; readonly problems: Problems };

function yearProblem(year: string, { from, to }: CancerYears): CancerProblem | null {
  if (year === "") return null;
  if (!/^\d{4}$/.test(year)) return "yearUnclear";
  if (Number(year) > to) return "yearToCome";
  return Number(year) < from ? "yearBeforeBirth" : null;
}

/** What was typed, without the spaces around it, as details, or what is wrong with it. An empty box is "I do not know". */
export function readCancer({ type, year, active }: Typed, years: CancerYears): CancerResult {
  const wrongYear = yearProblem(year, years);
  const problems: Problems = {
    ...(type.length > CANCER_TYPE_MAX_LENGTH && { [CANCER_FIELDS.type]: "typeTooLong" as const }),
    ...(wrongYear && { [CANCER_FIELDS.year]: wrongYear }),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const told = CANCER_ACTIVE.find((one) => one === active);
  return {
    ok: true,
    details: {
      ...(type !== "" && { type }),
      ...(year !== "" && { year: Number(year) }),
      ...(told && { active: told }),
    },
  };
}

/** The same in words, as a refused form carries them. */
export const problemsInWords = (
  problems: Problems,
  words: (problem: CancerProblem) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(problems).map(([box, problem]) => [box, words(problem)]));

/**
 * The same of what a phone sends later, when nobody can be asked again: a year that is none stands with the type as it was
 * written, and nothing is refused.
 */
export function cancerAsWritten(typed: Typed, years: CancerYears): CancerDetails {
  const read = readCancer(typed, years);
  if (read.ok) return read.details;
  const { type, year, active } = typed;
  const isYear = yearProblem(year, years) === null;
  const written = [type, ...(isYear ? [] : [`year as written: ${year}`])].filter(Boolean).join("; ");
  const rest = readCancer({ type: "", year: isYear ? year : "", active }, years);
  return { ...(rest.ok && rest.details), type: written };
}
