import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { StaffActor } from "@/lib/access/actor";
import { FOLLOW_UP_KINDS } from "@/lib/domain/follow-up/reasons";
import { END_REASONS } from "@/lib/domain/programme-end/reasons";
import { monthsAfter } from "@/lib/domain/programme-end/watch";
import { MAINTENANCE } from "@/lib/domain/programmes/templates/other";
import { patientRow, plant, stored } from "@/lib/testing/factories";
import type { Row } from "@/prisma/seed/rows";
import { dayAgo } from "@/lib/testing/days";

/** That hour, in UTC, of the day so many days ago. */
export const daysAgo = (days: number, hour = 12) =>
  new Date(Date.parse(`${dayAgo(days)}T00:00:00Z`) + hour * 3_600_000);

const pain = fc.integer({ min: 0, max: 8 });
const stop = fc.record({
  pain,
  quality: fc.constantFrom("dull", "sharp", "electric"),
  leg_moved: fc.constantFrom("no", "up", "down", "bothLegs"),
  after_walk: fc.option(fc.constantFrom("gone", "still")),
});
const session = fc.record({
  ago: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 20, max: 40 })),
  pain: fc.option(pain),
  stop: fc.option(stop, { freq: 2 }),
  swapStop: fc.option(stop, { freq: 2 }),
  morning: fc.option(pain),
  sore: fc.constantFrom(true, false, null),
});
/** What may be stored of a patient, close to every limit of the rule. */
export const anyFollowed = fc.record({
  plan: fc.option(
    fc.record({
      ago: fc.integer({ min: 0, max: 60 }),
      phase: fc.constantFrom("A" as const, "C" as const),
      held: fc.constantFrom("no", "no", "no", "by hand", "all", "legs"),
      template: fc.constantFrom(null, MAINTENANCE.id),
    }),
    { freq: 3 },
  ),
  sessions: fc.array(session, { maxLength: 6 }),
  ended: fc.option(
    fc.record({
      ago: fc.oneof(fc.integer({ min: 24, max: 50 }), fc.integer({ min: 0, max: 225 })),
      reason: fc.constantFrom(...END_REASONS),
      byClinic: fc.boolean(),
    }),
  ),
  checkIns: fc.array(
    fc.record({
      ago: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 230 })),
      pain,
      rule: fc.constantFrom(null, null, "RF-I01", "RF-G01"),
    }),
    { maxLength: 4 },
  ),
  clips: fc.array(fc.record({ ago: fc.integer({ min: 0, max: 9 }), answered: fc.boolean() }), {
    maxLength: 2,
  }),
  visit: fc.option(fc.integer({ min: 2, max: 30 }), { freq: 2 }),
  painedAgo: fc.option(fc.integer({ min: 0, max: 35 }), { freq: 2 }),
  mark: fc.option(
    fc.record({
      ago: fc.integer({ min: 0, max: 20 }),
      days: fc.constantFrom(1, 7, 28, null),
      reasons: fc.oneof(
        fc.subarray([...FOLLOW_UP_KINDS], { minLength: 1 }),
        fc.constant([...FOLLOW_UP_KINDS]),
      ),
    }),
  ),
});
type Anyone = typeof anyFollowed extends fc.Arbitrary<infer Value> ? Value : never;

type Session = Anyone["sessions"][number];
type Rows = (table: (typeof TABLES)[number], row: Row) => void;
/** In the order in which their rows refer to each other. */
const TABLES = [
  ...(["programme", "programme_version", "programme_item", "exercise_session", "item_swap"] as const),
  ...([
    "session_log",
    "pain_stop",
    "programme_end",
    "check_in",
    "visit",
    "lapse_answer",
    "follow_up",
  ] as const),
  ...(["stored_file", "exercise_clip", "form_note"] as const),
] as const;

/** Stores such patients of the clinician's clinic; answers their ids. Names are in no order, and some are alike. */
export async function plantFollowed(clinician: StaffActor, all: readonly Anyone[]): Promise<string[]> {
  const { clinicId } = clinician;
  const found = new Map<string, Row[]>(TABLES.map((table) => [table, []]));
  const patients = all.map(() => patientRow(clinicId, { full_name: `Pat ${randomUUID().slice(0, 1)}` }));
  const ids = patients.map(({ id }) => id);
  for (const [nth, some] of all.entries())
    rowsOf(clinician, ids[nth] ?? "", some, (table, row) =>
      found.get(table)?.push({ id: randomUUID(), clinic_id: clinicId, ...row }),
    );
  await plant(clinicId, "patient", patients);
  for (const [table, rows] of found) await plant(clinicId, table, rows);
  await stored(
    clinicId,
    "UPDATE programme g SET current_version_id = v.id FROM programme_version v WHERE v.programme_id = g.id",
  );
  return ids;
}

const DOSE = { sets: 2, work: { kind: "reps", reps: 8 } };

function rowsOf({ staffId }: StaffActor, patientId: string, some: Anyone, add: Rows): void {
  const own = { of: { patient_id: patientId }, staffId, programme: randomUUID() };
  planRows(own, some, add);
  answerRows(own, some, add);
  clinicRows(own, some, add);
  for (const { ago, answered } of some.clips) clipRows(own, daysAgo(ago), answered, add);
}

type Own = { readonly of: Row; readonly staffId: string; readonly programme: string };

function planRows({ of, staffId, programme }: Own, some: Anyone, add: Rows): void {
  const plan = some.plan ?? { ago: 60, phase: "C", held: "no", template: null };
  const [version, item] = [randomUUID(), randomUUID()];
  const created_at = daysAgo(plan.ago);
  const held = {
    paused_at: plan.held === "by hand" ? daysAgo(1) : null,
    pause: plan.held === "all" || plan.held === "legs" ? [plan.held] : [],
    ended_at: some.plan ? null : daysAgo(1),
  };
  const titled = { title: "Back", starts_on: "2026-01-01", dosing: "ask", created_at };
  add("programme", { ...of, id: programme, ...titled, ...held });
  const written = { number: 1, note_to_patient: "", reason: "", told: "", overrides: [] };
  const kind = { template_id: plan.template, phase: plan.phase, created_at, created_by: staffId };
  add("programme_version", { id: version, programme_id: programme, ...kind, ...written });
  const place = { version_id: version, position: 0, exercise_id: "HS01", side: "both", note: "" };
  add("programme_item", { id: item, ...place, dose: DOSE });
  for (const [nth, one] of some.sessions.entries())
    sessionRows({ ...of, version_id: version }, item, one, daysAgo(one.ago, 8 + nth), add);
}

/** What the patient said, but for the sessions. */
function answerRows({ of, programme }: Own, some: Anyone, add: Rows): void {
  for (const { ago, pain: score, rule } of some.checkIns) {
    const fixed = { client_key: randomUUID(), request_hash: "test", rule_set: "test", version: 1, pause: [] };
    const said = { form: "gate", state: "completed", answers: {}, pain: score, tier: "none", messages: [] };
    const at = { started_at: daysAgo(ago, 7), committed_at: daysAgo(ago, 7) };
    add("check_in", { ...of, ...fixed, ...said, ...at, fired_rules: rule === null ? [] : [rule] });
  }
  if (some.painedAgo === null) return;
  const when = { at: daysAgo(some.painedAgo), lapse_from: dayAgo(some.painedAgo) };
  add("lapse_answer", { ...of, programme_id: programme, reason: "pain", ...when });
}

/** What the clinic did. */
function clinicRows({ of, staffId, programme }: Own, some: Anyone, add: Rows): void {
  if (some.ended) {
    const { ago, reason, byClinic } = some.ended;
    const times = { ended_on: dayAgo(ago), watch_until: monthsAfter(dayAgo(ago), 6), at: daysAgo(ago) };
    const why = { reason, note: "", ended_by: byClinic ? staffId : null };
    add("programme_end", { ...of, programme_id: programme, ...why, ...times });
  }
  if (some.visit !== null) {
    const at = daysAgo(some.visit);
    const times = { day: dayAgo(some.visit), starts_at: at, created_at: at, done_at: at };
    add("visit", { ...of, status: "done", kind: "follow-up", version: 1, ...times });
  }
  if (some.mark) {
    const { ago, days, reasons } = some.mark;
    const why = days === null ? { note: "", reasons: [] } : { note: "Rang", reasons };
    const until = days === null ? null : dayAgo(ago - days);
    add("follow_up", { ...of, staff_id: staffId, at: daysAgo(ago), until, ...why });
  }
}

/** A clip without bytes, and where somebody has looked at it what they said. */
function clipRows({ of, staffId }: Own, at: Date, answered: boolean, add: Rows): void {
  const [clip, file] = [randomUUID(), randomUUID()];
  const owner = { owner_kind: "exercise-clip", owner_id: of["patient_id"] };
  add("stored_file", { id: file, ...owner, content_type: "video/mp4", bytes: 1, created_at: at });
  const kept = { sent_at: at, keep_until: daysAgo(-30) };
  add("exercise_clip", { ...of, id: clip, file_id: file, exercise_id: "HS01", consent_version: 1, ...kept });
  const said = { text: "Slower", at_second: null, author_id: staffId, at };
  if (answered) add("form_note", { ...of, exercise_id: "HS01", clip_id: clip, ...said });
}

function sessionRows(of: Row, item: string, one: Session, at: Date, add: Rows): void {
  const [session, swap] = [randomUUID(), randomUUID()];
  const { morning, sore } = one;
  const answer = { morning_pain: morning, morning_sore: sore, morning_at: morning === null ? null : at };
  const done = { client_key: randomUUID(), day: dayAgo(one.ago), started_at: at };
  const none = { logged: false, alarming: false };
  add("exercise_session", { ...of, id: session, ...done, ...answer, ...none });
  const inIt = { session_id: session, item_id: item, at };
  const log = { side: "both", outcome: "done", pain: one.pain, client_key: randomUUID() };
  if (one.pain !== null) add("session_log", { ...inIt, ...log });
  if (one.stop) add("pain_stop", { ...inIt, swap_id: null, ...one.stop });
  if (!one.swapStop) return;
  add("item_swap", { ...inIt, id: swap, exercise_id: "HS01", dose: DOSE, side: "both" });
  add("pain_stop", { ...inIt, swap_id: swap, ...one.swapStop });
}
