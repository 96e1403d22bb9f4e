import "server-only";

/** One table of a record's copy: `of` says which rows are a patient's ($1 clinic, $2 patient); null: the clinic's own. */
export type ExportTable = { readonly table: string; readonly title: string; readonly of: string | null };

const DIRECT = "r.patient_id = $2::uuid";
const under = (key: string, parent: string) =>
  `r.${key} IN (SELECT o.id FROM ${parent} o WHERE o.clinic_id = $1::uuid AND o.patient_id = $2::uuid)`;
const OF_VERSION = `IN (SELECT v.id FROM programme_version v JOIN programme o ON o.clinic_id = v.clinic_id AND o.id = v.programme_id
  WHERE o.clinic_id = $1::uuid AND o.patient_id = $2::uuid)`;

/** Everything a chart holds, in the order a person reads it, and then what is the clinic's. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  { table: "patient", title: "Who it is", of: "r.id = $2::uuid" },
  { table: "history_version", title: "Health history", of: DIRECT },
  { table: "visit", title: "Visits", of: DIRECT },
  { table: "intake", title: "Intakes", of: DIRECT },
  { table: "intake_amendment", title: "What was added to intakes", of: DIRECT },
  { table: "visit_note", title: "Visit notes", of: DIRECT },
  { table: "posture_finding", title: "Posture findings", of: under("note_id", "visit_note") },
  { table: "movement_finding", title: "Movement findings", of: under("note_id", "visit_note") },
  { table: "adjustment", title: "Where the spine was treated", of: under("note_id", "visit_note") },
  { table: "pain_mark", title: "Pain drawings", of: under("note_id", "visit_note") },
  { table: "posture_photo", title: "Posture photos", of: DIRECT },
  { table: "exercise_clip", title: "Clips of exercises", of: DIRECT },
  { table: "form_note", title: "What was said about form", of: DIRECT },
  { table: "walk_test", title: "Walking tests", of: DIRECT },
  { table: "note_addendum", title: "Additions to notes", of: under("note_id", "visit_note") },
  { table: "baseline", title: "Symptoms found old and stable", of: DIRECT },
  { table: "episode", title: "Episodes", of: DIRECT },
  { table: "episode_step", title: "Phases and goals", of: under("episode_id", "episode") },
  { table: "episode_reopening", title: "Episodes opened again", of: under("episode_id", "episode") },
  { table: "referral_letter", title: "Letters to other doctors", of: DIRECT },
  { table: "outcome_score", title: "Outcome measures", of: DIRECT },
  { table: "measure_form", title: "Questionnaires", of: DIRECT },
  { table: "check_in", title: "Check-ins", of: DIRECT },
  { table: "self_check", title: "Self-checks", of: DIRECT },
  { table: "unfiled_answer", title: "Answers that came too late to be filed", of: DIRECT },
  { table: "alert", title: "Alerts", of: DIRECT },
  { table: "alert_evidence", title: "What alerts rest on", of: DIRECT },
  { table: "alert_event", title: "What was done about alerts", of: under("alert_id", "alert") },
  { table: "alert_notice", title: "Who was told of alerts", of: under("alert_id", "alert") },
  { table: "treatment_lift", title: "Treatment allowed again", of: DIRECT },
  { table: "missed_flag", title: "Signs that were missed", of: DIRECT },
  { table: "programme", title: "Programmes", of: DIRECT },
  { table: "programme_version", title: "Versions of programmes", of: under("programme_id", "programme") },
  { table: "programme_item", title: "Exercises of programmes", of: `r.version_id ${OF_VERSION}` },
  { table: "programme_hold", title: "Programmes on hold", of: under("programme_id", "programme") },
  { table: "programme_end", title: "Ends of programmes", of: DIRECT },
  { table: "lapse_answer", title: "Reasons for breaks", of: DIRECT },
  { table: "dose_decision", title: "Changes of dose", of: under("programme_id", "programme") },
  { table: "exercise_session", title: "Exercise sessions", of: DIRECT },
  { table: "session_log", title: "What was done in sessions", of: under("session_id", "exercise_session") },
  { table: "pain_stop", title: "Stops for pain", of: under("session_id", "exercise_session") },
  { table: "item_swap", title: "Easier exercises taken", of: under("session_id", "exercise_session") },
  { table: "message_thread", title: "Message threads", of: DIRECT },
  { table: "message", title: "Messages", of: DIRECT },
  { table: "reminder_setting", title: "Reminders", of: DIRECT },
  { table: "sent_reminder", title: "Reminders sent", of: DIRECT },
  { table: "visit_reminder", title: "Reminders of appointments sent", of: DIRECT },
  { table: "follow_up", title: "Follow-ups", of: DIRECT },
  { table: "portal_ending", title: "Portal access ended", of: DIRECT },
  { table: "talk", title: "Talks about a low mood", of: DIRECT },
  { table: "print_link", title: "Printed sheets", of: under("programme_id", "programme") },
  {
    table: "own_exercise_version",
    title: "The clinic's own exercises in these programmes",
    of: `r.id IN (SELECT i.own_version_id FROM programme_item i WHERE i.clinic_id = $1::uuid AND i.version_id ${OF_VERSION})`,
  },
  {
    table: "sameness_answer",
    title: "Records said to be somebody else's",
    of: "$2::uuid IN (r.patient_id, r.other_id)",
  },
  { table: "patient_merge", title: "Records put into this one", of: "r.survivor_id = $2::uuid" },
  { table: "access_log", title: "Who opened the record", of: "r.patient_ids @> ARRAY[$2::uuid]" },
  { table: "clinic", title: "The clinic", of: null },
  { table: "staff", title: "Staff", of: null },
  { table: "closed_day", title: "Closed days", of: null },
  { table: "rota_session", title: "Rota", of: null },
  { table: "duty", title: "Duties", of: null },
  { table: "measure_items", title: "Questions of measures", of: null },
  { table: "note_snippet", title: "Snippets for notes", of: null },
  { table: "test_limit_change", title: "Limits of movement tests", of: null },
  { table: "programme_template", title: "Templates", of: null },
  { table: "own_exercise", title: "Own exercises", of: null },
  { table: "stored_file", title: "Stored files", of: null },
  { table: "safety_change", title: "Changes of safety rules", of: null },
  { table: "safety_change_answer", title: "Answers to them", of: null },
  { table: "rule_sign_off", title: "Sign-offs of rules", of: null },
];

/** What no copy holds, and why. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  session: "who is signed in where",
  single_use_token: "opens something",
  patient_link: "opens something",
  kiosk_pairing: "opens something",
  kiosk_device: "opens something; what is typed there stands in the intake",
  push_subscription: "opens something",
  patient_push: "opens something",
  clinic_webhook: "opens something",
  mail: "holds ids and an address, and no words",
  notice_attempt: "the mail's own record",
  clinic_export: "copies themselves",
  chain_link: "hashes of rows, and no words",
  chain_check: "what came of comparing them",
  patient_import: "a list sent in, gone when its people are added",
  patient_import_row: "the same",
  patient_name_part: "what a name is found by, made from the name",
};

/** Columns that open something or tell two sendings apart. */
const LEFT_OUT = [
  ...[
    "token_hash",
    "client_key",
    "request_hash",
    "password_hash",
    "totp_secret",
    "totp_last_step",
    "code_hash",
  ],
  ...["recovery_hashes", "kiosk_pin_hash", "request_id", "draft", "import_key", "saved_key"],
];
/** A list of patients names others than the one a copy is of; in the clinic's own it says whose record was opened. */
const OF_OTHERS = ["patient_ids"];

const sqlList = (columns: readonly string[]) => `ARRAY[${columns.map((column) => `'${column}'`).join(", ")}]`;
const without = (columns: readonly string[]) => ({
  /** A row `r` as JSON. */
  row: `to_jsonb(r) - ${sqlList(columns)}`,
  /** The columns of the tables $1, in order. */
  columns: `SELECT table_name AS "table", column_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = ANY ($1::text[]) AND NOT column_name = ANY (${sqlList(columns)})
  ORDER BY ordinal_position`,
});

/** What a copy of one record holds of a row, and what a copy of the whole clinic does. */
export const IN_RECORD = without([...LEFT_OUT, ...OF_OTHERS]);
export const IN_CLINIC = without(LEFT_OUT);
