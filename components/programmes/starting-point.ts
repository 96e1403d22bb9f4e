import type { StartItem } from "@/components/programmes/programme-draft";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

/** Something to start from: a plan with its title, its phase and where it comes from. */
export type StartingPoint = {
  /** As the programme remembers it; null for the patient's own last plan. */
  readonly id: string | null;
  readonly title: string;
  readonly phase: Phase;
  readonly items: readonly StartItem[];
};
export type ClinicTemplate = StartingPoint & { readonly id: string; readonly version: number };
