import { z } from "zod";
import { todayReply } from "@/lib/contracts/visit";
import { defineRoute } from "@/lib/http/define-route";
import { listToday } from "@/lib/use-cases/today/list-today";

export const GET = defineRoute({
  action: "today.view",
  input: z.strictObject({}),
  reply: todayReply,
  run: listToday,
});
