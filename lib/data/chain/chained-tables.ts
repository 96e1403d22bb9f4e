import "server-only";

/**
 * A table whose rows never change once they are in the chain. `r` is a row of it, of those that `where` takes; `at` is when
 * it came in, which orders the links; `notBefore` and `before` say the same of a moment so that an index answers.
 */
export type ChainedTable = {
  readonly table: string;
  readonly from: string;
  readonly where: string;
  readonly at: string;
  readonly order: string;
  readonly notBefore: (moment: string) => string;
  readonly before: (moment: string) => string;
  /** How long its next link may wait for more rows. */
  readonly restMs: number;
};

/** A row's id begins with its milliseconds (UUID version 7). Read of any id, so that one made up stands somewhere too. */
const OF_ID =
  "to_timestamp(('x' || translate(left(r.id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)::timestamptz(3)";
const firstId = (moment: string) =>
  `(lpad(to_hex(floor(extract(epoch FROM ${moment}) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;

const byId = (table: string, restMs = 0): ChainedTable => ({
  table,
  from: `"${table}" r`,
  where: "true",
  at: OF_ID,
  order: "r.id",
  notBefore: (moment) => `r.id >= ${firstId(moment)}`,
  before: (moment) => `r.id < ${firstId(moment)}`,
  restMs,
});

/** A note and what was found at it are frozen when it is signed. */
const bySignature = (table: string, from: string): ChainedTable => ({
  table,
  from,
  where: "n.state = 'signed'",
  at: "n.signed_at",
  order: "n.signed_at, r.id",
  notBefore: (moment) => `n.signed_at >= ${moment}`,
  before: (moment) => `n.signed_at < ${moment}`,
  restMs: 0,
});
const ofNote = (table: string) =>
  bySignature(table, `visit_note n JOIN "${table}" r ON r.clinic_id = n.clinic_id AND r.note_id = n.id`);

/** A letter to another clinician is frozen when it is signed, too. */
const SIGNED_LETTERS: ChainedTable = {
  ...bySignature("referral_letter", "referral_letter r"),
  where: "r.signed_at IS NOT NULL",
  at: "r.signed_at",
  order: "r.signed_at, r.id",
  notBefore: (moment) => `r.signed_at >= ${moment}`,
  before: (moment) => `r.signed_at < ${moment}`,
};

/** A page opened is a row: these two come all day, and their links wait for more of them. */
const OFTEN_MS = 5 * 60_000;

export const CHAINED_TABLES: readonly ChainedTable[] = [
  byId("access_log", OFTEN_MS),
  byId("notice_attempt", OFTEN_MS),
  ...["alert_event", "alert_evidence", "alert_notice", "treatment_lift", "missed_flag"].map((table) =>
    byId(table),
  ),
  ...["history_version", "intake_amendment", "note_addendum", "message", "talk"].map((table) => byId(table)),
  ...["programme_version", "programme_item", "programme_end", "follow_up"].map((table) => byId(table)),
  ...["episode_step", "episode_reopening", "patient_merge", "sameness_answer"].map((table) => byId(table)),
  ...["safety_change", "safety_change_answer", "rule_sign_off"].map((table) => byId(table)),
  ...["test_limit_change", "measure_items"].map((table) => byId(table)),
  bySignature("visit_note", "visit_note n JOIN visit_note r ON r.clinic_id = n.clinic_id AND r.id = n.id"),
  ...["posture_finding", "movement_finding", "adjustment", "pain_mark"].map(ofNote),
  SIGNED_LETTERS,
];

/** Rows that never change and are in no chain, and why. */
export const NOT_CHAINED: Readonly<Record<string, string>> = {
  chain_link: "the chain itself",
  sent_reminder: "says on which day somebody was reminded to exercise, and has no id",
};
