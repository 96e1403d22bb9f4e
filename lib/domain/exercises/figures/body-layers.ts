import {
  BALL,
  BALL_RADIUS,
  type Flesh,
  HEEL,
  HEEL_RADIUS,
  JAW,
  LENGTH,
  RADIUS,
  SHIRT,
  SHORTS,
  SKULL,
} from "@/lib/domain/exercises/figures/body";
import type { Camera } from "@/lib/domain/exercises/figures/camera";
import type { FrameName } from "@/lib/domain/exercises/figures/pose";
import { type Disc, disc, round, tapered, wrapped } from "@/lib/domain/exercises/figures/shapes";
import type { Side, Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import { add, outOf, type Vec } from "@/lib/domain/exercises/figures/vector";
import { type Muscle, type MuscleName, MUSCLES } from "@/lib/domain/exercises/figures/muscles";

export type Group = "trunk" | "head" | "armR" | "armL" | "legR" | "legL";
export type Paint = "skin" | "shirt" | "sleeve" | "trousers" | "shoe" | "hair" | "eye" | "tint" | "crease";
/** One shape of the picture: what it is painted as, and its outline. */
export type Shape = { readonly paint: Paint; readonly d: string };
export type BodyLayer = {
  readonly group: Group;
  readonly near: number;
  /** How near the joint is where the limb begins. */ readonly root: number;
  readonly shapes: readonly Shape[];
};

/** The body in one pose as the camera sees it, group by group; the same shapes in the same order in every pose. */
export function bodyLayers(
  skeleton: Skeleton,
  camera: Camera,
  tint: readonly MuscleName[],
  folded: ReadonlySet<Side>,
): readonly BodyLayer[] {
  const see = seer(skeleton, camera);
  return [
    trunk(see, skeleton),
    headOf(see),
    legOf(see, "R", folded.has("R")),
    legOf(see, "L", folded.has("L")),
    armOf(see, "R"),
    armOf(see, "L"),
  ].map((layer) => ({ ...layer, shapes: [...layer.shapes, ...tinted(see, layer.group, tint)] }));
}

type Look = { readonly disc: Disc; readonly near: number; readonly depth: number };
type See = (bone: FrameName, at: Vec, r: number) => Look;

function seer({ bones }: Skeleton, camera: Camera): See {
  return (bone, at, r) => {
    const seen = camera(add(bones[bone].origin, outOf(bones[bone].axes, at)));
    return { disc: disc(seen, r), near: seen.near, depth: seen.depth };
  };
}

const JOINT: Vec = [0, 0, 0];

function trunk(see: See, { belly }: Skeleton): BodyLayer {
  const skin = (levels: readonly (readonly Flesh[])[]) =>
    levels
      .slice(1)
      .map((level, index) =>
        wrapped([...(levels[index] ?? []), ...level].map(({ bone, at, r }) => see(bone, at, r).disc)),
      )
      .join("");
  const neck = tapered(
    see("chest", [-1, 5, 0], RADIUS.neck + 0.8).disc,
    see("head", [0.5, 4, 0], RADIUS.neck).disc,
  );
  const front =
    belly === null
      ? ""
      : wrapped(
          [
            see("lumbarLow", [2 + belly, 3, 0], 8),
            see("lumbarHigh", [2 + belly, 4, 0], 8),
            see("chestLow", [1.5 + belly / 2, 4, 0], 8.6),
          ].map((look) => look.disc),
        );
  return {
    group: "trunk",
    near: see("chestLow", JOINT, 0).near,
    root: 0,
    shapes: [
      { paint: "trousers", d: skin(SHORTS) },
      { paint: "skin", d: neck },
      { paint: "shirt", d: skin(SHIRT) + front },
    ],
  };
}

function headOf(see: See): BodyLayer {
  const face = [see("head", SKULL, RADIUS.skull), see("head", JAW, RADIUS.jaw)];
  const discs = (looks: readonly Look[], size = 1) =>
    looks.map(({ disc: { x, y, r } }) => ({ x, y, r: r * size }));
  const hair = [see("head", [-0.6, 12, 0], 10), see("head", [-2.4, 8.4, 0], 8.6)];
  const nose = tapered(see("head", [9, 8.4, 0], 1.9).disc, see("head", [11.6, 6.6, 0], 1.2).disc);
  const fromBehind = see("head", [-2, 7, 0], 0).depth > see("head", [4, 7, 0], 0).depth + 2;
  // Drawn behind the face and before it: one of the two is nothing, and which one may change as a head turns.
  const hairAt = (shown: boolean): Shape => ({
    paint: "hair",
    d: wrapped(shown ? discs(hair) : discs(hair.slice(0, 1), 0)),
  });
  const eyes = ([3.7, -3.7] as const).map((z): Shape => ({ paint: "eye", d: round(eye(see, z)) }));
  const ears = ([8.6, -8.6] as const).map((z): Shape => ({ paint: "skin", d: round(ear(see, z)) }));
  return {
    group: "head",
    near: see("head", JOINT, 0).near,
    root: 0,
    shapes: [
      hairAt(!fromBehind),
      { paint: "skin", d: wrapped(discs(face)) + nose },
      hairAt(fromBehind),
      ...ears,
      ...eyes,
    ],
  };
}

/** An eye is there while its side of the face looks at the camera. */
function eye(see: See, z: number): Disc {
  const look = see("head", [9.2, 9.6, z], 0.95);
  const turnedTo = look.depth - see("head", [4, 9.6, z * 0.4], 0).depth;
  return turnedTo > 0.6 ? look.disc : { ...look.disc, r: 0 };
}

function ear(see: See, z: number): Disc {
  const look = see("head", [-0.4, 8.2, z], 2);
  return look.depth > see("head", [-0.4, 8.2, 0], 0).depth + 3 ? look.disc : { ...look.disc, r: 0 };
}

function armOf(see: See, side: Side): BodyLayer {
  const [shoulder, elbow, wrist] = [
    see(`arm${side}`, JOINT, RADIUS.shoulder),
    see(`forearm${side}`, JOINT, RADIUS.elbow),
    see(`hand${side}`, JOINT, RADIUS.wrist),
  ];
  const palm = see(`hand${side}`, [0, -LENGTH.palm, 0], RADIUS.palm);
  const fingers = see(`hand${side}`, [0, -LENGTH.hand + RADIUS.finger, 0], RADIUS.finger);
  const sleeve = see(`arm${side}`, [0, -15, 0], RADIUS.shoulder - 0.2);
  const upper = see(`arm${side}`, JOINT, RADIUS.shoulder - 1);
  return {
    group: `arm${side}`,
    root: shoulder.near,
    near: (shoulder.near + 2 * elbow.near + 2 * palm.near) / 5,
    shapes: [
      {
        paint: "skin",
        d:
          tapered(upper.disc, elbow.disc) +
          tapered({ ...elbow.disc, r: RADIUS.forearm * 10 + 1 }, wrist.disc) +
          tapered(palm.disc, wrist.disc) +
          tapered(palm.disc, fingers.disc),
      },
      { paint: "sleeve", d: tapered(shoulder.disc, sleeve.disc) },
    ],
  };
}

/** A foot is wider than it is high: how far its edges are from its middle. */
const SOLE = [-1.8, 1.8] as const;

function legOf(see: See, side: Side, folded: boolean): BodyLayer {
  const hip = see(`thigh${side}`, [0, -1, 0], RADIUS.hip);
  const knee = see(`shank${side}`, JOINT, RADIUS.knee);
  const calf = see(`shank${side}`, [-0.8, -10, 0], RADIUS.calf);
  const ankle = see(`foot${side}`, JOINT, RADIUS.ankle);
  const heel = see(`foot${side}`, HEEL, HEEL_RADIUS);
  const ball = SOLE.map((z) => see(`foot${side}`, [BALL[0], BALL[1], z], BALL_RADIUS).disc);
  const toe = SOLE.map((z) => see(`toes${side}`, [6, -0.3, z * 0.8], RADIUS.toe).disc);
  const instep = see(`foot${side}`, [2, -1.5, 0], 3.6);
  const thigh = tapered(hip.disc, knee.disc);
  const shin = tapered(knee.disc, calf.disc) + tapered(calf.disc, ankle.disc);
  return {
    group: `leg${side}`,
    root: hip.near,
    near: (hip.near + 2 * knee.near + ankle.near) / 4,
    shapes: [
      ...(folded ? [{ paint: "trousers", d: thigh } as const] : []),
      { paint: "shoe", d: wrapped([instep.disc, heel.disc, ...ball]) + wrapped([...ball, ...toe]) },
      { paint: "trousers", d: folded ? shin : thigh + shin },
    ],
  };
}

function groupOf(bone: FrameName): Group {
  const side = /[RL]$/.exec(bone)?.[0];
  if (side === undefined) return bone === "head" ? "head" : "trunk";
  return `${/^(arm|forearm|hand)/.test(bone) ? "arm" : "leg"}${side}` as Group;
}

/** Tinted on the group of its last bone; shrunk to nothing while it lies on the side turned away. */
function tinted(see: See, group: Group, tint: readonly MuscleName[]): readonly Shape[] {
  return tint
    .map((name) => MUSCLES[name])
    .filter(({ through }) => groupOf((through.at(-1) ?? ["pelvis"])[0]) === group)
    .map((muscle) => ({
      paint: "tint",
      d: patch(see, muscle),
    }));
}

function patch(see: See, { through, r }: Muscle): string {
  const looks = through.map(([bone, at]) => see(bone, at, r));
  const behind =
    through.reduce(
      (sum, [bone, at], index) => sum + see(bone, [0, at[1], 0], 0).depth - (looks[index]?.depth ?? 0),
      0,
    ) / through.length;
  const size = behind > 2.5 ? 0.01 : 1;
  return looks
    .slice(1)
    .map((look, index) => {
      const before = looks[index] as Look;
      return tapered(
        { ...before.disc, r: before.disc.r * size },
        { ...look.disc, r: look.disc.r * size * 0.96 },
      );
    })
    .join("");
}
