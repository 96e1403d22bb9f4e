import { archiveTemplateInput } from "@/lib/contracts/programme";
import { doneReply } from "@/lib/contracts/session";
import { defineRoute } from "@/lib/http/define-route";
import { archiveTemplate } from "@/lib/use-cases/programmes/archive-template";

/** Takes one of the clinic's templates out of the list. */
export const POST = defineRoute({
  action: "template.manage",
  input: archiveTemplateInput,
  reply: doneReply,
  run: archiveTemplate,
});
