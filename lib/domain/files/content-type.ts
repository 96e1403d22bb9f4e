/** What may be sent in, by the first bytes of the file; what it is called or said to be counts for nothing. */
export type SentType = "jpeg" | "png" | "webp" | "mp4" | "webm";

const starts = (bytes: Uint8Array, at: number, expected: readonly number[]) =>
  expected.every((byte, index) => bytes[at + index] === byte);
const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** The type of a file's content, or null for all that is not taken: SVG, GIF, HEIC, AVIF and the rest. */
export function sentType(bytes: Uint8Array): SentType | null {
  if (starts(bytes, 0, [0xff, 0xd8, 0xff])) return "jpeg";
  if (starts(bytes, 0, [0x89, ...letters("PNG"), 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (starts(bytes, 0, letters("RIFF")) && starts(bytes, 8, letters("WEBP"))) return "webp";
  if (starts(bytes, 0, [0x1a, 0x45, 0xdf, 0xa3])) return "webm";
  if (!starts(bytes, 4, letters("ftyp"))) return null;
  // The same box heads HEIC and AVIF pictures.
  const brand = String.fromCharCode(...bytes.subarray(8, 12)).toLowerCase();
  return /^(mif1|msf1|hei|hev|avif|avis)/.test(brand) ? null : "mp4";
}
