import type { ItemLog } from "@/lib/domain/dosing/item-log";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { Side } from "@/lib/domain/exercises/side";

/** What one session stored of one item. */
export type SessionOfItem = Readonly<{
  /** The patient's day, YYYY-MM-DD. */
  day: string;
  /** The version it was done from. */
  versionId: string;
  exerciseId: string;
  dose: Dose;
  side: Side;
  /** The last score before the session, of that day's check-in; null where there is none. */
  painBefore: number | null;
  morning: number | null;
  /** The patient said of that morning: plain muscle soreness that eases. */
  sore: boolean;
  logs: readonly Readonly<{
    side: string;
    outcome: "done" | "part" | "not_done";
    pain: number | null;
    amount: number | null;
    form: "yes" | "unsure" | "no" | null;
  }>[];
  stop: Readonly<{
    /** Null, with its kind and place, where nothing more was said than that it hurt. */
    pain: number | null;
    quality: "dull" | "sharp" | "electric" | null;
    legMoved: ItemLog["legMoved"] | null;
    afterWalk: string | null;
  }> | null;
}>;
