import type { Dose, DoseRepeat, DoseWork } from "@/lib/domain/exercises/dose";
import type { Side } from "@/lib/domain/exercises/side";
import { capitalised } from "@/lib/domain/words/capitalised";

/** A message of messages/<locale>/dose.json and its values. `unit` is seconds or minutes. */
export type DosePhrase = {
  readonly key: DosePhraseKey;
  readonly values: Readonly<Record<string, number | string>>;
};

export type DosePhraseKey =
  | `work.${"reps" | "repsHeld" | "hold" | "time" | "distance" | "breaths"}`
  | `repeat.${DoseRepeat["for"]}`
  | `side.${"left" | "right" | "each"}`
  | "load"
  | "tempo"
  | "rest"
  | "timesPerDay"
  | "daysPerWeek"
  | "sitting";

/** The dose as messages to print one after another: how much, which way, which side, how often. Both sides is not said. */
export function dosePhrases(dose: Dose, side: Side): readonly DosePhrase[] {
  const { sets, repeat, tempo, loadKg, restSeconds, timesPerDay, daysPerWeek, sittingMinutes } = dose;
  return [
    workPhrase(sets, dose.work),
    ...(repeat ? [{ key: `repeat.${repeat.for}`, values: { count: repeat.count } } as const] : []),
    ...(side === "both" ? [] : [{ key: `side.${side}`, values: {} } as const]),
    ...(loadKg ? [{ key: "load", values: { kilograms: loadKg } } as const] : []),
    ...(tempo ? [{ key: "tempo", values: tempoValues(tempo) } as const] : []),
    ...(restSeconds && sets > 1 ? [{ key: "rest", values: duration(restSeconds) } as const] : []),
    ...(timesPerDay ? [{ key: "timesPerDay", values: { times: timesPerDay } } as const] : []),
    ...(daysPerWeek ? [{ key: "daysPerWeek", values: { days: daysPerWeek } } as const] : []),
    ...(sittingMinutes ? [{ key: "sitting", values: { minutes: sittingMinutes } } as const] : []),
  ];
}

/** The dose as a line of its own; `say` gives the words of one message, for instance next-intl's translator of "dose". */
export function doseInWords(
  dose: Dose,
  side: Side,
  say: (key: DosePhraseKey, values: DosePhrase["values"]) => string,
): string {
  return capitalised(
    dosePhrases(dose, side)
      .map(({ key, values }) => say(key, values))
      .join(", "),
  );
}

function workPhrase(sets: number, work: DoseWork): DosePhrase {
  switch (work.kind) {
    case "reps":
      return work.holdSeconds === undefined
        ? { key: "work.reps", values: { sets, reps: work.reps } }
        : { key: "work.repsHeld", values: { sets, reps: work.reps, ...duration(work.holdSeconds) } };
    case "hold":
      return { key: "work.hold", values: { sets, ...duration(work.holdSeconds) } };
    case "time":
      return { key: "work.time", values: { sets, ...duration(work.seconds) } };
    case "distance":
      return { key: "work.distance", values: { sets, metres: work.metres } };
    case "breaths":
      return { key: "work.breaths", values: { sets, breaths: work.breaths } };
  }
}

function tempoValues(tempo: string): DosePhrase["values"] {
  const [down = 0, hold = 0, up = 0] = tempo.split("-").map(Number);
  return { down, hold, up };
}

function duration(seconds: number): { amount: number; unit: "seconds" | "minutes" } {
  return seconds >= 60 && seconds % 60 === 0
    ? { amount: seconds / 60, unit: "minutes" }
    : { amount: seconds, unit: "seconds" };
}
