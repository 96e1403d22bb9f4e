import type { ImportField } from "@/lib/domain/imports/columns";
import type { DateOrder } from "@/lib/domain/imports/date-order";

export const FIELD_WORDS: Readonly<Record<ImportField, string>> = {
  fullName: "Full name",
  firstName: "First name",
  lastName: "Last name",
  birthDate: "Date of birth",
  mobile: "Phone",
  email: "Email address",
  emergencyName: "Emergency contact",
  emergencyPhone: "Emergency contact’s phone",
};
export const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  mdy: "Month first: 4/23/1961",
  dmy: "Day first: 23/4/1961",
  ymd: "Year first: 1961-04-23",
};
export const STATE_WORDS = {
  mapping: "Say what the columns are",
  checking: "Every row is being checked",
  checked: "Checked. Nobody is added yet.",
  running: "People are being added",
  done: "Done",
  failed: "Stopped",
  ended: "Over",
} as const;

/** What went wrong with a list, and what helps. */
export const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  "too-many-rows": "The list has more than 50,000 rows. Split it, and send the parts one after the other.",
  "no-rows": "There is nothing under the headings. Send a list with a patient in each row.",
  "file-gone": "The file is no longer here. Send it again.",
  stopped:
    "The work stopped and could not go on. Who was added stays. Send the same file again: nobody is added twice.",
};

export const number = (count: number): string => count.toLocaleString("en-US");
export const people = (count: number): string => (count === 1 ? "1 patient" : `${number(count)} patients`);
