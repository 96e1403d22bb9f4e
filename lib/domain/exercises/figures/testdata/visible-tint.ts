import sharp from "sharp";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { type Picture, pictureOf } from "@/lib/domain/exercises/figures/picture";

const WIDTH = 160;
/** How far apart black and white must still be to count: they are nearer under water. */
const SEEN = 60;

const DRAWINGS = { operation: ["VipsForeignLoadSvgBuffer"] };
/** The product lets this process read no drawing, once its photos have been read (lib/files/make-photo.ts): here they are our own. */
export const readDrawings = () => {
  sharp.unblock(DRAWINGS);
};
export const readNoDrawings = () => {
  sharp.block(DRAWINGS);
};

/** How many thousandths of the picture show the tint: what is painted over it does not count. */
export async function visibleTint(id: ExerciseId, picture: Picture): Promise<number> {
  const svg = pictureOf(id, picture).replaceAll(/<path class="[ra]" [^>]*>/g, "");
  const [black, white] = await Promise.all([tintedIn(svg, "#000"), tintedIn(svg, "#fff")]);
  const shown = black.filter((shade, at) => (white[at] ?? 0) - shade > SEEN).length;
  return (1000 * shown) / black.length;
}

async function tintedIn(svg: string, colour: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg.replace(/\.x\{[^}]*\}/, `.x{fill:${colour}}`)))
    .resize({ width: WIDTH })
    .flatten({ background: "#fff" })
    .greyscale()
    .raw()
    .toBuffer();
}
