import { z } from "zod";
import { chartBanner } from "@/lib/contracts/chart";
import { part } from "@/lib/contracts/part";
import { toldSinceVisit } from "@/lib/contracts/told";
import { noteSnippet } from "@/lib/contracts/note-snippet";
import { BODY_REGIONS, type BodyRegionId } from "@/lib/domain/body/body-regions";
import {
  MAX_TEST_NOTE,
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  type MovementTestId,
} from "@/lib/domain/visit-notes/movement";
import {
  GRADES,
  POSTURE_REGIONS,
  type PostureDirection,
  type PostureRegion,
} from "@/lib/domain/visit-notes/posture";

import { FEELING_IDS } from "@/lib/domain/visit-notes/pain-marks";
import { ADJUSTED_SIDES, SPINE_SEGMENTS, TECHNIQUE_IDS } from "@/lib/domain/visit-notes/spine";

const MAX_TEXT = 20_000;
const text = z.string().max(MAX_TEXT, "Use 20,000 characters or fewer");

const regions = Object.keys(POSTURE_REGIONS) as [PostureRegion, ...PostureRegion[]];
const directions = Object.values(POSTURE_REGIONS).flatMap((region) => Object.keys(region)) as [
  PostureDirection,
  ...PostureDirection[],
];
const tests = Object.keys(MOVEMENT_TESTS) as [MovementTestId, ...MovementTestId[]];

const posture = z.strictObject({
  kind: z.literal("posture"),
  region: z.enum(regions),
  direction: z.enum(directions),
  grade: z.enum(GRADES),
  side: z.enum(["left", "right", "both"]).nullable(),
});

/** A draft may hold a number outside a test's bounds: it is named before signing, not lost while typing. */
const result = z.strictObject({
  value: z.union(
    [z.enum(MOVEMENT_GRADES), z.number().min(-1000).max(1000)],
    "A number in the movement tests is too large",
  ),
  pain: z.boolean(),
});
const movement = z.strictObject({
  kind: z.literal("movement"),
  test: z.enum(tests),
  left: result.exactOptional(),
  right: result.exactOptional(),
  middle: result.exactOptional(),
  note: z
    .string()
    .max(MAX_TEST_NOTE, `Use ${MAX_TEST_NOTE} characters or fewer for a test's note`)
    .exactOptional(),
});

const adjustment = z.strictObject({
  segment: z.enum(SPINE_SEGMENTS as [string, ...string[]]),
  technique: z.enum(TECHNIQUE_IDS),
  side: z.enum(ADJUSTED_SIDES),
});
const painMark = z.strictObject({
  region: z.enum(BODY_REGIONS.map(({ id }) => id) as [BodyRegionId, ...BodyRegionId[]]),
  feeling: z.enum(FEELING_IDS),
});

function distinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

const draft = {
  subjective: text,
  objective: text,
  assessment: text,
  plan: text,
  posture: z
    .array(posture)
    .max(40)
    .refine(
      (found) => distinct(found.map(({ region, direction }) => `${region} ${direction}`)),
      "Each direction once",
    ),
  movement: z
    .array(movement)
    .max(tests.length)
    .refine((found) => distinct(found.map(({ test }) => test)), "Each test once"),
  adjustments: z
    .array(adjustment)
    .max(SPINE_SEGMENTS.length)
    .refine((done) => distinct(done.map(({ segment }) => segment)), "Each segment once")
    .readonly(),
  painMarks: z
    .array(painMark)
    .max(BODY_REGIONS.length)
    .refine((marks) => distinct(marks.map(({ region }) => region)), "Each place once")
    .readonly(),
};
const draftShape = z.object(draft);
/** What a clinician writes: the whole draft travels with each save. */
export type NoteDraft = z.infer<typeof draftShape>;

/** The note's own id and its patient's must agree with the row: a tab left open on somebody else saves nothing. */
const which = { noteId: z.uuid(), patientId: z.uuid(), version: z.int().positive() };

export const saveNoteInput = z.strictObject({
  ...which,
  ...draft,
  /** Names this save. */
  key: z.uuid().exactOptional(),
  /** The saves of the same page that it has no answer to: what one of them made is no change by somebody else. */
  over: z.array(z.uuid()).max(20).default([]),
});
export type SaveNoteInput = z.input<typeof saveNoteInput>;
export const saveNoteReply = z.object({ version: z.int(), savedAt: z.string() });
export type SaveNoteReply = z.infer<typeof saveNoteReply>;

export const signNoteInput = z.strictObject(which);
export type SignNoteInput = z.infer<typeof signNoteInput>;

const missing = z.object({ field: z.string(), words: z.string() });
export const signNoteReply = z.discriminatedUnion("result", [
  z.object({ result: z.literal("signed") }),
  z.object({ result: z.literal("missing"), missing: z.array(missing) }),
]);
export type SignNoteReply = z.infer<typeof signNoteReply>;
export type MissingPart = z.infer<typeof missing>;

export const addAddendumInput = z.strictObject({
  noteId: z.uuid(),
  patientId: z.uuid(),
  text: z.string().trim().min(1, "Write what is to be added").max(MAX_TEXT, "Use 20,000 characters or fewer"),
});
export type AddAddendumInput = z.infer<typeof addAddendumInput>;
export const addAddendumReply = z.object({ id: z.string() });

export const viewNoteInput = z.strictObject({ noteId: z.uuid() });
export const viewNoteReply = z.object({
  id: z.string(),
  patientId: z.string(),
  version: z.int(),
  /** Which save made it so. */
  savedKey: z.string().nullable(),
  visit: z.object({ id: z.string(), day: z.string(), time: z.string(), kind: z.string() }),
  author: z.string(),
  savedAt: z.string(),
  savedBy: z.string(),
  signed: z.object({ by: z.string(), at: z.string() }).nullable(),
  mayWrite: z.boolean(),
  /** The patient's own account, in the words of the form. */
  quote: z
    .object({ from: z.string(), lines: z.array(z.object({ label: z.string(), words: z.string() })) })
    .nullable(),
  draft: draftShape,
  /** What each test showed before this visit, in a signed note. */
  before: z.array(
    z.object({
      test: z.enum(tests),
      place: z.enum(["left", "right", "middle"]),
      day: z.string(),
      words: z.string(),
    }),
  ),
  /** The clinic's number for a gap between the sides that matters (DOSE-8). */
  gapFlagPercent: z.number(),
  /** The texts of the signed note before this one. */
  lastTime: z
    .object({ day: z.string(), subjective: text, objective: text, assessment: text, plan: text })
    .nullable(),
  snippets: z.array(noteSnippet),
  /** What each place of the pain drawing is called, by its id. */
  placeWords: z.record(z.string(), z.string()),
  /** What was drawn and found, one line each, under the part of the note it belongs to: treatment is no finding. */
  findings: z.object({
    subjective: z.array(z.string()),
    /** Posture, then movement. */
    objective: z.array(z.string()),
    plan: z.array(z.string()),
  }),
  addenda: z.array(z.object({ id: z.string(), author: z.string(), at: z.string(), text: z.string() })),
});
export type ViewNoteReply = z.infer<typeof viewNoteReply>;

/** `told`: what is read before the note is written; null once it is signed. */
export const notePage = viewNoteReply.extend({ banner: chartBanner, told: part(toldSinceVisit).nullable() });
export type NotePage = z.infer<typeof notePage>;
