import type { Landmarks, PhotoView, Spot } from "@/lib/domain/posture-photos/landmarks";

/** Kept with the numbers: raise it when a formula changes. */
export const FORMULAS = 1;

export type AngleName =
  | "craniovertebral"
  | "shoulder-tilt"
  | "pelvic-tilt"
  | "trunk-shift"
  | "knee"
  | "left-knee"
  | "right-knee";
/** Degrees, to a tenth. */
export type Angles = { readonly [name in AngleName]?: number };

const degrees = (radians: number) => (radians * 180) / Math.PI;
const tenth = (value: number) => Math.round(value * 10) / 10 + 0;
const middle = (one: Spot, other: Spot): Spot => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/**
 * Craniovertebral angle, degrees: between the horizontal through C7 and the line from C7 to the tragus. Smaller is more
 * forward head. Source: Watson and Trott 1993, Raine and Twomey 1997, named from memory and not opened.
 */
export function craniovertebralAngle(tragus: Spot, c7: Spot): number {
  return degrees(Math.atan2(c7.y - tragus.y, Math.abs(tragus.x - c7.x)));
}

/**
 * Tilt of a pair of points against the horizontal, degrees: positive where the patient's left is higher, whichever way
 * the camera looked. Plain geometry.
 */
export function tiltOfPair(left: Spot, right: Spot): number {
  return degrees(Math.atan2(right.y - left.y, Math.abs(right.x - left.x)));
}

/**
 * Pelvic tilt from the side, degrees: the line from PSIS to ASIS against the horizontal, positive where the ASIS is lower
 * (anterior tilt). Plain geometry; a few degrees are usual.
 */
export function sagittalPelvicTilt(asis: Spot, psis: Spot): number {
  return degrees(Math.atan2(asis.y - psis.y, Math.abs(asis.x - psis.x)));
}

/**
 * Trunk shift, degrees from the vertical: the line from the pelvis up to the shoulders. `towards` is the way on the
 * picture that counts as positive: the patient's left, or forward. Plain geometry.
 */
export function trunkShift(pelvis: Spot, shoulders: Spot, towards: 1 | -1): number {
  return degrees(Math.atan2(towards * (shoulders.x - pelvis.x), pelvis.y - shoulders.y));
}

/**
 * Knee angle from the side, degrees: hip to knee to ankle. 180 is straight, less is held bent, more is pushed back.
 * `forward` is the way the patient faces on the picture. Plain geometry.
 */
export function kneeFromSide(hip: Spot, knee: Spot, ankle: Spot, forward: 1 | -1): number {
  const bend = turn(hip, knee, ankle) * forward;
  return 180 - bend;
}

/**
 * Knee from the front or back, degrees away from the straight line of pelvis point to ankle: positive where the knee lies
 * towards the other leg (valgus). `inward` is that way on the picture. The frontal plane projection angle (Willson and
 * Davis 2008, named from memory and not opened); from behind with the PSIS in place of the ASIS, so that front and back
 * do not compare.
 */
export function kneeFromFront(pelvis: Spot, knee: Spot, ankle: Spot, inward: 1 | -1): number {
  return turn(pelvis, knee, ankle) * inward;
}

/** How far the way bends at `mid`, degrees: positive where mid stands out to the right of the line from top to bottom. */
function turn(top: Spot, mid: Spot, bottom: Spot): number {
  const upper = Math.atan2(mid.x - top.x, mid.y - top.y);
  const lower = Math.atan2(bottom.x - mid.x, bottom.y - mid.y);
  const bend = degrees(upper - lower);
  return bend > 180 ? bend - 360 : bend <= -180 ? bend + 360 : bend;
}

/** Every angle whose points are marked. The same on the device and on the server. */
export function anglesOf(view: PhotoView, marks: Landmarks): Angles {
  const found = view === "side" ? fromSide(marks) : fromFrontOrBack(marks);
  const known = Object.entries(found).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return Object.fromEntries(known.map(([name, value]) => [name, tenth(value)]));
}

type Found = { readonly [name in AngleName]?: number | undefined };
type Way = 1 | -1 | undefined;

/** The formula's number once all its points are marked. */
function measured(
  spots: readonly (Spot | undefined)[],
  formula: (...spots: Spot[]) => number,
): number | undefined {
  const marked = spots.filter((spot) => spot !== undefined);
  return marked.length === spots.length ? formula(...marked) : undefined;
}

function fromSide({ tragus, c7, acromion, asis, psis, hip, knee, ankle }: Landmarks): Found {
  const way = facing([c7, tragus], [psis, asis]);
  return {
    craniovertebral: measured([tragus, c7], craniovertebralAngle),
    "pelvic-tilt": measured([asis, psis], sagittalPelvicTilt),
    "trunk-shift":
      way && measured([hip, acromion], (pelvis, shoulders) => trunkShift(pelvis, shoulders, way)),
    knee: way && measured([hip, knee, ankle], (top, mid, bottom) => kneeFromSide(top, mid, bottom, way)),
  };
}

/** The way from one point to another on the picture, by the first pair that is marked. */
function facing(...pairs: readonly (readonly [Spot | undefined, Spot | undefined])[]): Way {
  const [from, to] = pairs.find(([one, other]) => one && other) ?? [];
  if (!from || !to) return undefined;
  return to.x >= from.x ? 1 : -1;
}

function fromFrontOrBack(marks: Landmarks): Found {
  const shoulders = [marks["left-acromion"], marks["right-acromion"]] as const;
  const hips = [
    marks["left-asis"] ?? marks["left-psis"],
    marks["right-asis"] ?? marks["right-psis"],
  ] as const;
  // The patient's left is on the picture's right from the front, and on its left from behind.
  const left = facing([hips[1], hips[0]], [shoulders[1], shoulders[0]]);
  const knee = (side: "left" | "right", hip: Spot | undefined, inward: Way) =>
    inward &&
    measured([hip, marks[`${side}-knee`], marks[`${side}-ankle`]], (top, mid, bottom) =>
      kneeFromFront(top, mid, bottom, inward),
    );
  return {
    "shoulder-tilt": measured(shoulders, tiltOfPair),
    "pelvic-tilt": measured(hips, tiltOfPair),
    "trunk-shift":
      left &&
      measured([...hips, ...shoulders], (one, other, third, fourth) =>
        trunkShift(middle(one, other), middle(third, fourth), left),
      ),
    "left-knee": knee("left", hips[0], left && (left === 1 ? -1 : 1)),
    "right-knee": knee("right", hips[1], left),
  };
}
