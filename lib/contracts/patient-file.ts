import type { PhotoView } from "@/lib/domain/posture-photos/landmarks";

/** One file of a patient's: a picture, a video or a letter. `day`: when it was taken, sent, or last written. */
export type PatientFile = { readonly id: string; readonly day: string } & (
  | { readonly kind: "photo"; readonly view: PhotoView; readonly takenBy: string }
  | { readonly kind: "clip"; readonly exerciseId: string; readonly keptUntil: string }
  | {
      readonly kind: "letter";
      readonly subject: string;
      readonly recipient: string;
      /** Null while it is a draft. */
      readonly signedBy: string | null;
    }
);
