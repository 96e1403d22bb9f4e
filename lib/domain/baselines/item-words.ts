import type { ChangeKey } from "@/lib/domain/triage/answers";

/** A change-coded symptom in a clinician's words. */
export const ITEM_WORDS = {
  saddle: "Saddle feeling",
  retention: "Trouble starting to pee",
  leak: "Leaking pee",
  bowel: "Bowel control",
  sexual: "Sexual function",
  bothLegs: "Both legs: pain, numbness or weakness",
  weakLeg: "Weak leg",
  foot: "Foot drop",
  legNumb: "Numbness in one leg",
  legPain: "Pain down one leg",
  gait: "Heavy, clumsy or unsteady legs",
  handsClumsy: "Clumsy hands",
  shape: "Change of shape or lump on the back",
} as const satisfies Record<ChangeKey, string>;
