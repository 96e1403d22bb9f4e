import type { Action } from "@/lib/access/actions";

type Place = {
  readonly href: string;
  readonly title: string;
  readonly words: string;
  readonly needs: Action;
};

/** Every page of Settings by what it is about, in their order; `needs` says who may open it. */
export const SETTINGS_GROUPS: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  {
    title: "The clinic and its people",
    places: [
      {
        href: "/clinic/settings/clinic",
        title: "Clinic and numbers",
        words: "Name, address, and every number a patient may be told to ring.",
        needs: "clinic.change",
      },
      {
        href: "/clinic/settings/hours",
        title: "Opening hours",
        words: "When the clinic is open, and the days it stays shut.",
        needs: "hours.change",
      },
      {
        href: "/clinic/settings/visits",
        title: "Visits",
        words: "What can be booked, how long each takes, and when a wait is too long.",
        needs: "visit-type.change",
      },
      {
        href: "/clinic/settings/booking",
        title: "Booking by patients",
        words: "Whether patients may book a time themselves: what, with whom and when.",
        needs: "self-booking.change",
      },
      {
        href: "/clinic/settings/staff",
        title: "Staff",
        words: "Invite people, change their roles, end their access.",
        needs: "staff.manage",
      },
      {
        href: "/clinic/settings/security",
        title: "Your sign-in",
        words: "Your second step, and where you are signed in.",
        needs: "session.list",
      },
    ],
  },
  {
    title: "Safety and alerts",
    places: [
      {
        href: "/clinic/settings/safety",
        title: "Safety",
        words: "Every red-flag rule, its thresholds and texts; sign-off, weekly audit and misses.",
        needs: "safety.view",
      },
      {
        href: "/clinic/settings/rota",
        title: "Rota",
        words: "Who answers alerts in each session, and their deputy.",
        needs: "rota.change",
      },
      {
        href: "/clinic/settings/duties",
        title: "Duties",
        words: "Who leads, who is told when you are shut, who signs the rules.",
        needs: "rota.change",
      },
      {
        href: "/clinic/settings/channels",
        title: "Channels",
        words: "How people hear of an alert while no page is open: email, push, text message.",
        needs: "channel.view",
      },
    ],
  },
  {
    title: "What patients are asked and given",
    places: [
      {
        href: "/clinic/settings/exercises",
        title: "Exercises",
        words: "Your own exercises, and your own words for those of the catalogue.",
        needs: "exercise.view",
      },
      {
        href: "/clinic/settings/reasons",
        title: "Reasons",
        words: "The short “why this one?” a patient can open beside an exercise.",
        needs: "why.view",
      },
      {
        href: "/clinic/settings/templates",
        title: "Templates",
        words: "What a programme can start from: your own templates, and those that come with Plumbline.",
        needs: "template.manage",
      },
      {
        href: "/clinic/settings/snippets",
        title: "Snippets",
        words: "Words you write often, to put into a visit note with one choice.",
        needs: "snippet.manage",
      },
      {
        href: "/clinic/settings/dosing",
        title: "Dosing rules",
        words: "The numbers that say when a programme rises, holds, gets lighter or waits.",
        needs: "dosing.settings",
      },
      {
        href: "/clinic/settings/movement",
        title: "Movement tests",
        words: "Below which number each test counts as short, and who moved one.",
        needs: "test-limit.view",
      },
      {
        href: "/clinic/settings/measures",
        title: "Outcome measures",
        words: "What patients are asked over the weeks, and the texts of RMDQ.",
        needs: "measure.settings",
      },
    ],
  },
  {
    title: "Devices and data",
    places: [
      {
        href: "/clinic/settings/kiosks",
        title: "Kiosks",
        words: "Pair a front-desk tablet, see when each was last used, take one away.",
        needs: "kiosk.manage",
      },
      {
        href: "/clinic/settings/access-log",
        title: "Access log",
        words: "Who opened which patient’s record, and when.",
        needs: "access-log.search",
      },
      {
        href: "/clinic/settings/record-check",
        title: "Record check",
        words: "Whether entries that nobody may change are still as they were written.",
        needs: "record-check.view",
      },
      {
        href: "/clinic/settings/import",
        title: "Import patients",
        words: "A list from another system, checked row by row before anybody is added.",
        needs: "patient-import.run",
      },
      {
        href: "/clinic/settings/export",
        title: "Copy of the clinic",
        words: "Everything the clinic holds, as CSV files in a zip.",
        needs: "clinic-export.make",
      },
    ],
  },
];

export const SETTINGS_PLACES: readonly Place[] = SETTINGS_GROUPS.flatMap(({ places }) => places);
