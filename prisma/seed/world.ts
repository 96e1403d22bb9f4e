import type { HistoryKey } from "@/lib/domain/triage/answers";
import type { StaffRole } from "@/lib/access/roles";

export type Story = "acute-back" | "long-back" | "leg-pain" | "desk-neck" | "return-to-lifting";
export type WrittenPatient = {
  readonly name: string;
  readonly born: string;
  readonly story: Story;
  readonly sex: "F" | "M" | "X";
  readonly history?: readonly HistoryKey[];
  readonly portal?: true;
  /** What of the plan they did not do, or how the last session was; most do it every few days. */
  readonly course?: "never-started" | "lapsed" | "red";
};
export type WrittenClinic = {
  readonly name: string;
  readonly phone: string;
  readonly country: string;
  readonly numbers: { emergency: string; urgentLine: string; maternity: string; crisisLine: string };
  readonly address: string;
  /** Made up, like everything here. */
  readonly nearestEmergency: { name: string; address: string };
  readonly mailHost: string;
  readonly phonePrefix: string;
  readonly staff: readonly { name: string; mailbox: string; roles: readonly StaffRole[] }[];
  readonly patients: readonly WrittenPatient[];
};

const patient = (
  name: string,
  born: string,
  sex: "F" | "M" | "X",
  story: Story,
  more: Partial<WrittenPatient> = {},
): WrittenPatient => ({ name, born, sex, story, ...more });

/** The password of every demo account; production refuses clinics marked as demo. */
export const DEMO_PASSWORD = "plumb line demo";

export const HARBOUR: WrittenClinic = {
  name: "Harbour Street Chiropractic",
  phone: "+1 415 555 0100",
  country: "US",
  numbers: {
    emergency: "911",
    urgentLine: "+1 415 555 0199",
    maternity: "+1 415 555 0188",
    crisisLine: "988",
  },
  address: "12 Harbour Street, San Francisco, CA",
  nearestEmergency: { name: "Bayview Test Hospital", address: "400 Example Avenue, San Francisco, CA" },
  mailHost: "harbour.example",
  phonePrefix: "+1 415 555 0",
  staff: [
    { name: "Dr Maya Okafor", mailbox: "maya", roles: ["owner", "clinician"] },
    { name: "Dr Tom Reyes", mailbox: "tom", roles: ["clinician"] },
    { name: "Priya Nair", mailbox: "desk", roles: ["front-desk"] },
  ],
  patients: [
    patient("Sam Carter", "1984-03-12", "M", "acute-back", { portal: true }),
    patient("Rosa Delgado", "1957-11-02", "F", "long-back", {
      portal: true,
      history: ["osteoporosis", "htn"],
    }),
    patient("Amir Haddad", "1979-06-25", "M", "leg-pain", { portal: true }),
    patient("Grace Kim", "1991-01-30", "F", "desk-neck", { portal: true }),
    patient("Walter Boone", "1949-08-17", "M", "long-back", {
      portal: true,
      history: ["diabetes", "htn", "smoker"],
    }),
    patient("Nadia Petrova", "1988-12-05", "F", "acute-back", { portal: true }),
    patient("Luis Ortega", "1972-04-21", "M", "return-to-lifting", { portal: true }),
    patient("Hannah Brooks", "1995-09-09", "F", "desk-neck", { portal: true }),
    patient("Samuel Osei", "1966-02-14", "M", "leg-pain"),
    patient("Ingrid Larsen", "1960-07-28", "F", "long-back", { history: ["cancer"] }),
    patient("Daniel Moreau", "1982-10-19", "M", "acute-back"),
    patient("Keiko Tanaka", "1977-05-03", "F", "desk-neck", { portal: true }),
    patient("Marcus Webb", "1990-08-08", "M", "return-to-lifting"),
    patient("Olivia Hart", "1969-03-22", "F", "leg-pain", { portal: true }),
    patient("Tariq Aziz", "1986-11-11", "M", "acute-back"),
    patient("Elena Rossi", "1954-01-16", "F", "long-back", { history: ["osteoporosis", "steroid"] }),
    patient("Peter Novak", "1975-12-27", "M", "desk-neck"),
    patient("Chloe Martin", "1998-06-06", "F", "acute-back", { portal: true }),
    patient("George Ellis", "1945-09-30", "M", "long-back", { history: ["aaa", "htn"] }),
    patient("Fatima Rahman", "1983-02-08", "F", "leg-pain", { course: "red" }),
    patient("Jonas Weber", "1993-04-04", "M", "return-to-lifting", { portal: true, course: "lapsed" }),
    patient("Ruth Abrams", "1951-10-10", "F", "long-back", { history: ["anticoag"] }),
    patient("Victor Santos", "1980-07-13", "M", "desk-neck", { course: "never-started" }),
    patient("Maeve Doyle", "1974-08-29", "F", "leg-pain", { portal: true }),
    patient("Isaac Green", "1963-05-18", "M", "long-back"),
    patient("Priscilla Young", "1989-03-03", "F", "acute-back"),
    patient("Ahmed Farouk", "1971-11-24", "M", "long-back", { history: ["diabetes"] }),
    patient("Zoe Lambert", "1996-12-12", "F", "desk-neck", { portal: true }),
  ],
};

export const MOORGATE: WrittenClinic = {
  name: "Moorgate Spine & Movement",
  phone: "+44 20 7946 0100",
  country: "GB",
  numbers: { emergency: "999", urgentLine: "111", maternity: "+44 20 7946 0188", crisisLine: "116 123" },
  address: "3 Example Court, Moorgate, London",
  nearestEmergency: { name: "City Test Hospital", address: "1 Example Road, London" },
  mailHost: "moorgate.example",
  phonePrefix: "+44 20 7946 0",
  staff: [
    { name: "Dr Lena Fischer", mailbox: "lena", roles: ["owner", "clinician"] },
    { name: "Owen Price", mailbox: "desk", roles: ["front-desk"] },
  ],
  patients: [
    patient("Alice Whitmore", "1978-09-15", "F", "acute-back", { portal: true }),
    patient("Ben Achebe", "1985-05-20", "M", "desk-neck", { portal: true }),
    patient("Catherine Hughes", "1952-12-01", "F", "long-back", { history: ["osteoporosis"] }),
    patient("Dev Sharma", "1992-02-26", "M", "return-to-lifting"),
    patient("Eleanor Marsh", "1967-07-07", "F", "leg-pain", { portal: true }),
    patient("Finlay Scott", "1981-10-31", "M", "acute-back"),
    patient("Gwen Morgan", "1948-04-14", "F", "long-back", { history: ["htn"] }),
    patient("Hugo Bennett", "1994-08-23", "M", "desk-neck"),
    patient("Isla Campbell", "1987-01-09", "F", "leg-pain"),
    patient("Jack Turner", "1970-06-18", "M", "long-back"),
    patient("Sam Carter", "1990-05-05", "F", "desk-neck"),
    patient("Yusuf Khan", "1976-03-29", "M", "acute-back", { portal: true }),
  ],
};
