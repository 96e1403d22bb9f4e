import type { Chance } from "./chance";
import type { Ids, Row } from "./rows";

export type Tools = { readonly ids: Ids; readonly chance: Chance; readonly now: Date };

export type Rows = Record<
  | "visit"
  | "visit_note"
  | "movement_finding"
  | "posture_finding"
  | "adjustment"
  | "pain_mark"
  | "measure_form"
  | "outcome_score"
  | "programme"
  | "programme_version"
  | "programme_item"
  | "check_in"
  | "exercise_session"
  | "session_log"
  | "pain_stop"
  | "lapse_answer",
  Row[]
>;
