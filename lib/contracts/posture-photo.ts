import { z } from "zod";
import type { Angles } from "@/lib/domain/posture-photos/angles";
import {
  ALL_LANDMARKS,
  type Landmark,
  type Landmarks,
  PHOTO_VIEWS,
  type PhotoView,
  type PictureSize,
} from "@/lib/domain/posture-photos/landmarks";

export const AGREE_FIRST = "Ask the patient first, then tick this.";

export const posturePhotoFields = z.object({
  view: z.enum(PHOTO_VIEWS, "Choose which side the camera sees."),
  agreed: z.literal("yes", AGREE_FIRST),
});

const spot = z.strictObject({ x: z.number().min(0).max(10_000), y: z.number().min(0).max(10_000) });
const named = Object.fromEntries(ALL_LANDMARKS.map((name) => [name, spot.exactOptional()])) as Record<
  Landmark,
  z.ZodExactOptional<typeof spot>
>;

const marks = z.strictObject(named);

export const markPhotoInput = z.strictObject({
  photoId: z.uuid(),
  landmarks: marks,
  /** What the page was drawn over; null puts these in the place of a colleague's, who was quicker, knowingly. */
  over: marks.nullable(),
});
export type MarkPhotoInput = z.infer<typeof markPhotoInput>;

export const markPhotoReply = z.object({ angles: z.record(z.string(), z.number()) });
export type MarkPhotoReply = z.infer<typeof markPhotoReply>;

/** A photo as a page shows it. */
export type PosturePhoto = PictureSize & {
  readonly id: string;
  readonly fileId: string;
  readonly view: PhotoView;
  readonly day: string;
  readonly takenBy: string;
  readonly landmarks: Landmarks;
  readonly angles: Angles;
};
