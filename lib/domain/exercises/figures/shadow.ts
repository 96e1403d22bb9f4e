import type { Camera } from "@/lib/domain/exercises/figures/camera";
import { FRAME_NAMES } from "@/lib/domain/exercises/figures/pose";
import type { Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import { cos, sin } from "@/lib/domain/exercises/figures/vector";

const LOW = 24;
const MARGIN = 16;
const SIDES = 24;

/** The soft patch of floor under all that ever comes near it, so that nobody hangs in the air. */
export function shadowOf(skeletons: readonly Skeleton[], camera: Camera): string {
  let [left, right, back, front] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const skeleton of skeletons) {
    for (const bone of FRAME_NAMES) {
      const [x, y, z] = skeleton.bones[bone].origin;
      if (y > LOW) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [back, front] = [Math.min(back, z), Math.max(front, z)];
    }
  }
  if (left > right) return "";
  const [x, z] = [(left + right) / 2, (back + front) / 2];
  const edge = Array.from({ length: SIDES }, (_, side) => {
    const angle = (360 * side) / SIDES;
    const seen = camera([x + (right - x + MARGIN) * cos(angle), 0, z + (front - z + MARGIN) * sin(angle)]);
    return `${Math.round(seen.x)} ${Math.round(seen.y)}`;
  });
  return `M${edge.join("L")}z`;
}
