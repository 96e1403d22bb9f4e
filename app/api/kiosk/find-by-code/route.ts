import { refusedOn } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { findByCode } from "@/lib/use-cases/kiosk/find-by-code";
import type { FindOutcome } from "@/lib/use-cases/kiosk/find-visit";

const NEXT: Readonly<Record<FindOutcome, string>> = {
  refused: "/kiosk/code",
  "not-found": "/kiosk/code",
  desk: "/kiosk/desk",
  opened: "/kiosk/intake",
  "asks-change": "/kiosk/arrival",
  "already-told": "/kiosk/told",
};

/** Opens a visit by the code the desk handed over, typed or scanned. */
export const POST = defineForm({
  action: "kiosk.find-visit",
  run: async (actor, { code }) => ({
    location: NEXT[await findByCode(actor, { code: typeof code === "string" ? code : "" })],
  }),
  refused: refusedOn("/kiosk/code"),
});
