/** Questionnaires whose result a clinician enters from paper. */
export const MEASURE_KEYS = ["rmdq", "odi", "ndi", "start-back"] as const;
export type MeasureKey = (typeof MEASURE_KEYS)[number];
type KnownKey = MeasureKey | "psfs";

export type Measure = Readonly<{
  name: string;
  /** The exact instrument a score is stored with. */
  instrument: string;
  highest: number;
  /** "of 24", "%" */
  unit: string;
  better: "lower" | "higher";
  /** The least change that matters, in points or in percent of the first score; null where change is not what it measures. */
  meaningful: Readonly<{ points: number; percent: number | null; source: string }> | null;
  /** Counts as recovered from here on, where a source says so. */
  recovered?: number;
  subscale?: Readonly<{ name: string; highest: number }>;
}>;

export const MEASURES = {
  rmdq: {
    ...{
      name: "Roland-Morris Disability Questionnaire (RMDQ)",
      instrument: "RMDQ-24",
      highest: 24,
      unit: "of 24",
      better: "lower",
    },
    ...{ meaningful: { points: 5, percent: 30, source: "Ostelo 2008" }, recovered: 2 }, // Kamper 2010
  },
  odi: {
    ...{
      name: "Oswestry Disability Index (ODI)",
      instrument: "ODI",
      highest: 100,
      unit: "%",
      better: "lower",
    },
    meaningful: { points: 10, percent: 30, source: "Ostelo 2008" },
  },
  ndi: {
    ...{
      name: "Neck Disability Index (NDI)",
      instrument: "NDI",
      highest: 50,
      unit: "of 50",
      better: "lower",
    },
    meaningful: { points: 5, percent: null, source: "Vernon" },
  },
  "start-back": {
    ...{
      name: "STarT Back Screening Tool",
      instrument: "STarT Back, 9 items",
      highest: 9,
      unit: "of 9",
      better: "lower",
    },
    ...{ meaningful: null, subscale: { name: "Items 5 to 9", highest: 5 } },
  },
  psfs: {
    ...{
      name: "Patient-Specific Functional Scale (PSFS)",
      instrument: "PSFS",
      highest: 10,
      unit: "of 10",
      better: "higher",
    },
    // Of the mean, from memory in the clinical draft.
    meaningful: { points: 2, percent: null, source: "Stratford 1995, not verified" },
  },
} as const satisfies Readonly<Record<KnownKey, Measure>>;

/** What is known of a stored measure that has a change; undefined for another. */
export function measureOf(key: string): Measure | undefined {
  return Object.hasOwn(MEASURES, key) ? MEASURES[key as KnownKey] : undefined;
}

/** How the answers came about (spec 6: mode and who filled it in). */
export const MODE_WORDS = {
  paper: "Filled in by the patient",
  spoken: "Read out by staff",
  proxy: "Filled in for the patient",
} as const;
/** The patient's own answers on a screen; nobody enters those. */
export const PORTAL_MODE = "portal";
export type Mode = keyof typeof MODE_WORDS;
export const MODES = Object.keys(MODE_WORDS) as readonly Mode[];
