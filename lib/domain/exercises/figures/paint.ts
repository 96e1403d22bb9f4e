/** What is painted how: the class of each kind of shape, and the colours of the classes. */
export const CLASS_OF: Readonly<Record<string, string>> = {
  skin: "s b",
  hair: "h b",
  shirt: "t b",
  sleeve: "l b",
  trousers: "p b",
  shoe: "f b",
  eye: "e",
  tint: "x",
};

/** Every surface of a thing in three shades: toward the camera, to its side, on top. */
const THINGS = {
  wood: ["#d9b88a", "#c29d6b", "#ecd5b0"],
  mat: ["#b9cfd9", "#a9c2cd", "#d6e4ea"],
  wall: ["#e6ebef", "#d3dce3", "#f3f6f8"],
  metal: ["#6b7884", "#56626d", "#8b97a2"],
  fabric: ["#c9b8d8", "#b5a2c6", "#dfd3ea"],
  rubber: ["#8a6bb0", "#73579a", "#a58ac6"],
  water: ["#9fd3ea", "#8cc6e0", "#c4e6f4"],
} as const;
const THINGS_IN_THE_DARK = {
  wood: ["#8a7048", "#6f5937", "#a3875a"],
  mat: ["#3c5563", "#33495a", "#4a6677"],
  wall: ["#3a4955", "#324049", "#465763"],
  metal: ["#8b97a2", "#737f8a", "#a6b1bb"],
  fabric: ["#6e5c80", "#5d4d6d", "#826f95"],
  rubber: ["#9d80c2", "#8468a8", "#b79fd6"],
  water: ["#3f7f9c", "#356c86", "#5596b2"],
} as const;

type Shades = readonly [string, string, string];

const things = (all: Readonly<Record<string, Shades>>): string =>
  Object.entries(all)
    .map(
      ([name, [front, side, top]]) =>
        `.${name}{fill:${front}}.${name}-side{fill:${side}}.${name}-top{fill:${top}}`,
    )
    .join("");

const LIGHT = `.s{fill:#dba882}.h{fill:#473a36}.t{fill:#2d7d86}.l{fill:#26707a}.p{fill:#3a4f66}.f{fill:#f3efe6}.e{fill:#22303c}
.b{stroke:#22303c;paint-order:stroke;stroke-linejoin:round}
.far .s{fill:#eccfb6}.far .l{fill:#9cc7ca}.far .p{fill:#9fb0c0}.far .f{fill:#fbfaf6}.far .b{stroke:#71828f}
.x{fill:#f0702f;fill-opacity:.78}.g{fill:#e3eaef}.n{fill:#43525f}
.r{fill:none;stroke:#c24a00;stroke-linecap:round}.a{fill:#c24a00}
.o{stroke:#5c6b78;stroke-linejoin:round}
.water,.water-side{fill-opacity:.55}.water-top{fill-opacity:.7}
.cord{fill:none;stroke:#8a3fa0;stroke-width:20;stroke-linejoin:round;stroke-linecap:round}
.cord.metal{stroke:#56626d;stroke-width:26}.cord.fabric{stroke:#3f74ad}
${things(THINGS)}`;

/** On a dark page what is far sinks into the dark, and the edges stay dark. */
const DARK = `.t{fill:#3f9aa3}.l{fill:#37898f}.p{fill:#8199b3}.h{fill:#665148}.b{stroke:#0c1318}
.far .s{fill:#8e6f5b}.far .l{fill:#2f6166}.far .p{fill:#4f6277}.far .f{fill:#a9a59b}.far .b{stroke:#0c1318}
.g{fill:#202d38}.n{fill:#b6c3cd}.r{stroke:#ff9d5c}.a{fill:#ff9d5c}.o{stroke:#0c1318}
.cord{stroke:#c58ad6}.cord.metal{stroke:#a6b1bb}.cord.fabric{stroke:#8cc4ff}
${things(THINGS_IN_THE_DARK)}`;

/** The style of a picture of that size: lines are as thick on a face as on a whole body. */
export function styleFor(size: number, paper: boolean): string {
  const share = (of: number) => Math.round(size * of);
  const lines =
    `.b{stroke-width:${share(0.006)}}.o{stroke-width:${share(0.0032)}}` +
    `.r{stroke-width:${share(0.008)};stroke-dasharray:${share(0.019)} ${share(0.015)}}`;
  return LIGHT + lines + (paper ? "" : `@media (prefers-color-scheme:dark){${DARK}}`);
}
