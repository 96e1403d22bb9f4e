import { expect, it } from "vitest";
import { mappingFields } from "@/lib/contracts/patient-import";

const fields = { fullName: "0", birthDate: "1", mobile: "", dateOrder: "dmy" };
const complaints = (more: Record<string, string>) => {
  const read = mappingFields.safeParse({ ...fields, ...more });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
};

it("wants a name, a date of birth and the order of dates, and takes each column once", () => {
  expect(mappingFields.parse(fields)).toEqual({ dateOrder: "dmy", columns: { fullName: 0, birthDate: 1 } });
  expect(complaints({})).toEqual([]);
  expect(complaints({ fullName: "", lastName: "2" })).toEqual([]);
  expect(complaints({ fullName: "", birthDate: "" })).toEqual(["fullName", "birthDate"]);
  expect(complaints({ mobile: "1" })).toEqual(["mobile"]);
  expect(complaints({ dateOrder: "" })).toEqual(["dateOrder"]);
  expect(complaints({ email: "9999" })).toEqual(["email"]);
});
