import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { removeClip } from "@/lib/use-cases/form/remove-clip";

/** The patient takes a clip away. */
export const POST = defineForm({
  action: "form.send",
  run: async (actor, _fields, params) => {
    const { exerciseId } = await removeClip(actor, { clipId: idFrom(params, "clipId") });
    return { location: `/patient/form/${exerciseId}?done=removed` };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/session"),
});
