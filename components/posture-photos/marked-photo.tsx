import { AngleList } from "@/components/posture-photos/angle-list";
import { PhotoMarks } from "@/components/posture-photos/photo-marks";
import { PhotoPicture } from "@/components/posture-photos/photo-picture";
import { SCREENING_AID, VIEW_WORDS } from "@/components/posture-photos/photo-words";
import type { PosturePhoto } from "@/lib/contracts/posture-photo";

type MarkedPhotoProps = {
  readonly photo: PosturePhoto;
  /** Where several stand together; alone, the heading over it says which it is. */
  readonly captioned?: boolean;
};

/** A photo with its plumb line, and its angles as a list. */
export function MarkedPhoto({ photo, captioned = false }: MarkedPhotoProps) {
  const { view, day, width, height, landmarks, angles, fileId } = photo;
  return (
    <figure className="min-w-0 space-y-2">
      {captioned && (
        <figcaption className="font-semibold">
          {VIEW_WORDS[view]}, {day}
        </figcaption>
      )}
      <PhotoPicture fileId={fileId}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`Posture photo, ${VIEW_WORDS[view].toLowerCase()}, ${day}. Its angles stand below.`}
          className="relative block h-auto max-h-[70vh] w-full"
        >
          <PhotoMarks view={view} size={photo} landmarks={landmarks} />
        </svg>
      </PhotoPicture>
      <AngleList view={view} angles={angles} />
      <p className="text-door-small text-muted">{SCREENING_AID}.</p>
    </figure>
  );
}
