import { doneReply, emptyInput } from "@/lib/contracts/session";
import { defineRoute } from "@/lib/http/define-route";

/** Somebody reads or types on an open page without asking for anything: requireActor has noted it. */
export const POST = defineRoute({
  action: "session.touch",
  input: emptyInput,
  reply: doneReply,
  run: () => Promise.resolve({ done: true as const }),
});
