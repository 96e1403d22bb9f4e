import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { removePosturePhoto } from "@/lib/use-cases/posture-photos/remove-posture-photo";

export const POST = defineForm({
  action: "posture.change",
  run: async (actor, _fields, params) => {
    const { patientId } = await removePosturePhoto(actor, { photoId: idFrom(params, "photoId") });
    return { location: `/clinic/patients/${patientId}/posture?done=removed` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : "/clinic/patients"),
});
