import type { Practice } from "@/lib/domain/dosing/load-gate";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { PlanFacts } from "@/lib/domain/programmes/contraindications";

/** What the rules of a plan read of the person it is for. */
export type PlanPatient = PlanFacts &
  Readonly<{
    /** The gap between left and right that two tests have shown (DOSE-8); null without one. */
    gap: Readonly<{ weaker: "left" | "right"; percent: number }> | null;
    /** A flexibility test has fallen since the one before (DOSE-7). */
    losesRange: boolean;
    /** What each exercise without load was done well of: green, with good form. Null where it is not looked at. */
    practised: Practice | null;
    /** What the clinic's rules run on. */
    numbers: DosingNumbers;
  }>;
