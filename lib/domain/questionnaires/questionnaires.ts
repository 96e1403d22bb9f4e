/** Measures that a patient answers here. What counts in the record is their score; these ids outlive any name. */
export const ASKED_KEYS = ["pain", "psfs", "groc", "phq-2", "phq-4", "rmdq"] as const;
export type AskedKey = (typeof ASKED_KEYS)[number];

export type PageKind = "pain" | "overall" | "often" | "tasks" | "ability" | "ticks";

/** One page: its id stands in the address and under the answer. */
export type Page = Readonly<{
  id: string;
  kind: PageKind;
  /** Where the words of its question stand in messages/<language>/measures.json. */
  words: string;
  /** Named by which of the patient's own activities, 0 the first. */
  task?: number;
  /** Which items of the text the clinic loaded, the first and the last; 1 is the first. */
  items?: readonly [number, number];
  /** Which page of several that ask the same of other items. */
  part?: Readonly<{ number: number; of: number }>;
  /** May be left without an answer; every other page is required. */
  optional?: true;
}>;

export type Section = Readonly<{ id: string; pages: readonly Page[] }>;

/** A change of pages, choices or order is a new version; answers keep the one they were given to. */
export type Questionnaire = Readonly<{
  id: AskedKey;
  version: number;
  /** The exact instrument its score is stored with. */
  instrument: string;
  sections: readonly Section[];
}>;

/** What one answers in one sitting: each questionnaire with its version, and the loaded text it shows, where it has one. */
export type Asked = Readonly<{ id: AskedKey; version: number; itemsId?: string }>;

/** The patient-specific functional scale asks 3 to 5 activities (Stratford 1995). */
export const FEWEST_TASKS = 3;
export const MOST_TASKS = 5;
export const RMDQ_ITEMS = 24;
const ITEMS_ON_A_PAGE = 8;

const often = (id: string, words: string): Page => ({ id, kind: "often", words });
const interest = (of: string) => often(`${of}-interest`, "interest");
const lowMood = (of: string) => often(`${of}-low-mood`, "lowMood");

const abilities: readonly Page[] = Array.from({ length: MOST_TASKS }, (_, task) => ({
  ...{ id: `psfs-task-${task + 1}`, kind: "ability", words: "ability", task },
}));

const TICK_PAGES = RMDQ_ITEMS / ITEMS_ON_A_PAGE;
const ticks: readonly Page[] = Array.from({ length: TICK_PAGES }, (_, page) => ({
  ...{
    id: `rmdq-today-${page + 1}`,
    kind: "ticks",
    words: "rmdq",
    part: { number: page + 1, of: TICK_PAGES },
  },
  items: [page * ITEMS_ON_A_PAGE + 1, (page + 1) * ITEMS_ON_A_PAGE],
}));

export const QUESTIONNAIRES: readonly Questionnaire[] = [
  {
    ...{ id: "pain", version: 1, instrument: "NPRS 0-10" },
    sections: [
      {
        id: "last-24-hours",
        pages: [
          { id: "pain-now", kind: "pain", words: "painNow" },
          { id: "pain-worst", kind: "pain", words: "painWorst", optional: true },
          { id: "pain-average", kind: "pain", words: "painAverage", optional: true },
        ],
      },
    ],
  },
  {
    ...{ id: "psfs", version: 1, instrument: "PSFS, 3 to 5 activities" },
    sections: [
      { id: "activities", pages: [{ id: "psfs-tasks", kind: "tasks", words: "tasks" }] },
      { id: "today", pages: abilities },
    ],
  },
  {
    ...{ id: "groc", version: 1, instrument: "GROC -5 to +5" },
    sections: [{ id: "since-start", pages: [{ id: "groc-change", kind: "overall", words: "groc" }] }],
  },
  {
    ...{ id: "phq-2", version: 1, instrument: "PHQ-2" },
    sections: [{ id: "two-weeks", pages: [interest("phq-2"), lowMood("phq-2")] }],
  },
  {
    ...{ id: "phq-4", version: 1, instrument: "PHQ-4" },
    sections: [
      {
        id: "two-weeks",
        pages: [
          often("phq-4-nervous", "nervous"),
          often("phq-4-worry", "worry"),
          interest("phq-4"),
          lowMood("phq-4"),
        ],
      },
    ],
  },
  {
    ...{ id: "rmdq", version: 1, instrument: "RMDQ-24" },
    sections: [{ id: "today", pages: ticks }],
  },
];

/** The definition an answer was given to. Undefined for a version that is no longer here. */
export function questionnaireOf({ id, version }: Pick<Asked, "id" | "version">): Questionnaire | undefined {
  return QUESTIONNAIRES.find((one) => one.id === id && one.version === version);
}

/** The version that is asked now. */
export function newestOf(id: AskedKey): Questionnaire {
  const [newest] = QUESTIONNAIRES.filter((one) => one.id === id).toSorted((a, b) => b.version - a.version);
  if (!newest) throw new Error(`no questionnaire ${id}`);
  return newest;
}
