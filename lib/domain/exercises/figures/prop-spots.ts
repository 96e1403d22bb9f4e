import type { Spot } from "@/lib/domain/exercises/figures/pose";
import type { Vec } from "@/lib/domain/exercises/figures/vector";
import type { Prop } from "@/lib/domain/exercises/figures/written-figure";

/** The points that say where a thing is: its corners or its ends. */
export function spotsOf(prop: Prop): readonly Spot[] {
  switch (prop.kind) {
    case "box": {
      const [[x, y, z], [wide, high, deep]] = [prop.at, prop.size];
      return [-1, 1].flatMap((sx) =>
        [-1, 1].flatMap((sz) =>
          [0, 1].map((up): Vec => [x + (sx * wide) / 2, y + up * high, z + (sz * deep) / 2]),
        ),
      );
    }
    case "slab":
      return prop.corners;
    case "rod":
      return [prop.from, prop.to];
    case "ball":
      return [prop.at];
    case "cord":
      return prop.through;
  }
}
