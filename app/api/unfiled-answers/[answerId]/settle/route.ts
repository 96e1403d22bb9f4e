import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { settleUnfiled } from "@/lib/use-cases/unfiled-answers/settle-unfiled";

const PAGE = "/clinic/follow-up";

/** An answer that could not be filed has been read and seen to. */
export const POST = defineForm({
  action: "unfiled-answer.settle",
  run: async (actor, _fields, params) => {
    await settleUnfiled(actor, { answerId: idFrom(params, "answerId") });
    return { location: `${PAGE}?done=settled` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=${code}`),
});
