import type { Answers } from "@/lib/domain/triage/answers";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Story } from "./world";

export type WrittenStory = {
  readonly title: string;
  /** In DOSE-1 order: warm-up first, static stretch last. */
  readonly exercises: readonly ExerciseId[];
  readonly startPain: number;
  readonly endPain: number;
  readonly reason: "pain" | "stiffness" | "check-up";
  readonly subjective: string;
  readonly assessment: string;
  readonly plan: string;
};

/** What the demo's people came with; the words a clinician would write. */
export const STORIES: Readonly<Record<Story, WrittenStory>> = {
  "acute-back": {
    title: "Settle and keep moving",
    exercises: ["DW01", "DW09", "LM01", "LS02", "AE02"],
    startPain: 6,
    endPain: 2,
    reason: "pain",
    subjective: "Sharp low back pain after lifting. Worse on bending and getting up. No leg symptoms.",
    assessment: "Acute non-specific low back pain, improving. Guards flexion.",
    plan: "Short walks most hours. Easy range only this week. Review in ten days.",
  },
  "long-back": {
    title: "Steady back, stronger hips",
    exercises: ["DW01", "DW08", "LS03", "HS01", "AE01"],
    startPain: 5,
    endPain: 3,
    reason: "pain",
    subjective: "Back ache most days for years, worse after sitting. Walks the dog twice a day.",
    assessment: "Persistent low back pain. Bird-dog check: hip drops on the right.",
    plan: "Stability before stretch. Threshold walk, add a minute a week when it stays green.",
  },
  "leg-pain": {
    title: "Leg pain settling",
    exercises: ["DW01", "DW03", "LM01", "LS04", "AE02"],
    startPain: 7,
    endPain: 3,
    reason: "pain",
    subjective:
      "Ache from buttock to calf, one side. Eases lying down. No numbness, no change passing urine.",
    assessment: "Radicular leg pain, power and reflexes normal. Red list given and understood.",
    plan: "No end-range bending. Stop-start walks. Ring at once with any sign on the red list.",
  },
  "desk-neck": {
    title: "Desk neck and upper back",
    exercises: ["DW09", "DW04", "TM01", "NK01", "SH02"],
    startPain: 4,
    endPain: 1,
    reason: "stiffness",
    subjective: "Stiff neck and upper back by the afternoon. Two screens, long calls.",
    assessment: "Mid-back stiff to rotation, shoulder blades weak on both sides.",
    plan: "Move every half hour. Row and open book on alternate days.",
  },
  "return-to-lifting": {
    title: "Return to lifting",
    exercises: ["DW01", "DW08", "LS08", "HS07", "HS10"],
    startPain: 3,
    endPain: 1,
    reason: "check-up",
    subjective: "Wants to deadlift again after a strain in spring. No pain in daily life.",
    assessment: "Hinge pattern good with stick, loses it under load. Side plank shorter on the right.",
    plan: "Technique before load. Ten per cent steps.",
  },
};

/** The gate answered with nothing to report. */
export const QUIET: Answers = {
  saddle: "NO",
  retention: "NO",
  leak: "NO",
  bowel: "NO",
  bothLegs: "NO",
  foot: "NO",
  chest: false,
  fever: false,
  thunder: false,
  neckNew: false,
  stroke: false,
  traumaMajor: false,
};
