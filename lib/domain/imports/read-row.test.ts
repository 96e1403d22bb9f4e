import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessColumns, looksLikeARow } from "@/lib/domain/imports/columns";
import { DATE_ORDERS, type DateOrder, likelyOrder } from "@/lib/domain/imports/date-order";
import { leftOutWords } from "@/lib/domain/imports/left-out-words";
import { personKey, readRow } from "@/lib/domain/imports/read-row";

const TODAY = "2026-03-10";
const columns = { fullName: 0, birthDate: 1, mobile: 2, email: 3 };

describe("headings", () => {
  it.each([
    [["Name", "DOB", "Phone", "E-mail"], columns],
    [["Last Name", "First name", "Date of Birth"], { lastName: 0, firstName: 1, birthDate: 2 }],
    [["Name", "First Name", "DOB"], { lastName: 0, firstName: 1, birthDate: 2 }],
    [["Name", "First", "Last"], { fullName: 0, firstName: 1, lastName: 2 }],
    [["Phone", "Mobile"], { mobile: 1 }],
    [["A", "B"], {}],
  ])("of %j are guessed", (headings, found) => {
    expect(guessColumns(headings)).toEqual(found);
  });
});

describe("a first row", () => {
  it.each([
    [["Ana López", "4/3/1961"]],
    [["Ana López", "1961-04-03", ""]],
    [["Ana", "López", "415 555 0190"]],
    [["Ana", "ana@mail.example"]],
  ])("of %j is a patient's", (cells) => {
    expect(looksLikeARow(cells)).toBe(true);
  });
  it.each([
    [["Name", "DOB (MM/DD/YYYY)", "Phone 1", "E-mail"]],
    [["Nombre", "Fecha de nacimiento", "", "Teléfono"]],
  ])("of %j names the columns", (cells) => {
    expect(looksLikeARow(cells)).toBe(false);
  });
});

const born = (date: string, order: DateOrder) => {
  const read = readRow(["Ana López", date, "", ""], columns, order, TODAY);
  return read.ok ? read.patient.birthDate : read.reasons;
};

describe("a date of birth", () => {
  it.each([
    ["3/4/1961", "mdy", "1961-03-04"],
    ["3/4/1961", "dmy", "1961-04-03"],
    ["03.04.1961", "dmy", "1961-04-03"],
    ["1961-04-03", "ymd", "1961-04-03"],
    ["1961-04-03 00:00:00", "ymd", "1961-04-03"],
    ["1961-04-03T00:00:00Z", "ymd", "1961-04-03"],
    ["April 3, 1961", "mdy", "1961-04-03"],
    ["3 abril 1961", "dmy", "1961-04-03"],
  ] as const)("%s in the order %s is %s", (date, order, expected) => {
    expect(born(date, order)).toBe(expected);
  });

  it.each([
    ["31/12/1961", "mdy", /no date in the order you chose/],
    ["1961-04-03", "dmy", /no date in the order you chose/],
    ["3/4/61", "mdy", /two digits/],
    ["3/4", "mdy", /lacks its day, month or year/],
    ["22394", "mdy", /lacks its day, month or year/],
    ["", "mdy", /no date of birth/],
    ["4/3/2999", "mdy", /in the future/],
    ["4/3/1850", "mdy", /more than 120 years/],
  ] as const)("%s in the order %s is refused: %s", (date, order, reason) => {
    expect(born(date, order)).toEqual([expect.stringMatching(reason)]);
  });

  it("is read alike whatever parts it, in every order, for every day", () => {
    const day = fc.date({ min: new Date("1910-01-01"), max: new Date("2026-03-01"), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...DATE_ORDERS),
        fc.constantFrom("/", "-", ".", " "),
        (at, order, part) => {
          const [y = "", m = "", d = ""] = at.toISOString().slice(0, 10).split("-");
          const written = { mdy: [m, d, y], dmy: [d, m, y], ymd: [y, m, d] }[order].join(part);
          expect(born(written, order)).toBe(`${y}-${m}-${d}`);
        },
      ),
    );
  });

  it.each([
    [["12/31/1980", "1/2/1990"], "mdy"],
    [["1/2/1990", "31/12/1980"], "dmy"],
    [["1980-12-31"], "ymd"],
    [["1/2/1990", "3/4/1961"], null],
    [["31/12/1980", "12/31/1980"], null],
    [["31/12/1980", "31/13/1980", ""], "dmy"],
    [["", " "], null],
  ] as const)("order is known from %j: %s", (dates, order) => {
    expect(likelyOrder(dates, TODAY)).toBe(order);
  });
});

describe("a row", () => {
  it("says every reason, and puts a name together", () => {
    expect(readRow(["", "x", "12", "at"], columns, "mdy", TODAY)).toMatchObject({
      ok: false,
      reasons: [/no name/, /date of birth/, /phone/, /email address/].map((one): unknown =>
        expect.stringMatching(one),
      ),
    });
    const two = readRow(
      ["Ana", "López", "4/3/1961"],
      { firstName: 0, lastName: 1, birthDate: 2 },
      "mdy",
      TODAY,
    );
    expect(two).toMatchObject({ ok: true, patient: { fullName: "Ana López", nameKey: "ana lopez" } });
  });

  it.each([
    ["Müller", "Jürgen", "Jürgen Müller"],
    ["Müller, Jürgen", "Jurgen", "Jürgen Müller"],
    ["Müller", "", "Müller"],
    ["", "Jürgen", "Jürgen"],
  ])("named %j with the first name %j beside it is of %s", (name, first, expected) => {
    const map = { fullName: 0, firstName: 1, birthDate: 2 };
    const read = readRow([name, first, "4/3/1961"], map, "mdy", TODAY);
    expect(read.ok && read.patient.fullName).toBe(expected);
  });

  it.each([
    ["Ana", "", ["There is no last name"]],
    ["", "López", ["There is no first name"]],
    ["", "", ["There is no name"]],
  ])("with %j and %j in the columns of both halves of a name adds nobody", (first, last, reasons) => {
    const map = { firstName: 0, lastName: 1, birthDate: 2 };
    expect(readRow([first, last, "4/3/1961"], map, "mdy", TODAY)).toEqual({ ok: false, reasons });
  });

  it("that came out of a list of ours with an apostrophe before the phone's + is read as it was", () => {
    const read = readRow(["Ana", "4/3/1961", "'+1 415 555 0142", ""], columns, "mdy", TODAY);
    expect(read).toMatchObject({ ok: true, patient: { mobile: "+1 415 555 0142" } });
  });

  it.each([
    ["Hart, Ben", "Ben Hart"],
    ["De la Cruz,  María José", "María José De la Cruz"],
    ["Ben Hart, Jr.", "Ben Hart, Jr."],
    ["Hart, Ben, MD", "Hart, Ben, MD"],
    ["Ben Hart", "Ben Hart"],
  ])("named %s is of %s", (name, expected) => {
    const read = readRow([name, "4/3/1961"], columns, "mdy", TODAY);
    expect(read.ok && read.patient.fullName).toBe(expected);
  });

  it("is the same person whatever the accents, the spaces and the way the phone is written", () => {
    const key = (name: string, phone: string) => {
      const read = readRow([name, "4/3/1961", phone, ""], columns, "mdy", TODAY);
      return read.ok ? personKey(read.patient) : "";
    };
    expect(key("Ana  LÓPEZ", "(415) 555-0142")).toBe(key("ana lopez", "415 555 0142"));
    expect(key("Ana Lopez", "415 555 0142")).not.toBe(key("Ana Lopez", "415 555 0143"));
  });

  it("never throws, and never gives a person without name and day, whatever stands in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" })),
        fc.constantFrom(...DATE_ORDERS),
        (cells, order) => {
          const read = readRow(cells, columns, order, TODAY);
          if (!read.ok) expect(read.reasons.length).toBeGreaterThan(0);
          else
            expect(read.patient).toMatchObject({
              birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
            });
        },
      ),
    );
  });
});

it("says why a row adds nobody, by name where there is one", () => {
  const of = { reasons: [], twinName: null, twinBorn: null, twinRow: 4 };
  const twin = { ...of, twinName: "Ana López", twinBorn: "April 3, 1961" };
  expect(leftOutWords({ ...of, outcome: "known" })).toBe("Stands in row 4 already");
  expect(leftOutWords({ ...twin, outcome: "known" })).toBe("Is here already: Ana López, born April 3, 1961");
  expect(leftOutWords({ ...twin, outcome: "alike" })).toBe("May be Ana López, born April 3, 1961");
  expect(leftOutWords({ ...of, outcome: "refused", reasons: ["One", "Two"] })).toBe("One. Two");
});
