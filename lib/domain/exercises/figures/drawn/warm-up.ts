import { WARM_UP_LEGS } from "@/lib/domain/exercises/figures/drawn/warm-up/legs";
import { WARM_UP_TRUNK_AND_ARMS } from "@/lib/domain/exercises/figures/drawn/warm-up/trunk-and-arms";

export const WARM_UP_FIGURES = { ...WARM_UP_LEGS, ...WARM_UP_TRUNK_AND_ARMS };
