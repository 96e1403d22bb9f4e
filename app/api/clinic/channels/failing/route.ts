import { failingReply } from "@/lib/contracts/notice";
import { emptyInput } from "@/lib/contracts/session";
import { defineRoute } from "@/lib/http/define-route";
import { listFailing } from "@/lib/use-cases/channels/view-channels";

/** Which of the clinic's channels fail now, for the bar over every staff page. */
export const GET = defineRoute({
  action: "channel.view",
  input: emptyInput,
  reply: failingReply,
  run: listFailing,
});
