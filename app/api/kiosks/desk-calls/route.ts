import { z } from "zod";
import { DESK_REASONS } from "@/lib/contracts/kiosk";
import { defineRoute } from "@/lib/http/define-route";
import { listDeskCalls } from "@/lib/use-cases/kiosk/list-desk-calls";

const call = z.object({
  deviceId: z.uuid(),
  deviceName: z.string(),
  reason: z.enum(DESK_REASONS),
  calledAt: z.iso.datetime(),
  patientId: z.uuid().nullable(),
  patientName: z.string().nullable(),
});

/** Tablets that wait for a person, the most urgent first. */
export const GET = defineRoute({
  action: "desk-call.view",
  input: z.strictObject({}),
  reply: z.object({ calls: z.array(call) }),
  run: async (actor) => {
    const calls = await listDeskCalls(actor);
    return { calls: calls.map((one) => ({ ...one, calledAt: one.calledAt.toISOString() })) };
  },
});
