/** What a posture photo shows: the body from one side of the camera. */
export const PHOTO_VIEWS = ["front", "side", "back"] as const;
export type PhotoView = (typeof PHOTO_VIEWS)[number];

const LEGS = ["left-knee", "right-knee", "left-ankle", "right-ankle"] as const;

/** What is tapped on each view, from head to foot. Left and right are the patient's own. */
export const LANDMARKS = {
  front: ["left-acromion", "right-acromion", "left-asis", "right-asis", ...LEGS],
  side: ["tragus", "c7", "acromion", "asis", "psis", "hip", "knee", "ankle"],
  back: ["left-acromion", "right-acromion", "left-psis", "right-psis", ...LEGS],
} as const satisfies Readonly<Record<PhotoView, readonly string[]>>;

export type Landmark = (typeof LANDMARKS)[PhotoView][number];
export const ALL_LANDMARKS = [
  ...new Set(PHOTO_VIEWS.flatMap((view) => LANDMARKS[view])),
] as readonly Landmark[];

/** A place on the picture in its own pixels: x to the right, y down. */
export type Spot = { readonly x: number; readonly y: number };
export type Landmarks = { readonly [name in Landmark]?: Spot };

export type PictureSize = { readonly width: number; readonly height: number };

/** Whether every landmark is one of the view's and lies on the picture. */
export function areSound(view: PhotoView, landmarks: Landmarks, { width, height }: PictureSize): boolean {
  const known: readonly string[] = LANDMARKS[view];
  return Object.entries(landmarks).every(
    ([name, spot]) =>
      known.includes(name) && spot.x >= 0 && spot.x <= width && spot.y >= 0 && spot.y <= height,
  );
}

/** The plumb line's place across the picture: through the ankle, or between both; the middle until they are marked. */
export function plumbAt(landmarks: Landmarks, { width }: PictureSize): number {
  const { ankle, "left-ankle": left, "right-ankle": right } = landmarks;
  if (ankle) return ankle.x;
  return left && right ? (left.x + right.x) / 2 : width / 2;
}

/** The landmark to put after this one: the next that is not there yet, from head to foot and round; itself when all are. */
export function nextLandmark(view: PhotoView, landmarks: Landmarks, current: Landmark): Landmark {
  const names: readonly Landmark[] = LANDMARKS[view];
  const after = names.indexOf(current) + 1;
  const inTurn = [...names.slice(after), ...names.slice(0, after)];
  return inTurn.find((name) => name !== current && landmarks[name] === undefined) ?? current;
}
