import "server-only";
import sharp from "sharp";
import { renderSVG } from "uqr";

/** A code as a QR picture (PNG), large enough for a camera to read it off a phone. */
export function codePicture(code: string): Promise<Buffer> {
  return sharp(Buffer.from(renderSVG(code, { pixelSize: 12, border: 3 })))
    .png()
    .toBuffer();
}
