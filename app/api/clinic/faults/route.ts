import { z } from "zod";
import { listFaultsReply } from "@/lib/contracts/fault";
import { defineRoute } from "@/lib/http/define-route";
import { listFaults } from "@/lib/use-cases/faults/list-faults";

/** What keeps alerts from reaching somebody just now. */
export const GET = defineRoute({
  action: "fault.view",
  input: z.strictObject({}),
  reply: listFaultsReply,
  run: async (actor) => ({ faults: await listFaults(actor) }),
});
