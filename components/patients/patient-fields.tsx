import { Checkbox } from "@/components/ui/checkbox-group";
import { DateFields, type DatePart } from "@/components/ui/date-fields";
import { TextField } from "@/components/ui/text-field";
import type { PatientContact } from "@/lib/contracts/patient";

export type PatientFieldsProps = {
  readonly contact?: PatientContact | undefined;
  /** Plain words by the request's field name. */
  readonly errors: Readonly<Record<string, string>>;
};

const BOXES: Readonly<Record<string, DatePart>> = { birthMonth: "month", birthDay: "day", birthYear: "year" };

/** A new patient, until something else is ticked, may be rung and is left no message. */
const NOBODY: PatientContact = {
  version: 1,
  fullName: "",
  birthDate: "",
  mobile: "",
  email: "",
  emergencyName: "",
  emergencyPhone: "",
  mayRing: true,
  mayLeaveMessage: false,
  mayMail: true,
};

function birthValues(contact: PatientContact) {
  if (contact.birthDate === "") return {};
  const [year = "", month = "", day = ""] = contact.birthDate.split("-");
  return { year, month: String(Number(month)), day: String(Number(day)) };
}

/** Who somebody is and how to reach them. The browser keeps what is typed: nothing here is controlled. */
export function PatientFields({ contact = NOBODY, errors }: PatientFieldsProps) {
  const wrong = Object.entries(BOXES).flatMap(([name, part]) => (name in errors ? [part] : []));
  const birthError = errors["birthMonth"] ?? errors["birthDay"] ?? errors["birthYear"];
  const text = { autoComplete: "off", optional: "optional" } as const;
  return (
    <div className="space-y-6">
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="fullName"
          label="Full name"
          hint="As on their identity document"
          autoComplete="off"
          error={errors["fullName"]}
          defaultValue={contact.fullName}
          required
          aria-required
        />
        <DateFields
          name="birth"
          legend="Date of birth"
          hint="For example: month 4, day 3, year 1961"
          labels={{ month: "Month", day: "Day", year: "Year" }}
          values={birthValues(contact)}
          error={birthError}
          wrong={wrong}
        />
        <TextField
          {...text}
          name="mobile"
          type="tel"
          label="Mobile"
          error={errors["mobile"]}
          defaultValue={contact.mobile}
        />
        <TextField
          {...text}
          name="email"
          type="email"
          label="Email address"
          error={errors["email"]}
          defaultValue={contact.email}
        />
        <TextField
          {...text}
          name="emergencyName"
          label="Emergency contact"
          error={errors["emergencyName"]}
          defaultValue={contact.emergencyName}
        />
        <TextField
          {...text}
          name="emergencyPhone"
          type="tel"
          label="Emergency contact’s phone"
          error={errors["emergencyPhone"]}
          defaultValue={contact.emergencyPhone}
        />
      </div>
      <fieldset className="choices sm:grid-cols-[repeat(3,auto)]">
        <legend className="field-label mb-1">How we may reach them</legend>
        <Checkbox
          name="mayRing"
          checked={contact.mayRing}
          option={{ value: "yes", label: "We may ring them" }}
        />
        <Checkbox
          name="mayLeaveMessage"
          checked={contact.mayLeaveMessage}
          option={{ value: "yes", label: "We may leave a message" }}
        />
        <Checkbox
          name="mayMail"
          checked={contact.mayMail}
          option={{ value: "yes", label: "We may email about appointments" }}
        />
      </fieldset>
    </div>
  );
}
