import type { Page } from "@playwright/test";
import { BASE_URL } from "../address";
import { expect, type Open, PHONE, test } from "../fixtures";
import { addressOf } from "../matrix/addresses";
import type { Subject } from "../matrix/subject";
import { buildWorld, cookieFor, type World } from "../matrix/world";
import { expectSoundAndClean } from "./sound-page";

type Address = string | ((one: Subject) => string);

/** Pages about a single row, which the route matrix has of every kind. */
const PAGES: Readonly<Record<"clinician" | "front-desk" | "patient", readonly Address[]>> = {
  clinician: [
    "/clinic/letters/[letterId]",
    "/clinic/patients/[patientId]/posture/[photoId]",
    "/clinic/settings/snippets/[snippetId]",
    "/clinic/settings/security/two-step",
  ],
  "front-desk": ["/clinic/patients/[patientId]/desk-code"],
  patient: [
    "/patient/form/[exerciseId]",
    "/patient/messages/[threadId]",
    "/patient/measures/[formId]/[page]",
    "/patient/session/[sessionId]/end",
    (one) => `/patient/morning/${one.yesterdaysSessionId}`,
    (one) => `/patient/measures/${one.handedInFormId}/done`,
  ],
};

async function signedIn(open: Open, world: World, who: keyof typeof PAGES) {
  const [name = "", value = ""] = (await cookieFor(world, who, who, world.own)).split("=");
  const page = await open(who === "patient" ? PHONE : {});
  await page.context().addCookies([{ name, value, url: BASE_URL }]);
  return page;
}

/** The matrix keeps bytes that are no picture: the page says so, and with a picture it offers the marking. */
async function lookAtMarking(page: Page): Promise<void> {
  await expect(page.getByText("The photo cannot be shown.")).toBeVisible();
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><circle cx="300" cy="90" r="70"/></svg>`;
  await page.route("**/api/files/**", (route) => route.fulfill({ contentType: "image/svg+xml", body }));
  await page.reload();
  await expect(page.getByRole("radio", { name: "Tragus of the ear" })).toBeVisible();
  await expectSoundAndClean(page);
}

test("sound: pages about one row, of the clinic and of a patient", async ({ open }) => {
  const world = await buildWorld();
  try {
    for (const who of ["clinician", "front-desk", "patient"] as const) {
      const page = await signedIn(open, world, who);
      for (const address of PAGES[who]) {
        const wanted = typeof address === "string" ? addressOf(address, world.own) : address(world.own);
        await page.goto(wanted);
        expect(new URL(page.url()).pathname).toBe(wanted);
        await expectSoundAndClean(page);
        if (wanted.includes("/posture/")) await lookAtMarking(page);
      }
    }
  } finally {
    await world.owner.end();
  }
});
