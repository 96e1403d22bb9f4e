import { addAddendumInput, addAddendumReply } from "@/lib/contracts/note";
import { defineRoute } from "@/lib/http/define-route";
import { addAddendum } from "@/lib/use-cases/notes/add-addendum";

export const POST = defineRoute({
  action: "note.write",
  input: addAddendumInput,
  reply: addAddendumReply,
  run: addAddendum,
});
