import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { answerDeskCall } from "@/lib/use-cases/kiosk/answer-desk-call";

/** Staff stand at the tablet: its call is over. */
export const POST = defineRoute({
  action: "desk-call.answer",
  input: z.strictObject({ deviceId: z.uuid() }),
  reply: z.object({}),
  run: async (actor, input) => {
    await answerDeskCall(actor, input);
    return {};
  },
});
