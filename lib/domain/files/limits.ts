/** Limits of what is sent in, before anything reads it. */
export const MOST_UPLOAD_BYTES = 50_000_000;
export const MOST_PHOTO_BYTES = 10_000_000;
/** A phone's picture has 12 to 50 million; more is a bomb. */
export const MOST_PHOTO_PIXELS = 60_000_000;
export const MOST_VIDEO_SECONDS = 60;
export const MOST_VIDEO_PIXELS = 4096 * 2304;
/** What one clinic may keep in all. */
export const CLINIC_QUOTA_BYTES = 1_000_000_000;

const megabytes = (bytes: number) => bytes / 1_000_000;

/** Kinds of file, by how their media type begins, each with its limit and what is said of one over it. The first that fits counts. */
export type SizeLimit = { readonly kind: string; readonly most: number; readonly words: string };

export const PHOTO_LIMIT: SizeLimit = {
  kind: "image/",
  most: MOST_PHOTO_BYTES,
  words: `Use a picture of ${megabytes(MOST_PHOTO_BYTES)} MB or less.`,
};
export const UPLOAD_LIMIT: SizeLimit = {
  kind: "",
  most: MOST_UPLOAD_BYTES,
  words: `Use a file of ${megabytes(MOST_UPLOAD_BYTES)} MB or less.`,
};

/** What is said of a file that is too large; undefined for any other. */
export function tooLarge(
  { type, size }: { readonly type: string; readonly size: number },
  limits: readonly SizeLimit[],
): string | undefined {
  const limit = limits.find(({ kind }) => type.startsWith(kind));
  return limit && size > limit.most ? limit.words : undefined;
}
