import { posturePhotoFields } from "@/lib/contracts/posture-photo";
import { AppError } from "@/lib/errors";
import { defineUpload } from "@/lib/http/define-upload";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { addPosturePhoto } from "@/lib/use-cases/posture-photos/add-posture-photo";

const pageOf = (patientId: string) => `/clinic/patients/${patientId}/posture`;

/** A photo of a patient's posture; its landmarks are marked next. */
export const POST = defineUpload({
  action: "posture.change",
  run: async (actor, { file, fields }, params) => {
    const patientId = idFrom(params, "patientId");
    const { view } = parsed(posturePhotoFields, fields);
    if (file.byteLength === 0) throw new AppError("invalid", "no file", { picture: "Choose a photo." });
    const photoId = await addPosturePhoto(actor, { patientId, view, sent: file });
    return { location: `${pageOf(patientId)}/${photoId}` };
  },
  keepsTyped: true,
  shownOn: ({ patientId = "" }) => pageOf(patientId),
  refused: (code, { patientId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found" ? "/clinic/patients" : `${pageOf(patientId)}?problem=${code}`;
  },
});
