import { keyInWords } from "@/lib/domain/words/key-in-words";

/**
 * no-answer: not an answer to anything this patient can be asked. ended-phone: the phone had been signed out from
 * elsewhere, so that nobody knows who answered.
 */
export type WhyUnfiled = "no-answer" | "ended-phone";

type Row = Readonly<{ question: string; answer: string }>;

/** Whatever a phone sent, as lines to read: each value under its own name. Ids and keys say nothing to a person. */
export function plainRows(sent: unknown, name = ""): readonly Row[] {
  if (Array.isArray(sent) && sent.every((one) => typeof one !== "object")) return row(name, sent.join(", "));
  if (typeof sent === "object" && sent !== null)
    return Object.entries(sent).flatMap(([key, value]) => plainRows(value, keyInWords(key)));
  if (typeof sent === "string") return row(name, sent);
  return typeof sent === "number" || typeof sent === "boolean" ? row(name, `${sent}`) : [];
}

const NO_WORDS = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const row = (question: string, answer: string): readonly Row[] =>
  NO_WORDS.test(answer) || answer === "" ? [] : [{ question, answer }];
