import { expect, it } from "vitest";
import { maskEmail, maskPhone } from "@/lib/domain/patients/mask-contact";

it.each([
  ["+1 (415) 555-0142", "42"],
  ["4155550107", "07"],
  ["1234", "34"],
  ["42", null],
  ["", null],
])("a phone number %s shows %s", (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});

it.each([
  ["ann.lee@example.com", "a•••@•••.com"],
  [" b@mail.co.uk ", "b•••@•••.uk"],
  ["not a mail", null],
  ["a@b", null],
  ["", null],
])("a mail address %s shows %s", (email, shown) => {
  expect(maskEmail(email)).toBe(shown);
});
