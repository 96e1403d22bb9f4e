import type { Dose } from "@/lib/domain/exercises/dose";
import { sidesToLog, type Side } from "@/lib/domain/exercises/side";

// Our own judgement of an unhurried pace, to tell a patient how long a session takes; no clinical rule reads it.
const SECONDS_PER_REP = 4;
const SECONDS_PER_BREATH = 7;
const SECONDS_PER_METRE = 1.5;
const SECONDS_TO_GET_READY = 20;
const DEFAULT_REST_SECONDS = 15;

/** About how long one item takes, in seconds: getting ready, then every set on every side with the rests between. */
export function estimateSeconds({ dose, side }: { readonly dose: Dose; readonly side: Side }): number {
  const rounds = dose.sets * sidesToLog(side).length;
  const workSeconds = secondsOfWork(dose) * (dose.repeat?.count ?? 1);
  return (
    SECONDS_TO_GET_READY + rounds * workSeconds + (rounds - 1) * (dose.restSeconds ?? DEFAULT_REST_SECONDS)
  );
}

/** About how long all items take, in whole minutes, rounded up; 0 without items. */
export function estimateMinutes(items: readonly { readonly dose: Dose; readonly side: Side }[]): number {
  return Math.ceil(items.reduce((total, item) => total + estimateSeconds(item), 0) / 60);
}

/** "3-1-1" takes five seconds. */
function secondsPerRep(tempo: string | undefined): number {
  if (tempo === undefined) return SECONDS_PER_REP;
  return tempo.split("-").reduce((total, part) => total + Number(part), 0);
}

function secondsOfWork({ work, tempo }: Pick<Dose, "work" | "tempo">): number {
  switch (work.kind) {
    case "reps":
      return work.reps * (secondsPerRep(tempo) + (work.holdSeconds ?? 0));
    case "hold":
      return work.holdSeconds;
    case "time":
      return work.seconds;
    case "distance":
      return work.metres * SECONDS_PER_METRE;
    case "breaths":
      return work.breaths * SECONDS_PER_BREATH;
  }
}
