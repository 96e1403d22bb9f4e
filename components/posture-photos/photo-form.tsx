import { VIEW_WORDS } from "@/components/posture-photos/photo-words";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/files/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TickFirst } from "@/components/ui/tick-first";
import { AGREE_FIRST } from "@/lib/contracts/posture-photo";
import { PHOTO_LIMIT } from "@/lib/domain/files/limits";
import { PHOTO_VIEWS } from "@/lib/domain/posture-photos/landmarks";

export type PhotoFormProps = {
  readonly patientId: string;
  /** What was just refused. */
  readonly form: {
    readonly typed: (name: string) => string;
    readonly error: (name: string) => string | undefined;
  };
};

const TYPES = "image/jpeg,image/png,image/webp";

/**
 * Takes a photo with the device's camera, or a file. It works without a script: a box that opens the camera offers no
 * files on a phone or tablet, so there are two under one name, and a computer has one.
 */
export function PhotoForm({ patientId, form }: PhotoFormProps) {
  return (
    <form
      method="post"
      action={`/api/patients/${patientId}/posture-photos`}
      encType="multipart/form-data"
      noValidate
      className="space-y-4"
    >
      <SelectField
        name="view"
        label="The camera sees"
        options={PHOTO_VIEWS.map((view) => ({ value: view, label: VIEW_WORDS[view] }))}
        defaultValue={form.typed("view") || "side"}
        error={form.error("view")}
      />
      <p className="max-w-prose">
        Place the camera level, at hip height and 3 m away. The patient’s feet stand on a mark on the floor.
      </p>
      <FileField
        name="picture"
        id="picture-camera"
        limits={[PHOTO_LIMIT]}
        accept={TYPES}
        capture="environment"
        label="Take a photo"
        className="hidden pointer-coarse:flex"
      />
      <FileField
        name="picture"
        limits={[PHOTO_LIMIT]}
        accept={TYPES}
        label="Choose a file"
        hint="A JPEG, PNG or WebP of 10 MB or less. The place and time that the camera stored in it are removed."
        error={form.error("picture") ?? (form.error("agreed") && "Choose the photo again. It was not kept.")}
      />
      {/* Asked anew for every photo: what was agreed to of a refused one says nothing of the next. */}
      <TickFirst
        name="agreed"
        label="Consent"
        option={{ value: "yes", label: "The patient agreed to this photo in their record" }}
        missing={AGREE_FIRST}
        error={form.error("agreed")}
      />
      <Button>Upload</Button>
    </form>
  );
}
