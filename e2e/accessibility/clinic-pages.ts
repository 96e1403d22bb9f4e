import type { ClinicId } from "@/lib/access/ids";
import { idOf } from "../demo-clinic";
import { plantImport, plantTemplate, plantTold, plantUnfiled } from "./clinic-rows";

export const FRONT_DESK = "SELECT id FROM staff WHERE roles = '{front-desk}'";
const EMERGENCY =
  "SELECT patient_id AS id FROM alert_evidence WHERE tier = 'emergency' AND check_in_id IS NOT NULL";
const TREATED =
  "SELECT p.patient_id AS id FROM programme p WHERE p.ended_at IS NULL AND p.paused_at IS NULL ORDER BY p.patient_id";

type Find = (clinicId: ClinicId) => Promise<string>;
export const chart =
  (tab = "", who = TREATED): Find =>
  async (clinicId) =>
    `/clinic/patients/${await idOf(clinicId, who)}${tab}`;

const handedIn =
  (tab = ""): Find =>
  async (clinicId) =>
    `/clinic/intakes/${await idOf(clinicId, "SELECT id FROM intake WHERE completed_at IS NOT NULL")}${tab}`;

/** By area: the pages of one are looked at in one browser, which reads the portal's scripts and axe once for all of them. */
export const WITH_DATA: Readonly<Record<string, readonly (readonly [name: string, path: string | Find])[]>> =
  {
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
      ["a check-in as it was given", plantTold],
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
      ["the record check", "/clinic/settings/record-check"],
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
