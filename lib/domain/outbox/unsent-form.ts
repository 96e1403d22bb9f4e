import { LAPSE_REASONS, type LapseReason } from "@/lib/domain/dosing/lapse";
import { isWalkMinutes } from "@/lib/domain/dosing/walk-minutes";

/** A form's fields as posted; one of several values is a list. */
export type PostedFields = Readonly<Record<string, string | string[]>>;

/** What a page tells the phone about a form that posts by itself, so that its answer is kept where it cannot be sent. */
export type UnsentForm =
  | { readonly kind: "check-in"; readonly checkIn: string }
  | { readonly kind: "morning"; readonly session: string }
  | { readonly kind: "self-check" }
  | { readonly kind: "history" }
  | { readonly kind: "walk-test" }
  | { readonly kind: "lapse"; readonly versionId: string };

type UnsentAnswer =
  | {
      readonly kind: "check-in";
      readonly checkIn: string;
      readonly given: { step: string; choice: string[] }[];
      readonly ended: false;
      readonly byOther?: true;
    }
  | {
      readonly kind: "morning";
      readonly session: string;
      readonly day: string;
      readonly fields: Record<string, string | string[]>;
    }
  | {
      readonly kind: "self-check" | "walk-test";
      readonly day: string;
      readonly fields: Record<string, string | string[]>;
    }
  | { readonly kind: "history"; readonly fields: Record<string, string | string[]> }
  | {
      readonly kind: "lapse";
      readonly versionId: string;
      readonly day: string;
      readonly reason: LapseReason;
    };

/** What must be answered before the answer is one; the page says so, with a network or without. */
const NEEDS = {
  "check-in": ["step", "answer"],
  morning: ["pain"],
  "self-check": ["workout", "sitting", "balance", "stress"],
  history: [],
  "walk-test": ["minutes", "honest", "legs"],
  lapse: ["reason"],
} as const satisfies Record<UnsentForm["kind"], readonly string[]>;

/** The fields that still want an answer. */
export const missingFields = ({ kind }: Pick<UnsentForm, "kind">, fields: PostedFields): readonly string[] =>
  NEEDS[kind].filter(
    (name) => fields[name] === undefined || (name === "minutes" && !isWalkMinutes(fields[name])),
  );

/** The answer such a form stands for, given on this day of the phone; null while something in it is missing. */
export function unsentAnswer(form: UnsentForm, fields: PostedFields, day: string): UnsentAnswer | null {
  if (missingFields(form, fields).length > 0) return null;
  switch (form.kind) {
    case "check-in":
      return answeredPage(form, fields);
    case "morning":
      return { ...form, day, fields: { ...fields } };
    case "self-check":
    case "walk-test":
      return { ...form, day, fields: { ...fields } };
    case "lapse":
      return whyLapsed(form, fields, day);
    case "history":
      return { ...form, fields: { ...fields } };
  }
}

function answeredPage(
  form: Extract<UnsentForm, { kind: "check-in" }>,
  { step, answer, byOther }: PostedFields,
): UnsentAnswer | null {
  if (typeof step !== "string" || answer === undefined) return null;
  const who = byOther === undefined ? {} : { byOther: true as const };
  return { ...form, given: [{ step, choice: [answer].flat() }], ended: false, ...who };
}

function whyLapsed(
  form: Extract<UnsentForm, { kind: "lapse" }>,
  fields: PostedFields,
  day: string,
): UnsentAnswer | null {
  const reason = LAPSE_REASONS.find((one) => one === fields["reason"]);
  return reason ? { ...form, day, reason } : null;
}
