import { renameTemplateInput } from "@/lib/contracts/programme";
import { doneReply } from "@/lib/contracts/session";
import { defineRoute } from "@/lib/http/define-route";
import { renameTemplate } from "@/lib/use-cases/programmes/rename-template";

/** Gives one of the clinic's templates another name. */
export const POST = defineRoute({
  action: "template.manage",
  input: renameTemplateInput,
  reply: doneReply,
  run: renameTemplate,
});
