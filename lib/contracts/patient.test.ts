import { expect, it } from "vitest";
import { addPatientInput, changePatientInput } from "@/lib/contracts/patient";

const TYPED = {
  ...{ fullName: "Rosa Delgado", birthMonth: "4", birthDay: "3", birthYear: "1961", mobile: "", email: "" },
  ...{ emergencyName: "", emergencyPhone: "", mayRing: true, mayLeaveMessage: false, mayMail: false },
};
const wrongIn = (typed: object) => {
  const result = addPatientInput.safeParse({ ...TYPED, anotherPerson: false, ...typed });
  return [...new Set(result.error?.issues.map(({ path }) => path.join(".")))];
};

it("tells a date of birth that cannot be together with whatever else is wrong", () => {
  expect(wrongIn({})).toEqual([]);
  const noDay = { birthMonth: "February", birthDay: "30" };
  const boxes = ["birthMonth", "birthDay", "birthYear"];
  expect(wrongIn(noDay)).toEqual(boxes);
  expect(wrongIn({ ...noDay, fullName: "", email: "rosa" })).toEqual(
    expect.arrayContaining(["fullName", "email", ...boxes]),
  );
  expect(wrongIn({ fullName: "", birthYear: "2999" })).toEqual(
    expect.arrayContaining(["fullName", "birthYear"]),
  );
  expect(wrongIn({ fullName: "", birthYear: "1700" })).toEqual(["fullName", "birthYear"]);
});

it("tells empty boxes once, and nothing of a date that was not sent as text", () => {
  const { birthDay, ...without } = { ...TYPED, patientId: crypto.randomUUID(), version: 1 };
  expect(changePatientInput.safeParse({ ...without, birthDay }).success).toBe(true);
  expect(changePatientInput.safeParse({ ...without, birthDay: 3 }).error?.issues).toHaveLength(1);
  expect(wrongIn({ birthMonth: "", birthDay: "", birthYear: "" })).toHaveLength(3);
});
