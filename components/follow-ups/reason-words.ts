import { END_REASON_WORDS } from "@/components/programme-ends/end-words";
import type { FollowUpKind, FollowUpReason } from "@/lib/domain/follow-up/reasons";

export const KIND_WORDS: Readonly<Record<FollowUpKind, string>> = {
  "answered-red": "Exercise went badly",
  "talk-due": "Talk due",
  "break-for-pain": "Break for pain",
  "review-due": "Review due",
  stopped: "Stopped the programme",
  "pain-back": "Pain is back",
  "clip-sent": "Sent a clip",
  "no-monthly-answer": "No monthly answer",
  lapsed: "Lapsed",
  "never-started": "Never started",
};

type Red = Extract<FollowUpReason, { kind: "answered-red" }>;
type Task = Extract<FollowUpReason, { kind: "talk-due" }>;
type Lapsed = Extract<FollowUpReason, { kind: "lapsed" }>;

const SIGN_WORDS: Readonly<Record<Red["sign"], (worst: number) => string>> = {
  unsaid: () => "an exercise that hurt; they ended the session and said no more",
  "both-legs": (worst) => `pain ${worst} of 10 that went into both legs`,
  "down-the-leg": (worst) => `pain ${worst} of 10 that moved down the leg`,
  electric: (worst) => `electric pain, ${worst} of 10`,
  sharp: (worst) => `sharp pain, ${worst} of 10, that had not gone after a walk`,
  pain: (worst) => `pain ${worst} of 10 during an exercise`,
  morning: () => "worse the next morning than usual",
};

const RESTART_WORDS: Readonly<Record<Lapsed["restart"], string>> = {
  same: "",
  lighter: "They restart lighter by the rules.",
  close: "Too long to take it up again: close the programme and look again.",
};

const TASK_WORDS: Readonly<Record<Task["rule"], string>> = {
  "RF-I01": "Low mood in the answers",
  "RF-G01": "Signs of inflammatory back pain in the answers",
  "DOSE-5": "Legs that hurt, went numb or grew heavy on the walking test",
};

const due = (days: number) =>
  days < 0
    ? `${-days} ${days === -1 ? "day" : "days"} late`
    : days === 0
      ? "today"
      : `in ${days} ${days === 1 ? "day" : "days"}`;

const ago = (days: number) => (days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`);

type ToldKind = "answered-red" | "talk-due" | "stopped" | "pain-back" | "clip-sent";

/** One reason as a sentence, with its day. */
export function reasonWords(reason: FollowUpReason, day: string): string {
  const when = `${day}, ${ago(reason.days)}`;
  switch (reason.kind) {
    case "answered-red":
      return `Last session ${when}: ${SIGN_WORDS[reason.sign](reason.worst)}.`;
    case "talk-due":
      return `${TASK_WORDS[reason.rule]} of ${when} (${reason.rule}). To talk with them: ${due(reason.dueIn)}.`;
    case "stopped":
      return `Stopped by the patient ${when}. Why: ${END_REASON_WORDS[reason.reason].toLowerCase()}.`;
    case "pain-back":
      return `Pain ${reason.after} of 10 at the check-in of ${when}; ${reason.before} when the programme ended.`;
    case "clip-sent":
      return `${reason.count === 1 ? "A clip" : `${reason.count} clips`} of an exercise without a word from you, since ${when}.`;
    default:
      return planWords(reason, when);
  }
}

/** A reason that lies in the days of a plan. */
function planWords(reason: Exclude<FollowUpReason, { kind: ToldKind }>, when: string): string {
  switch (reason.kind) {
    case "review-due":
      return `A review was planned for ${when}, and no visit has been done since.`;
    case "break-for-pain":
      return `Said ${when} that the break from the programme was because of pain.`;
    case "no-monthly-answer":
      return `The programme has ended. Asked how it is on ${when}, and no check-in since.`;
    case "lapsed":
      return `Last session ${when}. ${RESTART_WORDS[reason.restart]}`;
    case "never-started":
      return `No session yet. The programme began ${when}.`;
  }
}
