import type { Page } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { buildVisit, stored } from "@/lib/testing/factories";
import { openToday, visitOf } from "../doors/clinic";
import { DESK, expect, test } from "../fixtures";
import { clinicToday, hire, openClinic, type Person, register, somebody } from "../people";

const VISITS = 40;
/** Already seen when the two screens are opened. */
const SEEN = 20;
const HALF_HOUR_MS = 1_800_000;
const FIRST_NAMES = ["Ana", "Ben", "Cleo", "Dov", "Edith", "Femi", "Gus", "Hana", "Ivo", "June"];

/** Two clinicians, a visit each every half hour from midnight on: at any hour nobody is too early to arrive. */
async function bookTheDay(clinicId: ClinicId, clinicians: readonly string[]): Promise<readonly Person[]> {
  const day = await clinicToday(clinicId);
  const [row] = await stored<{ midnight: Date }>(
    clinicId,
    "SELECT $2::date::timestamp AT TIME ZONE time_zone AS midnight FROM clinic WHERE id = $1",
    [clinicId, day],
  );
  const midnight = row?.midnight.getTime() ?? Number.NaN;
  const people = Array.from({ length: VISITS }, (_, at) => somebody(FIRST_NAMES[at % FIRST_NAMES.length]));
  for (const [at, person] of people.entries()) {
    const starts_at = new Date(midnight + Math.floor(at / 2) * HALF_HOUR_MS);
    const seen = { status: "done", arrived_at: starts_at, started_at: starts_at, done_at: starts_at };
    const patientId = await register(clinicId, person);
    const booked = { starts_at, clinician_id: clinicians[at % 2] };
    await buildVisit(clinicId, patientId, day, { ...booked, ...(at < SEEN ? seen : {}) });
  }
  return people;
}

async function press(page: Page, words: string, people: readonly Person[], then: string): Promise<void> {
  for (const person of people) {
    const visit = visitOf(page, person);
    await visit.getByRole("button", { name: new RegExp(`^${words}\\b`) }).click();
    await expect(visit.getByText(then, { exact: true }), person.name).toBeVisible();
  }
}

test("a front-desk day of forty visits: two screens agree on who came, who waits and who is done, and a slip is taken back", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const maya = await hire(clinicId, "Dr Maya Okafor", ["clinician"]);
  const noor = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const priya = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const people = await bookTheDay(clinicId, [maya.staffId, noor.staffId]);
  const [cancels, slip, come] = [people.slice(20, 21), people.slice(21, 22), people.slice(22, 32)];
  const desk = await open({ ...DESK, session: priya.sessionId });
  const room = await open({ ...DESK, session: maya.sessionId });
  await openToday(desk);
  await openToday(room);
  await expect(desk.getByText("40 visits · 0 waiting · 0 with a clinician · 20 done")).toBeVisible();
  await expect(desk.getByRole("row")).toHaveCount(VISITS + 1);

  await test.step("the desk marks who comes; the room hears of each without a reload", async () => {
    await press(desk, "Mark arrived", come, "Arrived");
    await press(desk, "Cancel visit", cancels, "Cancelled");
    await expect(room.getByText("40 visits · 10 waiting · 0 with a clinician · 20 done")).toBeVisible();
  });

  await test.step("a slip is taken back, and the visit goes on from where it stood", async () => {
    await press(desk, "Cancel visit", slip, "Cancelled");
    await press(desk, "Undo", slip, "Booked");
    await press(desk, "Mark arrived", slip, "Arrived");
    await expect(room.getByText("40 visits · 11 waiting · 0 with a clinician · 20 done")).toBeVisible();
  });

  await test.step("from the waiting room to done, pressed by turns at the desk and in the room", async () => {
    const first = come.slice(0, 3);
    await press(desk, "In room", first, "In room");
    // Pressed before the room has heard, it would be refused: the desk was quicker.
    for (const person of first)
      await expect(visitOf(room, person).getByText("In room", { exact: true })).toBeVisible();
    await press(room, "With clinician", first, "With clinician");
    await expect(desk.getByText("40 visits · 8 waiting · 3 with a clinician · 20 done")).toBeVisible();
    await press(room, "Done", first, "Done");
    await expect(desk.getByText("40 visits · 8 waiting · 0 with a clinician · 23 done")).toBeVisible();
  });

  await test.step("who waits too long stands out, and the day reads the same after a reload", async () => {
    await stored(
      clinicId,
      `UPDATE visit SET arrived_at = now() - interval '35 minutes'
       WHERE id = (SELECT id FROM visit WHERE status = 'arrived' ORDER BY starts_at LIMIT 1) RETURNING id`,
      [],
    );
    await openToday(desk);
    await expect(
      desk.getByText(/^40 visits · 8 waiting · 1 longer than \d+ min · 0 with a clinician · 23 done$/),
    ).toBeVisible();
    await expect(desk.getByText("Long wait: 35 min")).toBeVisible();
    const order = await desk.getByRole("rowheader").allInnerTexts();
    await openToday(room);
    expect(await room.getByRole("rowheader").allInnerTexts()).toEqual(order);
  });
});
