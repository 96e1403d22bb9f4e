import type { Camera, Seen } from "@/lib/domain/exercises/figures/camera";
import type { Spot } from "@/lib/domain/exercises/figures/pose";
import { disc, round, tapered } from "@/lib/domain/exercises/figures/shapes";
import { placeOf, type Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import type { Vec } from "@/lib/domain/exercises/figures/vector";
import { spotsOf } from "@/lib/domain/exercises/figures/prop-spots";
import type { Material, Prop } from "@/lib/domain/exercises/figures/written-figure";

export type PropShape = {
  readonly paint: Material | `${Material}-top` | `${Material}-side` | `cord ${Material}`;
  readonly d: string;
};
export type PropLayer = {
  readonly near: number;
  readonly layer: Prop["layer"];
  readonly shapes: readonly PropShape[];
};

/** Whether a thing is held or lies on the body, and so is elsewhere in each pose. */
export function goesWithBody(prop: Prop): boolean {
  return spotsOf(prop).some((spot) => typeof spot[0] === "string");
}

/** One thing the exercise is done with, where the pose puts it; without a pose, where it stands in the room. */
export function propLayer(prop: Prop, skeleton: Skeleton | null, camera: Camera): PropLayer {
  const at = (spot: Spot) => camera(placeOf(skeleton?.bones ?? {}, spot));
  switch (prop.kind) {
    case "box":
      return { ...boxOf(prop.at, prop.size, prop.of, camera), layer: prop.layer };
    case "slab": {
      const seen = prop.corners.map(camera);
      return { near: 0, layer: prop.layer, shapes: [{ paint: `${prop.of}-top`, d: face(seen) }] };
    }
    case "ball": {
      const seen = at(prop.at);
      return {
        near: seen.near,
        layer: prop.layer,
        shapes: [{ paint: prop.of, d: round(disc(seen, prop.r)) }],
      };
    }
    case "rod": {
      const [from, to] = [at(prop.from), at(prop.to)];
      const d = tapered(disc(from, prop.r), disc(to, prop.r - 0.01));
      return { near: (from.near + to.near) / 2, layer: prop.layer, shapes: [{ paint: prop.of, d }] };
    }
    case "cord": {
      const seen = prop.through.map(at);
      const d = `M${seen.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join("L")}`;
      const near = seen.reduce((sum, each) => sum + each.near, 0) / seen.length;
      return { near, layer: prop.layer, shapes: [{ paint: `cord ${prop.of}`, d }] };
    }
  }
}

/** A box standing on the middle of its underside; only the faces the camera sees. */
function boxOf(
  [x, y, z]: Vec,
  [wide, high, deep]: Vec,
  of: Material,
  camera: Camera,
): Omit<PropLayer, "layer"> {
  const corner = (dx: number, dy: number, dz: number) =>
    camera([x + (dx * wide) / 2, y + dy * high, z + (dz * deep) / 2]);
  const toward = camera([1, 0, 0]).near > 0 ? 1 : -1;
  const front = camera([0, 0, 1]).near > 0 ? 1 : -1;
  const faces: readonly PropShape[] = [
    {
      paint: of,
      d: face([corner(-1, 0, front), corner(1, 0, front), corner(1, 1, front), corner(-1, 1, front)]),
    },
    {
      paint: `${of}-side`,
      d: face([corner(toward, 0, -1), corner(toward, 0, 1), corner(toward, 1, 1), corner(toward, 1, -1)]),
    },
    { paint: `${of}-top`, d: face([corner(-1, 1, -1), corner(1, 1, -1), corner(1, 1, 1), corner(-1, 1, 1)]) },
  ];
  return { near: camera([x, 0, z]).near, shapes: faces };
}

const face = (corners: readonly Seen[]): string =>
  `M${corners.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join("L")}z`;
