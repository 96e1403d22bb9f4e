import { savedTemplateReply, saveTemplateInput } from "@/lib/contracts/programme";
import { defineRoute } from "@/lib/http/define-route";
import { saveTemplate } from "@/lib/use-cases/programmes/save-template";

/** Saves a plan as the clinic's own template. */
export const POST = defineRoute({
  action: "template.manage",
  input: saveTemplateInput,
  reply: savedTemplateReply,
  run: saveTemplate,
});
