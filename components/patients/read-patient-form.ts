import type { AddPatientInput } from "@/lib/contracts/patient";

const LABELS: Readonly<Record<string, string>> = {
  fullName: "fullName",
  birthMonth: "birth-month",
  birthDay: "birth-day",
  birthYear: "birth-year",
};

/** The field ids of the page for names of the request, for links in the error summary. */
export function fieldIdOf(name: string): string {
  return LABELS[name] ?? name;
}

/** What stands in the form. Unticked boxes mean no. */
export function readPatientForm(form: HTMLFormElement): Omit<AddPatientInput, "anotherPerson"> {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    fullName: text("fullName"),
    birthMonth: text("birth-month"),
    birthDay: text("birth-day"),
    birthYear: text("birth-year"),
    mobile: text("mobile"),
    email: text("email"),
    emergencyName: text("emergencyName"),
    emergencyPhone: text("emergencyPhone"),
    mayRing: data.has("mayRing"),
    mayLeaveMessage: data.has("mayLeaveMessage"),
    mayMail: data.has("mayMail"),
  };
}
