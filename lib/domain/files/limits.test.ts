import { expect, it } from "vitest";
import {
  MOST_PHOTO_BYTES,
  MOST_UPLOAD_BYTES,
  PHOTO_LIMIT,
  tooLarge,
  UPLOAD_LIMIT,
} from "@/lib/domain/files/limits";

const LIMITS = [PHOTO_LIMIT, UPLOAD_LIMIT];

it("a file over the limit of its kind is too large, one at the limit is not", () => {
  const photo = { type: "image/jpeg", size: MOST_PHOTO_BYTES };
  expect(tooLarge(photo, LIMITS)).toBeUndefined();
  expect(tooLarge({ ...photo, size: photo.size + 1 }, LIMITS)).toBe("Use a picture of 10 MB or less.");
  const video = { type: "video/mp4", size: MOST_UPLOAD_BYTES };
  expect(tooLarge(video, LIMITS)).toBeUndefined();
  expect(tooLarge({ ...video, size: video.size + 1 }, LIMITS)).toBe("Use a file of 50 MB or less.");
  // A kind the browser has no name for.
  expect(tooLarge({ type: "", size: MOST_UPLOAD_BYTES + 1 }, LIMITS)).toBe("Use a file of 50 MB or less.");
  expect(tooLarge({ type: "video/mp4", size: MOST_UPLOAD_BYTES + 1 }, [PHOTO_LIMIT])).toBeUndefined();
});
