import { refusedOn } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { type FindOutcome, findVisit } from "@/lib/use-cases/kiosk/find-visit";

const NEXT: Readonly<Record<FindOutcome, string>> = {
  refused: "/kiosk/find",
  "not-found": "/kiosk/find",
  desk: "/kiosk/desk",
  opened: "/kiosk/intake",
  "asks-change": "/kiosk/arrival",
  "already-told": "/kiosk/told",
};

/** Looks for today's visit by full name and date of birth. */
export const POST = defineForm({
  action: "kiosk.find-visit",
  run: async (actor, fields) => ({ location: NEXT[await findVisit(actor, fields)] }),
  refused: refusedOn("/kiosk/find"),
});
