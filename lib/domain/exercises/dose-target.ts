import type { Dose } from "@/lib/domain/exercises/dose";

/** What a log counts. Breaths count as repetitions; a distance is done or not. */
export type DoseUnit = "reps" | "seconds";
export type DoseTarget = { readonly unit: DoseUnit; readonly amount: number };

/** What a dose asks for on one side, over all its sets; null for a distance. */
export function doseTarget({ sets, work, repeat }: Dose): DoseTarget | null {
  const times = sets * (repeat?.count ?? 1);
  switch (work.kind) {
    case "reps":
      return { unit: "reps", amount: times * work.reps };
    case "breaths":
      return { unit: "reps", amount: times * work.breaths };
    case "hold":
      return { unit: "seconds", amount: times * work.holdSeconds };
    case "time":
      return { unit: "seconds", amount: times * work.seconds };
    case "distance":
      return null;
  }
}
