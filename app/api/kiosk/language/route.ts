import { kioskRefusal } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { chooseLanguage } from "@/lib/use-cases/kiosk/choose-language";

/** The first page's two buttons: the visit begins in this language. */
export const POST = defineForm({
  action: "kiosk.use",
  run: async (actor, { language }) => {
    await chooseLanguage(actor, { language });
    return { location: "/kiosk/find" };
  },
  refused: kioskRefusal,
});
