import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { MOST_PHOTO_BYTES } from "@/lib/domain/files/limits";
import { NotTaken } from "@/lib/files/made-file";
import { makePhoto } from "@/lib/files/make-photo";

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#8a5" } });
/** On its side, as a phone stores it, with a place and a maker. */
const fromPhone = (width: number, height: number) =>
  blank(width, height)
    .withExif({ IFD0: { Make: "Maker" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe("a photo sent in", () => {
  it("is drawn anew: upright, no larger than needed, without what the camera wrote", async () => {
    const sent = await fromPhone(2000, 1000);
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const { contentType, content } = await makePhoto(sent);
    const made = await sharp(content).metadata();
    expect([contentType, made.format, made.width, made.height]).toEqual(["image/webp", "webp", 640, 1280]);
    expect([made.exif, made.xmp, made.iptc, made.icc, made.orientation]).toEqual(Array(5).fill(undefined));
  });

  it.each(["jpeg", "png", "webp"] as const)("may be a %s, and stays small if it is", async (format) => {
    const { content } = await makePhoto(await blank(40, 30).toFormat(format).toBuffer());
    expect(await sharp(content).metadata()).toMatchObject({ width: 40, height: 30, format: "webp" });
  });

  it("is refused when it is too large, broken, or of a kind that is not taken", async () => {
    const whole = await fromPhone(300, 200);
    const refused: Uint8Array[] = [
      Buffer.alloc(MOST_PHOTO_BYTES + 1),
      whole.subarray(0, whole.length / 2),
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"),
      await blank(10, 10).gif().toBuffer(),
      await blank(10, 10).tiff().toBuffer(),
      // Flat and so a few kB, 100 million pixels when opened.
      await blank(10_000, 10_000).png().toBuffer(),
    ];
    for (const sent of refused) await expect(makePhoto(sent)).rejects.toThrow(NotTaken);
    await expect(makePhoto(whole)).resolves.toBeDefined();
  });

  it("is refused or drawn anew whatever bytes are changed, and nothing else happens", async () => {
    const whole = await blank(60, 40).jpeg().toBuffer();
    for (let step = 0; step < 200; step += 1) {
      const mutated = Buffer.from(whole);
      for (let many = 0; many < 3; many += 1)
        mutated[(step * 7919 + many * 104_729) % mutated.length] = (step * 31) % 256;
      const made = await makePhoto(mutated).catch((error: unknown) => error);
      if (made instanceof Error) expect(made).toBeInstanceOf(NotTaken);
      else expect(made).toMatchObject({ contentType: "image/webp" });
    }
  });
});
