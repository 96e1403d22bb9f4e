import { randomUUID } from "node:crypto";
import type { ClinicId } from "@/lib/access/ids";
import { MOST_PHOTO_BYTES } from "@/lib/domain/files/limits";
import { plant, stored } from "@/lib/testing/factories";
import { demoClinic, demoSession, idOf } from "../demo-clinic";
import { alertSaying, ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";
import { expectSound, expectSoundAndClean } from "./sound-page";

const OWNER = "SELECT id FROM staff WHERE 'owner' = ANY(roles) AND 'clinician' = ANY(roles)";
const FRONT_DESK = "SELECT id FROM staff WHERE roles = '{front-desk}'";
const EMERGENCY =
  "SELECT patient_id AS id FROM alert_evidence WHERE tier = 'emergency' AND check_in_id IS NOT NULL";
const TREATED =
  "SELECT p.patient_id AS id FROM programme p WHERE p.ended_at IS NULL AND p.paused_at IS NULL ORDER BY p.patient_id";

type Find = (clinicId: ClinicId) => Promise<string>;
const chart =
  (tab = "", who = TREATED): Find =>
  async (clinicId) =>
    `/clinic/patients/${await idOf(clinicId, who)}${tab}`;

const handedIn =
  (tab = ""): Find =>
  async (clinicId) =>
    `/clinic/intakes/${await idOf(clinicId, "SELECT id FROM intake WHERE completed_at IS NOT NULL")}${tab}`;

async function plantUnfiled(clinicId: ClinicId): Promise<string> {
  const patientId = await idOf(clinicId, "SELECT id FROM patient");
  const [id, at] = [randomUUID(), new Date()];
  const given = [{ step: "saddle", choice: ["NEW"] }];
  const answer = { kind: "check-in", checkIn: randomUUID(), given, ended: false };
  const own = { id, clinic_id: clinicId, patient_id: patientId, item_id: randomUUID(), answer };
  await plant(clinicId, "unfiled_answer", [
    { ...own, why: "ended-phone", alerted: true, answered_at: at, arrived_at: at },
  ]);
  return id;
}

async function plantTemplate(clinicId: ClinicId): Promise<string> {
  const saved_by = await idOf(clinicId, OWNER);
  const items = [{ exerciseId: "DW01", dose: { sets: 1, seconds: 60 }, side: "both", note: "" }];
  const own = { id: randomUUID(), clinic_id: clinicId, name: `Runners ${randomUUID().slice(0, 8)}` };
  const row = {
    ...own,
    version: 1,
    phase: "C",
    items,
    saved_by,
    saved_at: new Date(),
  };
  await plant(clinicId, "programme_template", [row]);
  return "/clinic/settings/templates";
}

/** A list that was read: somebody new, somebody who may be here already, and a row that cannot be read. */
async function plantImport(clinicId: ClinicId): Promise<string> {
  const [id, at] = [randomUUID(), new Date()];
  const [uploaded_by, twin_id] = [
    await idOf(clinicId, OWNER),
    await idOf(clinicId, "SELECT id FROM patient"),
  ];
  const list = {
    id,
    clinic_id: clinicId,
    uploaded_by,
    uploaded_at: at,
    worked_at: at,
    file_name: "people.csv",
  };
  const read = { delimiter: ",", headings: ["Name", "Born"], sample: [["Ann Lee", "1980-01-02"]] };
  const counts = { total: 3, done_rows: 3, added: 1, alike: 1, refused: 1 };
  await plant(clinicId, "patient_import", [
    {
      ...{ ...list, ...read, ...counts, state: "checked", date_order: "ymd" },
      columns: { fullName: 0, birthDate: 1 },
    },
  ]);
  const row = {
    ...{ clinic_id: clinicId, import_id: id, twin_id: null },
    ...{ reasons: [], cells: ["Ann Lee", "1980-01-02"] },
  };
  await plant(clinicId, "patient_import_row", [
    { ...row, row_number: 1, outcome: "new" },
    { ...row, row_number: 2, outcome: "alike", twin_id },
    {
      ...row,
      row_number: 3,
      outcome: "refused",
      reasons: ["There is no date of birth"],
      cells: ["Ann Lee", ""],
    },
  ]);
  return id;
}

/** By area: the pages of one are looked at in one browser, which reads the portal's scripts and axe once for all of them. */
const WITH_DATA: Readonly<Record<string, readonly (readonly [name: string, path: string | Find])[]>> = {
  "the day": [
    ["Today", "/clinic/today"],
    ["the calendar of a day", "/clinic/calendar"],
    ["the calendar of a week", "/clinic/calendar?view=week"],
    ["booking from the calendar", "/clinic/calendar/book?day=2026-11-26&time=09:30"],
  ],
  "alerts, messages, follow-up": [
    ["the alerts", "/clinic/alerts"],
    [
      "an alert",
      async (clinicId) =>
        `/clinic/alerts/${await idOf(clinicId, "SELECT id FROM alert WHERE tier = 'emergency'")}`,
    ],
    [
      "an alert of an intake",
      async (clinicId) =>
        `/clinic/alerts/${await idOf(clinicId, "SELECT alert_id AS id FROM alert_evidence WHERE intake_id IS NOT NULL")}`,
    ],
    ["the messages", "/clinic/messages"],
    [
      "a thread with urgent words",
      async (clinicId) =>
        `/clinic/messages/${await idOf(clinicId, "SELECT id FROM message_thread WHERE urgent_number > 0")}`,
    ],
    [
      "a patient's messages",
      chart("/messages", "SELECT patient_id AS id FROM message_thread WHERE closed_at IS NOT NULL"),
    ],
    [
      "the follow-up list, with an answer that was not filed",
      async (clinicId) => {
        await plantUnfiled(clinicId);
        return "/clinic/follow-up";
      },
    ],
    [
      "an answer that was not filed",
      async (clinicId) => `/clinic/follow-up/unfiled/${await plantUnfiled(clinicId)}`,
    ],
  ],
  patients: [
    ["the patients", "/clinic/patients"],
    ["a new patient", "/clinic/patients/new"],
    ["a chart", chart()],
    ["a chart with an emergency and a paused programme", chart("", EMERGENCY)],
    ["visits and notes", chart("/visits")],
  ],
  "visits and a person's pages": [
    ["a new visit", chart("/visits/new")],
    [
      "a visit",
      async (clinicId) =>
        `/clinic/visits/${await idOf(clinicId, "SELECT id FROM visit WHERE status = 'booked'")}`,
    ],
    ["merging two records", chart("/merge")],
    ["the timeline", chart("/timeline")],
    ["details", chart("/details")],
    ["portal access", chart("/access")],
  ],
  "a programme": [
    ["a programme", chart("/programme")],
    ["a paused programme", chart("/programme", EMERGENCY)],
    ["the programme builder", chart("/programme/edit")],
    ["the end of a programme", chart("/programme/end")],
    ["how a programme goes", chart("/programme/progress")],
  ],
  "a chart's other tabs": [
    ["outcome measures", chart("/measures")],
    ["movement, joint by joint", chart("/movement")],
    ["the episode", chart("/episode")],
    ["letters", chart("/letters")],
    ["files", chart("/files")],
    ["posture photos", chart("/posture")],
    ["exercise form", chart("/form")],
    ["a print sheet", chart("/programme/print")],
  ],
  "intakes and notes": [
    ["an intake", handedIn()],
    ["which answer of it to amend", handedIn("/amend")],
    ["another answer in it", handedIn("/amend/pain-now")],
    [
      "a signed note",
      async (clinicId) =>
        `/clinic/notes/${await idOf(clinicId, "SELECT id FROM visit_note WHERE state = 'signed'")}`,
    ],
  ],
  "settings, copies and lists": [
    ["settings", "/clinic/settings"],
    ["the access log", "/clinic/settings/access-log"],
    ["a copy of the clinic", "/clinic/settings/export"],
    ["lists to import", "/clinic/settings/import"],
    ["a list that was read", async (clinicId) => `/clinic/settings/import/${await plantImport(clinicId)}`],
  ],
  "what the clinic writes": [
    ["exercises of the clinic's own", "/clinic/settings/exercises"],
    ["unsigned notes", "/clinic/notes"],
    ["snippets", "/clinic/settings/snippets"],
    ["templates", plantTemplate],
    ["reasons for exercises", "/clinic/settings/reasons"],
    ["what outcome measures are asked", "/clinic/settings/measures"],
    ["a new exercise: which it follows", "/clinic/settings/exercises/new"],
    ["a new exercise", "/clinic/settings/exercises/new?basis=HS01"],
  ],
  "the clinic's numbers and hours": [
    ["the clinic's numbers", "/clinic/settings/clinic"],
    ["the clinic's numbers in another country", "/clinic/settings/clinic?country=AU"],
    ["the dosing rules", "/clinic/settings/dosing"],
    ["the limits of movement tests", "/clinic/settings/movement"],
    ["opening hours", "/clinic/settings/hours"],
    ["types of visit", "/clinic/settings/visits"],
    ["what patients may book", "/clinic/settings/booking"],
    ["the rota", "/clinic/settings/rota"],
    ["duties", "/clinic/settings/duties"],
  ],
  "safety rules and texts": [
    ["the safety rules", "/clinic/settings/safety"],
    ["a safety rule", "/clinic/settings/safety/rules/RF-C03"],
    ["the safety thresholds", "/clinic/settings/safety/thresholds"],
    ["a safety threshold", "/clinic/settings/safety/thresholds/boneRiskAge"],
    ["the patient texts", "/clinic/settings/safety/texts"],
  ],
  "safety's record": [
    ["the safety decisions", "/clinic/settings/safety/decisions"],
    ["the safety changes", "/clinic/settings/safety/changes"],
    ["the sign-off", "/clinic/settings/safety/sign-off"],
    ["the weekly audit", "/clinic/settings/safety/audit"],
    ["the misses", "/clinic/settings/safety/misses"],
  ],
  "devices and staff": [
    ["kiosks", "/clinic/settings/kiosks"],
    ["channels", "/clinic/settings/channels"],
    ["staff", "/clinic/settings/staff"],
    ["a member of staff", async (clinicId) => `/clinic/settings/staff/${await idOf(clinicId, FRONT_DESK)}`],
    ["one's own sign-in", "/clinic/settings/security"],
  ],
};

for (const [area, pages] of Object.entries(WITH_DATA)) {
  test(`sound with data: ${area}`, async ({ open }) => {
    const clinicId = await demoClinic();
    const session = await demoSession(clinicId, "staff_id", await idOf(clinicId, OWNER));
    const page = await open({ ...DESK, session });
    for (const [name, path] of pages) {
      await test.step(name, async () => {
        const reply = await page.goto(typeof path === "string" ? path : await path(clinicId));
        expect(reply?.status()).toBe(200);
        await ready(page);
        await expectSoundAndClean(page);
      });
    }
  });
}

test("sound as front desk sees it: Today, a patient", async ({ open }) => {
  const clinicId = await demoClinic();
  const session = await demoSession(clinicId, "staff_id", await idOf(clinicId, FRONT_DESK));
  const page = await open({ ...DESK, session });
  for (const path of ["/clinic/today", await chart()(clinicId)]) {
    await page.goto(path);
    await expectSoundAndClean(page);
  }
});

test("sound with nothing yet: every list of a new clinic", async ({ open }) => {
  test.slow();
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const page = await open({ ...DESK, session: sessionId });
  const lists = ["today", "calendar", "calendar?view=week", "alerts", "follow-up", "patients"];
  const settings = ["exercises", "reasons", "templates", "rota", "kiosks", "staff"].map(
    (one) => `settings/${one}`,
  );
  for (const path of [...lists, ...settings]) {
    await page.goto(`/clinic/${path}`);
    await expectSoundAndClean(page);
  }
  const patientId = await register(clinicId, somebody("Nell"));
  for (const tab of [
    "",
    "/visits",
    "/movement",
    "/files",
    "/measures",
    "/programme",
    "/programme/progress",
    "/programme/edit",
  ]) {
    await page.goto(`/clinic/patients/${patientId}${tab}`);
    await expectSoundAndClean(page);
  }
});

test("sound when refused: a patient without a name, a visit on no day", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/patients/new");
  await ready(page);
  await page.getByRole("button", { name: "Add patient" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
  await page.goto(`/clinic/patients/${await register(clinicId, somebody("Nell"))}/visits/new`);
  await ready(page);
  await page.getByLabel("Day").fill("");
  await page.getByRole("button", { name: "Add visit" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
});

test("sound: an exercise of the clinic's own, refused, added, and sent no picture", async ({ open }) => {
  const { sessionId } = await hire(await openClinic(), "Dr Noor Haddad", ["owner", "clinician"]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/settings/exercises/new?basis=HS01");
  await ready(page);
  await page.getByRole("button", { name: "Add the exercise" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("Source").fill("Dr Noor Haddad");
  await page.getByLabel("Licence").fill("our own");
  await page.getByRole("button", { name: "Add the exercise" }).click();
  await expect(page).toHaveURL(/\/clinic\/settings\/exercises\/[0-9a-f-]{36}\?done=added$/);
  await expectSoundAndClean(page);
  const send = page.getByRole("button", { name: "Send", exact: true });
  await ready(page);
  await send.click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
  await ready(page);
  const picture = page.getByLabel("Photo or video");
  // Playwright's own way waits for the file to stay chosen.
  const choose = (bytes: number) =>
    picture.evaluate((box: HTMLInputElement, size) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(size)], "a.png", { type: "image/png" }));
      box.files = chosen.files;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }, bytes);
  await choose(MOST_PHOTO_BYTES + 1);
  // It says so before anything goes up, in place of what was said of the last one.
  await expect(page.getByRole("alert").getByText("Use a picture of 10 MB or less.")).toBeAttached();
  await expect(picture).toHaveValue("");
  await expect(page.getByText("There is a problem")).toBeHidden();
  await expectSound(page);
  await choose(100);
  await expect(page.getByText("Use a picture of 10 MB or less.")).toHaveCount(0);
  await page.getByLabel("Name", { exact: true }).fill("Our bridge");
  await send.click();
  await expect(page.getByText("Save your words first")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Our bridge");
  await expectSound(page);
  await page.goto("/clinic/settings/exercises");
  await expectSoundAndClean(page);
});

test("sound when locked, and with the wrong password", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  await stored(clinicId, "UPDATE session SET locked_at = now() WHERE id = $1 RETURNING id", [sessionId]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/today");
  await expect(page).toHaveURL(/\/clinic\/locked/);
  await expectSoundAndClean(page);
  await page.getByLabel("Password", { exact: true }).fill("wrong");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(alertSaying(page)).toBeVisible();
  await expectSound(page);
});
