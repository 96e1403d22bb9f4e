import "server-only";
import sharp from "sharp";
import { MOST_PHOTO_BYTES, MOST_PHOTO_PIXELS, PHOTO_LIMIT } from "@/lib/domain/files/limits";
import { type MadePhoto, NotTaken } from "@/lib/files/made-file";

/** Wide enough for a tablet's screen and for paper. */
const LONGEST_SIDE = 1280;
const MOST_SECONDS = 15;

// Only the three kinds we take are ever decoded, whatever a file claims to be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});
// One at a time, and nothing kept between: an upload must not cost the clinic its memory.
sharp.concurrency(1);
sharp.cache(false);

/** A picture drawn anew: upright, no larger than a screen needs, without what the camera wrote about place and time. */
export async function makePhoto(sent: Uint8Array): Promise<MadePhoto> {
  if (sent.byteLength > MOST_PHOTO_BYTES) throw new NotTaken(PHOTO_LIMIT.words);
  try {
    const { data, info } = await sharp(sent, {
      limitInputPixels: MOST_PHOTO_PIXELS,
      failOn: "error",
      pages: 1,
    })
      .timeout({ seconds: MOST_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { contentType: "image/webp", content: data, width: info.width, height: info.height };
  } catch {
    throw new NotTaken("This picture cannot be read, or is too large. Save it again as a JPEG and try that.");
  }
}
