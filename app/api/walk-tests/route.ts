import { walkTestFields } from "@/lib/contracts/walk-test";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { saveWalkTest } from "@/lib/use-cases/walking/save-walk-test";
import { refusedOn } from "@/lib/http/unread";

/** A threshold test as the patient walked it. */
export const POST = defineForm({
  action: "walk.test",
  keepsTyped: true,
  run: async (actor, fields) => {
    await saveWalkTest(actor, parsed(walkTestFields, fields));
    return { location: "/patient/walk?done=1" };
  },
  refused: refusedOn(() => "/patient/walk"),
});
