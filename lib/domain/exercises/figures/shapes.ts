import type { Seen } from "@/lib/domain/exercises/figures/camera";

/** A ball as the camera sees it. */
export type Disc = { readonly x: number; readonly y: number; readonly r: number };

export const disc = ({ x, y }: Seen, r: number): Disc => ({ x, y, r: r * 10 });

const SIDES = 20;
const DIRECTIONS = Array.from({ length: SIDES }, (_, side) => {
  const angle = (2 * Math.PI * side) / SIDES;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** A skin stretched round discs; the same number of points in every frame, so that frames may be blended. */
export function wrapped(discs: readonly Disc[]): string {
  let [d, lastX, lastY] = ["", 0, 0];
  for (const way of DIRECTIONS) {
    let [farthest, best] = [-Infinity, discs[0] as Disc];
    for (const each of discs) {
      const far = each.x * way.x + each.y * way.y + each.r;
      if (far > farthest) [farthest, best] = [far, each];
    }
    const x = Math.round(best.x + best.r * way.x);
    const y = Math.round(best.y + best.r * way.y);
    d += d === "" ? `M${x} ${y}l` : `${x - lastX} ${y - lastY} `;
    [lastX, lastY] = [x, y];
  }
  return `${d.trimEnd()}z`;
}

/** A limb's piece, rounded at both ends and thinner at one. */
export function tapered(one: Disc, other: Disc): string {
  const [thick, thin] = one.r >= other.r ? [one, other] : [other, one];
  const [dx, dy] = [thin.x - thick.x, thin.y - thick.y];
  const apart = Math.hypot(dx, dy);
  // Seen end on, the thick end hides the thin one; keep it a hair outside so that the shape stays the same.
  const far = Math.max(apart, thick.r - thin.r + 1);
  const [ux, uy] = apart < 0.5 ? [1, 0] : [dx / apart, dy / apart];
  const lean = (thick.r - thin.r) / far;
  const side = Math.sqrt(1 - lean * lean);
  const [ax, ay] = [ux * lean - uy * side, uy * lean + ux * side];
  const [bx, by] = [ux * lean + uy * side, uy * lean - ux * side];
  const at = (on: Disc, wayX: number, wayY: number) =>
    [Math.round(on.x + wayX * on.r), Math.round(on.y + wayY * on.r)] as const;
  const tip = { x: thick.x + ux * far, y: thick.y + uy * far, r: thin.r };
  const [p1x, p1y] = at(thick, ax, ay);
  const [p2x, p2y] = at(thick, bx, by);
  const [p3x, p3y] = at(tip, bx, by);
  const [p4x, p4y] = at(tip, ax, ay);
  const [r, q] = [Math.round(thick.r), Math.round(thin.r)];
  return `M${p1x} ${p1y}a${r} ${r} 0 1 1 ${p2x - p1x} ${p2y - p1y}l${p3x - p2x} ${p3y - p2y}a${q} ${q} 0 0 1 ${p4x - p3x} ${p4y - p3y}z`;
}

/** A whole disc as a path. */
export function round({ x, y, r }: Disc): string {
  const size = Math.round(r);
  return `M${Math.round(x) - size} ${Math.round(y)}a${size} ${size} 0 1 1 ${2 * size} 0a${size} ${size} 0 1 1 ${-2 * size} 0z`;
}
