import fc from "fast-check";
import { expect, it } from "vitest";
import { recordPage } from "@/lib/domain/exports/record-page";

const STAFF = "0192f0c0-0000-7000-8000-000000000001";
const PHOTO = "0192f0c0-0000-7000-8000-000000000002";
const page = (rows: readonly Record<string, unknown>[], patientName = "Pat") =>
  [
    ...recordPage({
      ...{ clinicName: "Clinic", patientName, note: "", timeZone: "Europe/London" },
      madeAt: new Date("2026-03-02T09:00Z"),
      sections: [
        { title: "Check-ins", rows },
        { title: "Nothing", rows: [] },
      ],
      names: { [STAFF]: "Ada First" },
      places: { [PHOTO]: "files/photo.webp" },
    }),
  ].join("");

it("writes what a person can read: names for ids, dates in words, labels, nested answers, and no empty section", () => {
  const text = page([
    {
      ...{
        id: "0192f0c0-0000-7000-8000-000000000009",
        signed_by: STAFF,
        author_id: STAFF,
        started_at: "2026-03-02T09:30:00+00:00",
      },
      ...{
        day: "2026-03-02",
        answers: { painBefore: 3, legs: ["left", "right"] },
        empty: null,
        none: {},
        sore: false,
      },
    },
  ]);
  expect(text).toContain("<dt>Signed by</dt><dd>Ada First</dd><dt>Author</dt><dd>Ada First</dd>");
  expect(text).toContain("<dt>Started at</dt><dd>Mar 2, 2026, 9:30 am</dd>");
  expect(text).toContain("<dt>Day</dt><dd>Mar 2, 2026</dd>");
  expect(text).toContain("<dt>Pain before</dt><dd>3</dd>");
  expect(text).toContain("<li>left</li><li>right</li>");
  expect(text).toContain("<dt>Sore</dt><dd>no</dd>");
  expect(text).not.toMatch(/0192f0c0|Empty|None|Nothing/);
});

it("says history flags in words", () => {
  const text = page([{ history_flags: ["htn", "cesWatch"], note: "htn" }]);
  expect(text).toContain("<li>High blood pressure</li><li>Cauda equina watch");
  expect(text).toContain("<dt>Note</dt><dd>htn</dd>");
});

it("says in words what was told of a cancer", () => {
  const text = page([{ cancer: { type: "Breast", active: "no" } }, { cancer: null, note: "htn" }]);
  expect(text).toContain("<dt>Cancer</dt><dd>Breast, year not known, not active now</dd>");
  expect(text.match(/<dt>Cancer/g)).toHaveLength(1);
});

it("leaves out how the tables keep order, and nothing that was answered", () => {
  const text = page([
    { version: 7, name_key: "pat", import_key: "abc", full_name: "Pat", answers: { version: "newer" } },
  ]);
  expect(text).toContain("<dl><dt>Full name</dt><dd>Pat</dd><dt>Answers</dt>");
  expect(text).toContain("<dt>Version</dt><dd>newer</dd>");
  expect(text).not.toMatch(/Name key|Import key|<dd>7</);
});

it("leads to a picture that lies beside it", () => {
  expect(page([{ file_id: PHOTO, text: "constructor" }])).toContain(
    '<dd><a href="files/photo.webp">Open the file</a></dd><dt>Text</dt><dd>constructor</dd>',
  );
});

it("shows whatever was typed as text, wherever it stands", () => {
  const nasty = fc.constantFrom(
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "a&b<i>",
    "'; </title>",
  );
  fc.assert(
    fc.property(nasty, fc.string(), (bad, more) => {
      const typed = `${bad}${more}`;
      const text = page([{ note: typed, [typed]: "value", deep: { list: [typed] } }], typed);
      const tags = new Set(text.match(/<\/?[a-z!][a-z0-9]*/gi)?.map((tag) => tag.toLowerCase()));
      for (const tag of ["<script", "<img", "<i"]) expect(tags).not.toContain(tag);
    }),
  );
});
