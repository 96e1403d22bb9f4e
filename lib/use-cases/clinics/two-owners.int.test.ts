import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as saveDuties } from "@/app/api/clinic/duties/route";
import { POST as saveHours } from "@/app/api/clinic/hours/route";
import { POST as saveRota } from "@/app/api/clinic/rota/route";
import { POST as saveBooking } from "@/app/api/clinic/self-booking/route";
import { POST as saveVisits } from "@/app/api/clinic/visit-types/route";
import { POST as saveReasons } from "@/app/api/clinic/why-words/route";
import type { ActorFor } from "@/lib/access/actions";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { hoursBoxes } from "@/lib/domain/hours/read-hours";
import { selfBookingBoxes } from "@/lib/domain/visits/self-booking-boxes";
import { visitBoxes } from "@/lib/domain/visits/visit-types";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { readWhyWords, whyBoxes } from "@/lib/use-cases/clinics/change-why-words";
import { viewHours } from "@/lib/use-cases/hours/change-hours";
import { viewRota } from "@/lib/use-cases/rota/change-rota";
import { viewSelfBooking } from "@/lib/use-cases/self-booking/change-self-booking";
import { viewVisitTypes } from "@/lib/use-cases/visits/change-visit-types";

let maya: ActorFor<"hours.change">;
let tom: string;
let browser: Browser;

beforeEach(async () => {
  const opening_hours = { 1: [{ open: "09:00", close: "12:00" }], 5: [{ open: "09:00", close: "17:00" }] };
  const clinicId = await buildClinic({ opening_hours });
  maya = await buildStaff(clinicId, ["owner", "clinician"], {
    name: "Maya",
    created_at: "2026-01-01T00:00Z",
  });
  tom = (await buildStaff(clinicId, ["clinician"], { name: "Tom" })).staffId;
  browser = openBrowser();
  const cookie = await issueSessionCookie("staff", maya.sessionId);
  browser.cookies.set(cookie.name, cookie.value);
});
afterAll(closeConnections);

const all = (id: string) => ({
  ...{
    "duty-1-09:00-12:00": id,
    "deputy-1-09:00-12:00": "",
    "duty-5-09:00-17:00": id,
    "deputy-5-09:00-17:00": "",
  },
});
const hours = async () => hoursBoxes((await viewHours(maya)).openingHours);
const rota = async () => (await viewRota(maya)).boxes.rota;
const duties = async () => (await viewRota(maya)).boxes.duties;
const visits = async () => visitBoxes(await viewVisitTypes(maya));
const booking = async () => {
  const { settings, clinicians } = await viewSelfBooking(maya);
  return selfBookingBoxes(settings.selfBooking, { ...settings, clinicians });
};
const reasons = async () => whyBoxes(await readWhyWords(maya));

const FORMS = [
  {
    ...{ page: "hours", save: saveHours, shown: hours, box: "open-1-0" },
    mine: () => ({ "open-1-0": "08:00" }),
    theirs: () => ({ "close-5-0": "16:00" }),
    said: "Monday: Somebody else made it “8:00 am” meanwhile. Save again to keep yours.",
  },
  {
    ...{ page: "rota", save: saveRota, shown: rota, box: "duty-1-09:00-12:00" },
    mine: () => ({ "duty-1-09:00-12:00": tom }),
    theirs: () => ({ "duty-5-09:00-17:00": tom }),
    said: "Monday 9:00 am: Somebody else made it “Tom” meanwhile. Save again to keep yours.",
  },
  {
    ...{ page: "duties", save: saveDuties, shown: duties, box: "deputy" },
    mine: () => ({ deputy: tom }),
    theirs: () => ({ "practice-lead": tom }),
    said: "Somebody else made it “Tom” meanwhile. Save again to keep yours.",
  },
  {
    ...{ page: "visits", save: saveVisits, shown: visits, box: "minutes-0" },
    mine: () => ({ "minutes-0": "60" }),
    theirs: () => ({ waitMinutes: "10" }),
    said: "Somebody else made it “60” meanwhile. Save again to keep yours.",
  },
  {
    ...{ page: "booking", save: saveBooking, shown: booking, box: "kind-re-exam" },
    mine: () => ({ "kind-re-exam": "yes" }),
    theirs: () => ({ noticeHours: "48" }),
    said: "Re-examination: Somebody else made it “ticked” meanwhile. Save again to keep yours.",
  },
  {
    ...{ page: "reasons", save: saveReasons, shown: reasons, box: "warm-up" },
    mine: () => ({ "warm-up": "To get warm." }),
    theirs: () => ({ threshold: "To find your pace." }),
    said: "Somebody else made it “To get warm.” meanwhile. Save again to keep yours.",
  },
] as const;

describe.each(FORMS)(
  "two people with $page open at once",
  ({ page, save, shown, box, mine, theirs, said }) => {
    it("lose nothing of each other's unseen", async () => {
      if (page === "rota") await browser.post(saveRota, all(maya.staffId));
      const opened = await shown();
      const seen = JSON.stringify(opened);
      const done = (await browser.post(save, { ...opened, ...mine(), seen })).location;
      expect(done).toContain("?done=");

      const late = { ...opened, ...theirs() };
      const refused = `/clinic/settings/${page}`;
      expect((await browser.post(save, { ...late, seen })).location).toBe(refused);
      expect(await shown()).toEqual({ ...opened, ...mine() });
      const form = await refusedStaffForm(refused);
      expect(form.items).toEqual([{ fieldId: box, message: said }]);
      expect(form.typed(Object.keys(theirs())[0] ?? "")).toBe(Object.values(theirs())[0]);

      const told = JSON.stringify(await shown());
      expect((await browser.post(save, { ...late, seen: told })).location).toBe(done);
      expect(await shown()).toEqual(late);
    });
  },
);
