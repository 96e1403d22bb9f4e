import type { AngleName, Angles } from "@/lib/domain/posture-photos/angles";
import type { Landmark, PhotoView } from "@/lib/domain/posture-photos/landmarks";

export const VIEW_WORDS: Readonly<Record<PhotoView, string>> = { front: "Front", side: "Side", back: "Back" };

export const SCREENING_AID = "Screening aid, camera dependent";

export const LANDMARK_WORDS: Readonly<Record<Landmark, string>> = {
  tragus: "Tragus of the ear",
  c7: "C7",
  acromion: "Acromion",
  asis: "ASIS",
  psis: "PSIS",
  hip: "Hip (greater trochanter)",
  knee: "Knee (joint line)",
  ankle: "Ankle (outer malleolus)",
  "left-acromion": "Left acromion",
  "right-acromion": "Right acromion",
  "left-asis": "Left ASIS",
  "right-asis": "Right ASIS",
  "left-psis": "Left PSIS",
  "right-psis": "Right PSIS",
  "left-knee": "Left knee (middle)",
  "right-knee": "Right knee (middle)",
  "left-ankle": "Left ankle (middle)",
  "right-ankle": "Right ankle (middle)",
};

type AngleWords = { readonly name: AngleName; readonly label: string; readonly meaning: string };

const OF_PAIRS: readonly AngleWords[] = [
  { name: "shoulder-tilt", label: "Shoulder tilt", meaning: "above 0: left higher" },
  { name: "pelvic-tilt", label: "Pelvic tilt", meaning: "above 0: left higher" },
  { name: "trunk-shift", label: "Trunk shift", meaning: "above 0: to the left" },
  { name: "left-knee", label: "Left knee", meaning: "above 0: inwards" },
  { name: "right-knee", label: "Right knee", meaning: "above 0: inwards" },
];
/** The angles of each view, in the order they are read. */
export const ANGLES_OF_VIEW: Readonly<Record<PhotoView, readonly AngleWords[]>> = {
  front: OF_PAIRS,
  back: OF_PAIRS,
  side: [
    { name: "craniovertebral", label: "Craniovertebral angle", meaning: "smaller: head further forward" },
    { name: "pelvic-tilt", label: "Pelvic tilt", meaning: "above 0: front lower" },
    { name: "trunk-shift", label: "Trunk shift", meaning: "above 0: forward" },
    { name: "knee", label: "Knee angle", meaning: "180: straight; above: pushed back" },
  ],
};

/** "52.3°", or a dash where its points are not marked. */
export function angleInWords(angles: Angles, name: AngleName): string {
  const value = angles[name];
  return value === undefined ? "–" : `${value.toFixed(1)}°`;
}
