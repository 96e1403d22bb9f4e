import { SETTINGS_PLACES } from "@/components/settings/settings-places";
import type { Destination } from "@/components/palette/find-destination";
import type { Action } from "@/lib/access/actions";

type Known = Pick<Destination, "href" | "label"> & { readonly needs: Action };

const PAGES: readonly Known[] = [
  { href: "/clinic/today", label: "Go to Today", needs: "today.view" },
  { href: "/clinic/calendar", label: "Go to Calendar", needs: "calendar.view" },
  { href: "/clinic/alerts", label: "Go to Alerts", needs: "alert.list" },
  { href: "/clinic/follow-up", label: "Go to Follow-up", needs: "follow-up.view" },
  { href: "/clinic/messages", label: "Go to Messages", needs: "message.read" },
  { href: "/clinic/patients", label: "Go to Patients", needs: "patient.search" },
  { href: "/clinic/notes", label: "Go to Unsigned notes", needs: "note.view" },
  { href: "/clinic/settings", label: "Go to Settings", needs: "today.view" },
];
const ACTIONS: readonly Known[] = [
  { href: "/clinic/patients/new", label: "Add a patient", needs: "patient.add" },
  { href: "/clinic/calendar/book", label: "Book a visit", needs: "visit.add" },
];
/** Below a patient's address. */
const OF_PATIENT: readonly Known[] = [
  { href: "", label: "Go to Overview", needs: "chart.view" },
  { href: "/visits", label: "Go to Visits and notes", needs: "note.view" },
  { href: "/episode", label: "Go to Episode, phase and goal", needs: "chart.view" },
  { href: "/letters", label: "Go to Letters to other doctors", needs: "chart.view" },
  { href: "/movement", label: "Go to Movement", needs: "chart.view" },
  { href: "/posture", label: "Go to Posture photos", needs: "chart.view" },
  { href: "/programme", label: "Go to Plan (programme)", needs: "programme.view" },
  { href: "/programme/edit", label: "Change the programme", needs: "programme.change" },
  { href: "/measures", label: "Go to Measures", needs: "chart.view" },
  { href: "/messages", label: "Go to this patient’s messages", needs: "message.read" },
  { href: "/timeline", label: "Go to Timeline", needs: "chart.view" },
  { href: "/details", label: "Change details", needs: "patient.change" },
  { href: "/access", label: "Go to Portal access", needs: "patient.invite" },
  { href: "/visits/new", label: "Add a visit for this patient", needs: "visit.add" },
];

/** What any of them asks for: a page says which of these somebody may, and the words come when the palette opens. */
export const ASKED_BY_DESTINATIONS: readonly Action[] = [
  ...new Set([...PAGES, ...ACTIONS, ...OF_PATIENT, ...SETTINGS_PLACES].map(({ needs }) => needs)),
];

/** Everywhere somebody may go; what is of a patient stands below the address of the one whose page is open. */
export function destinationsFor(granted: readonly Action[]): readonly Destination[] {
  const may = (action: Action) => granted.includes(action);
  const group = (name: Destination["group"], known: readonly Known[]) =>
    known.filter(({ needs }) => may(needs)).map(({ href, label }) => ({ href, label, group: name }));
  const settings = SETTINGS_PLACES.map(({ href, title, needs }) => ({
    ...{ href, label: `Settings: ${title}`, needs },
  }));
  return [
    ...group("This patient", OF_PATIENT),
    ...group("Actions", ACTIONS),
    ...group("Pages", PAGES),
    ...group("Settings", settings),
  ];
}
