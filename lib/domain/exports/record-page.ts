import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { cancerWords } from "@/lib/domain/patients/cancer-words";
import { historyWords } from "@/lib/domain/patients/history-words";
import { dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { keyInWords } from "@/lib/domain/words/key-in-words";

type Section = { readonly title: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };
export type RecordPage = {
  readonly clinicName: string;
  readonly patientName: string;
  readonly madeAt: Date;
  readonly timeZone: string;
  /** Said on top: what this copy leaves out. */
  readonly note: string;
  readonly sections: readonly Section[];
  /** Names by id, so that a person reads who it was. */
  readonly names: Readonly<Record<string, string>>;
  /** Where a picture or video lies beside the page, by its id. */
  readonly places: Readonly<Record<string, string>>;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? "");

function textOf(text: string, page: RecordPage): string {
  if (UUID.test(text)) return page.names[text] ?? "";
  if (MOMENT.test(text)) return dayAndTime(new Date(text), page.timeZone);
  return DAY.test(text) ? plainDate(new Date(text)) : text;
}

function textOrFile(text: string, page: RecordPage): string {
  const place = UUID.test(text) ? page.places[text] : undefined;
  return place === undefined ? escaped(textOf(text, page)) : `<a href="${escaped(place)}">Open the file</a>`;
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** A value as markup; empty where there is nothing a person could read. */
function shown(value: unknown, page: RecordPage): string {
  if (isEmpty(value)) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return textOrFile(value, page);
  if (typeof value === "number") return `${value}`;
  if (Array.isArray(value)) {
    const items = value.map((one) => shown(one, page)).filter((item) => item !== "");
    return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
  }
  return fields(value as Readonly<Record<string, unknown>>, page);
}

/** What is stored as keys. */
const inWords = (name: string, value: unknown): unknown => {
  if (name === "cancer") return cancerWords(value as CancerDetails | null);
  return name === "history_flags" && Array.isArray(value) ? historyWords(value as string[]) : value;
};

function fields(row: Readonly<Record<string, unknown>>, page: RecordPage): string {
  const lines = Object.entries(row).flatMap(([name, value]) => {
    const words = shown(inWords(name, value), page);
    // An id that reads as a name is who it was: "Author", and not "Author id".
    const named =
      typeof value === "string" && page.names[value] !== undefined ? name.replace(/_id$/, "") : name;
    return words === "" ? [] : [`<dt>${escaped(keyInWords(named))}</dt><dd>${words}</dd>`];
  });
  return lines.length === 0 ? "" : `<dl>${lines.join("")}</dl>`;
}

/** How the tables keep order among themselves, on every row: how often it was saved, and a name without its accents. */
const BOOKKEEPING: ReadonlySet<string> = new Set(["version", "name_key", "import_key"]);

const readable = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !BOOKKEEPING.has(name)));

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b2733}
h2{margin-top:2.5rem;border-bottom:1px solid #b6c3cd}article{margin:1rem 0;padding:.75rem 1rem;border:1px solid #d3dbe1;border-radius:.5rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.15rem 1rem;margin:0}dt{color:#43525f}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
ul{margin:0;padding-inline-start:1.2rem}@media print{article{break-inside:avoid}}`;

/** A record as one page anybody can open and print, in pieces to send one after the other. Text only, escaped. */
export function* recordPage(page: RecordPage): Generator<string> {
  const { clinicName, patientName, madeAt, timeZone, note, sections } = page;
  yield `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Record of ${escaped(patientName)}</title><style>${STYLE}</style><h1>Record of ${escaped(patientName)}</h1>
<p>${escaped(clinicName)}. Made ${escaped(dayAndTime(madeAt, timeZone))}.</p><p>${escaped(note)}</p>\n`;
  for (const { title, rows } of sections) {
    if (rows.length === 0) continue;
    yield `<h2>${escaped(title)} (${rows.length})</h2>\n`;
    for (const row of rows) yield `<article>${fields(readable(row), page)}</article>\n`;
  }
  yield "</html>\n";
}
