import type { VisitMove, VisitStatus } from "@/lib/domain/visits/visit-status";
import type { Tone } from "@/components/ui/tone";

export const STATUS_WORDS: Readonly<Record<VisitStatus, string>> = {
  booked: "Booked",
  arrived: "Arrived",
  in_room: "In room",
  with_clinician: "With clinician",
  done: "Done",
  cancelled: "Cancelled",
  no_show: "Did not come",
};

export const STATUS_TONES: Readonly<Record<VisitStatus, Tone | "neutral">> = {
  booked: "neutral",
  arrived: "info",
  in_room: "info",
  with_clinician: "warning",
  done: "success",
  cancelled: "neutral",
  no_show: "warning",
};

/** What the button says, and what is said after it was pressed. */
export const MOVE_WORDS: Readonly<Record<VisitMove, { readonly button: string; readonly done: string }>> = {
  arrive: { button: "Mark arrived", done: "marked as arrived" },
  room: { button: "In room", done: "shown to a room" },
  start: { button: "With clinician", done: "with the clinician" },
  finish: { button: "Done", done: "marked as done" },
  cancel: { button: "Cancel visit", done: "visit cancelled" },
  "no-show": { button: "Did not come", done: "marked as not come" },
  undo: { button: "Undo", done: "set back one step" },
};

/** The press that is framed: the next step of the day. A visit that cannot arrive yet has none, so that nothing asks to be cancelled. */
export const nextStep = ([first]: readonly VisitMove[]): VisitMove | undefined =>
  first === "cancel" || first === "no-show" || first === "undo" ? undefined : first;

export const INTAKE_WORDS = { none: "No intake", started: "Answering now", done: "Intake done" } as const;
