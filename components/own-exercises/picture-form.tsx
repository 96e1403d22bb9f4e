import { ExerciseFigure } from "@/components/exercises/exercise-figure";
import { WORDS_FORM } from "@/components/own-exercises/own-exercise-form";
import { PictureGuard } from "@/components/own-exercises/picture-guard";
import { Button } from "@/components/ui/button";
import { NativeForm } from "@/components/sign-in/native-form";
import { FileField } from "@/components/files/file-field";
import { PHOTO_LIMIT, UPLOAD_LIMIT } from "@/lib/domain/files/limits";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";

type PictureFormProps = {
  readonly exercise: OwnExercise;
  readonly error: string | undefined;
  /** Its words were just refused and stand unsaved beside it. */
  readonly wordsRefused: boolean;
};

/** The photo and the video patients see in place of the figure, and how to upload another. */
export function PictureForm({ exercise, error, wordsRefused }: PictureFormProps) {
  const { id, basis, name, photoId, videoId } = exercise;
  const words = {
    ...({ alt: `${name}, in movement`, stills: ["Start", "Movement", "End"], stop: "Stop" } as const),
    ofBasis: "It is of the exercise this one is based on, and patients are told so.",
  };
  return (
    <PictureGuard wordsForm={WORDS_FORM} refused={wordsRefused}>
      <ExerciseFigure id={basis} words={words} own={exercise} />
      <div className="flex flex-wrap gap-2">
        {photoId !== null && <RemoveButton exerciseId={id} picture="photo" />}
        {videoId !== null && <RemoveButton exerciseId={id} picture="video" />}
      </div>
      <form
        method="post"
        action={`/api/own-exercises/${id}/picture`}
        encType="multipart/form-data"
        noValidate
        className="space-y-4"
      >
        <FileField
          name="picture"
          limits={[PHOTO_LIMIT, UPLOAD_LIMIT]}
          accept="image/jpeg,image/png,image/webp,video/mp4,video/webm,video/quicktime"
          label="Photo or video"
          hint="A JPEG, PNG or WebP picture of 10 MB or less, or an MP4 or WebM video of 60 seconds and 50 MB or less. The place and time that the camera stored in it are removed. No patient should be in it."
          error={error}
        />
        <Button variant="secondary">Upload</Button>
      </form>
    </PictureGuard>
  );
}

function RemoveButton({
  exerciseId,
  picture,
}: {
  readonly exerciseId: string;
  readonly picture: "photo" | "video";
}) {
  return (
    <NativeForm action={`/api/own-exercises/${exerciseId}/picture/remove`} className="">
      <input type="hidden" name="picture" value={picture} />
      <Button small variant="quiet">
        Remove the {picture}
      </Button>
    </NativeForm>
  );
}
