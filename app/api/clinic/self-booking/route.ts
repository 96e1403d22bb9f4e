import { selfBookingFields } from "@/lib/contracts/self-booking";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { changeSelfBooking } from "@/lib/use-cases/self-booking/change-self-booking";

/** Whether patients may book by themselves: what, with whom and when. */
export const POST = defineSettingsForm({
  action: "self-booking.change",
  page: "/clinic/settings/booking",
  run: async (actor, fields, { seen }) => {
    await changeSelfBooking(actor, parsed(selfBookingFields, fieldTexts(fields)), seen);
    return "saved";
  },
});
