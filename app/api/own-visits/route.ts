import { bookOwnVisitInput } from "@/lib/contracts/self-booking";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { bookOwnVisit } from "@/lib/use-cases/self-booking/book-own-visit";

/** A patient books the time they chose. One that went to somebody else meanwhile leads back to those that are free. */
export const POST = defineForm({
  action: "own-visit.book",
  run: async (actor, fields) => {
    const wanted = parsed(bookOwnVisitInput, fieldTexts(fields));
    const booked = await bookOwnVisit(actor, wanted);
    if (booked === "booked") return { location: "/patient/appointments?done=booked" };
    if (booked === "off") return { location: "/patient/appointments?problem=off" };
    const { kind, clinicianId: clinician, day } = wanted;
    const again = new URLSearchParams({ kind, clinician, day, problem: booked });
    return { location: `/patient/appointments/book?${again}` };
  },
  refused: (code) =>
    code === "unauthenticated" ? "/patient/sign-in" : "/patient/appointments/book?problem=failed",
});
