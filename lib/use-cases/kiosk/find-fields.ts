import "server-only";
import type { RefusedPage } from "@/lib/contracts/kiosk";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { one, type RawFields } from "@/lib/domain/intake/raw-fields";
import { readBirthDate } from "@/lib/domain/patients/birth-date";

const NAME_MAX = 100;
export const FIND_FIELDS = [BOX_NAMES.fullName, "birth-month", "birth-day", "birth-year"] as const;
export type FindField = (typeof FIND_FIELDS)[number];

export type FindFields = Pick<RefusedPage, "problems"> & {
  readonly fields: Readonly<Record<FindField, string>>;
  readonly name: string;
  /** "YYYY-MM-DD"; empty when it could not be read. */
  readonly birthDate: string;
};

function nameProblem(name: string): string | null {
  if (name === "") return "kiosk.find.problems.nameMissing";
  return /\p{L}.*\s.*\p{L}/u.test(name) ? null : "kiosk.find.problems.nameIncomplete";
}

/** The name and date of birth as typed, with what is wrong with them. `today` is YYYY-MM-DD. */
export function readFindFields(typed: RawFields, today: string): FindFields {
  const fields = Object.fromEntries(
    FIND_FIELDS.map((field) => [field, one(typed, field).slice(0, NAME_MAX)]),
  ) as FindFields["fields"];
  const boxes = { month: fields["birth-month"], day: fields["birth-day"], year: fields["birth-year"] };
  const birth = readBirthDate(boxes, today);
  const name = fields[BOX_NAMES.fullName];
  const wrongName = nameProblem(name);
  const problems = [
    ...(wrongName === null ? [] : [{ field: BOX_NAMES.fullName, messageKey: wrongName }]),
    ...(birth.ok
      ? []
      : birth.wrong.map((part) => ({
          field: `birth-${part}`,
          messageKey: `kiosk.find.problems.${birth.problem}`,
        }))),
  ];
  return { fields, problems, name, birthDate: birth.ok ? birth.date : "" };
}
