import type { Side } from "@/lib/domain/exercises/side";

export const PAIN_QUALITIES = ["none", "dull", "sharp", "electric"] as const;
export const LEG_MOVES = ["no", "up", "down", "bothLegs"] as const;

/** One session of one item as the patient told it. Pain is 0-10; `date` is the patient's day, YYYY-MM-DD. */
export type ItemLog = Readonly<{
  date: string;
  pre: number;
  worst: number;
  quality: (typeof PAIN_QUALITIES)[number];
  /** Whether sharp pain had gone after five minutes; null when it was not asked. */
  sharpSettled5min: boolean | null;
  /** Where the pain went in the leg during the session. */
  legMoved: (typeof LEG_MOVES)[number];
  formOK: boolean;
  repsDone: number;
  target: number;
  /** Next morning's pain; null when it was not answered. */
  am: number | null;
  /** The patient marked plain muscle soreness that eases. */
  doms: boolean;
}>;

/** An item as the rules move it. One of reps and holdSeconds is not null. */
export type DosedItem = Readonly<{
  exerciseId: string;
  sets: number;
  reps: number | null;
  /** Where the reps stop rising. */
  repsTop: number | null;
  holdSeconds: number | null;
  loadKg: number | null;
  /** The smallest step the kit allows. */
  loadStepKg: number | null;
  side: Side;
  harderId: string | null;
  easierId: string | null;
}>;
