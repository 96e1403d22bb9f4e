import { confirmHistoryFields } from "@/lib/contracts/history";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { confirmHistory } from "@/lib/use-cases/history/confirm-history";
import { UNREAD } from "@/lib/http/unread";

/** The patient confirms or changes what is known of their history. */
export const POST = defineForm({
  action: "history.confirm",
  keepsTyped: true,
  run: async (actor, fields) => {
    await confirmHistory(actor, parsed(confirmHistoryFields, fields));
    return { location: "/patient/today" };
  },
  refused: (code) => (code === "unauthenticated" ? UNREAD : "/patient/history?problem=not-saved"),
});
