import type { AdherenceWeek } from "@/lib/domain/adherence/adherence";
import type { Lapse } from "@/lib/domain/adherence/lapses";
import type { Balance, BalanceWarning } from "@/lib/domain/dosing/balance";
import type { Response } from "@/lib/domain/dosing/classify-response";
import type { LapseReason } from "@/lib/domain/dosing/lapse";
import type { ItemLog } from "@/lib/domain/dosing/item-log";
import type { PlanProposal } from "@/lib/domain/dosing/plan-change";
import type { StretchRest } from "@/lib/domain/dosing/stretch-rest";
import type { SideCorrection, SideGap } from "@/lib/domain/dosing/side-gap";
import type { ThresholdTest } from "@/lib/domain/dosing/walking";
import type { WalkingCourse } from "@/lib/domain/dosing/walking-course";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** What the rules propose for one item of a running programme, and the sessions it rests on. */
export type ItemProposal = Readonly<{
  item: ProgrammeItem & Readonly<{ id: string; note: string; own: OwnText | null }>;
  history: readonly ItemLog[];
  /** One for each of the history. */
  responses: readonly Response[];
  proposal: PlanProposal;
  /** Names the proposal and its last session; the same one is answered once. */
  basis: string;
  /** It asks for an answer: it changes something and has none yet. */
  open: boolean;
}>;

/** How a plan goes. */
export type PlanCourse = Readonly<{
  dosing: "ask" | "apply";
  items: readonly ItemProposal[];
  weeks: readonly AdherenceWeek[];
  lapses: readonly (Lapse & Readonly<{ reason: LapseReason | null }>)[];
  balance: readonly Balance[];
  balanceWarning: BalanceWarning | null;
  /** The walking tests, oldest first, and today's target; null without a threshold walk in the plan. */
  walking: Readonly<{
    tests: readonly (ThresholdTest & Readonly<{ legs: boolean }>)[];
    course: WalkingCourse | null;
  }> | null;
  /** Why static stretches rest, and until when; null when they are open. */
  rest: StretchRest | null;
  sides: readonly Readonly<{
    exerciseId: string;
    gap: SideGap;
    correction: SideCorrection;
    /** The gap of every test, oldest first. */
    tests: readonly Readonly<{ date: string; gap: SideGap }>[];
  }>[];
}>;
