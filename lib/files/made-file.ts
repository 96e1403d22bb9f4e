import "server-only";

/** What became of something sent in: written by us from the first byte to the last, ready to be kept. */
export type MadeFile = {
  readonly contentType: "image/webp" | "video/mp4" | "video/webm";
  readonly content: Uint8Array;
};

/** A picture with its size in pixels. */
export type MadePhoto = MadeFile & { readonly width: number; readonly height: number };

/** Why it is not taken, in words for whoever sent it. */
export class NotTaken extends Error {
  override name = "NotTaken";
}

/** A video within every limit, in a kind that this server cannot turn into one that every phone plays. */
export class KindNotTaken extends NotTaken {}

/** A video within every limit that takes this server longer to encode than it may. */
export class TooLongToMake extends NotTaken {}
