/** Limits of what is sent in, before anything reads it. */
export const MOST_UPLOAD_BYTES = 50_000_000;
export const MOST_PHOTO_BYTES = 10_000_000;
/** A phone's picture has 12 to 50 million; more is a bomb. */
export const MOST_PHOTO_PIXELS = 60_000_000;
export const MOST_VIDEO_SECONDS = 60;
export const MOST_VIDEO_PIXELS = 4096 * 2304;
/** What one clinic may keep in all. */
export const CLINIC_QUOTA_BYTES = 1_000_000_000;
