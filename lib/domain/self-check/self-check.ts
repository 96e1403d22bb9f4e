/** "Feeling tight or sore today?": four questions and, after a stretch, how long its relief lasted (seeds S0-15 to S0-21, S0-02). */
export const SELF_CHECK_ANSWERS = {
  workout: ["yes", "no"],
  sitting: ["little", "hours", "most"],
  balance: ["stretching", "strengthening", "both", "neither"],
  stress: ["fine", "some", "much"],
} as const;
export const RELIEFS = ["worse", "under-15", "hour", "longer"] as const;

type Question = keyof typeof SELF_CHECK_ANSWERS;
export const SELF_CHECK_QUESTIONS = Object.keys(SELF_CHECK_ANSWERS) as readonly Question[];
export type Relief = (typeof RELIEFS)[number];
export type SelfCheck = { readonly [Key in Question]: (typeof SELF_CHECK_ANSWERS)[Key][number] } & {
  /** Null without a stretch to speak of. */
  readonly relief: Relief | null;
};

export type ThingToDo = "easy-movement" | "soft-tissue" | "sitting-break" | "strength" | "check-in";
/** A question whose answer led to a thing to do; `none` where no answer did. */
export type Because = Question | "relief" | "none";
export type Advice = { readonly thing: ThingToDo; readonly because: readonly Because[] };

const OF_BALANCE = {
  stretching: "strength",
  neither: "strength",
  strengthening: "soft-tissue",
  both: null,
} as const satisfies Record<SelfCheck["balance"], ThingToDo | null>;
const OF_STRESS = { fine: null, some: "easy-movement", much: "check-in" } as const;
const OF_RELIEF = { worse: "check-in", "under-15": "check-in", hour: null, longer: null } as const;

/** One thing to do now for each answer that asks for one, in the order asked, each thing once; a check-in where none does. */
export function adviceFor({ workout, sitting, balance, stress, relief }: SelfCheck): readonly Advice[] {
  const things: readonly { readonly because: Because; readonly thing: ThingToDo | null }[] = [
    { because: "workout", thing: workout === "yes" ? "easy-movement" : null },
    { because: "sitting", thing: sitting === "little" ? null : "sitting-break" },
    { because: "balance", thing: OF_BALANCE[balance] },
    { because: "stress", thing: OF_STRESS[stress] },
    { because: "relief", thing: relief === null ? null : OF_RELIEF[relief] },
  ];
  const asked = things.flatMap(({ thing, because }) => (thing === null ? [] : [{ thing, because }]));
  if (asked.length === 0) return [{ thing: "check-in", because: ["none"] }];
  return [...new Set(asked.map(({ thing }) => thing))].map((thing) => ({
    thing,
    because: asked.flatMap((one) => (one.thing === thing ? [one.because] : [])),
  }));
}

/** The answer as DOSE-4 counts it: below its 15 minutes, or above. */
export function asStretchLog(date: string, relief: Relief) {
  const minutes = { worse: null, "under-15": 0, hour: 60, longer: 120 } as const;
  return { date, worse: relief === "worse", reliefMinutes: minutes[relief] };
}
