import { z } from "zod";
import { MOST_LETTERS, THREAD_SUBJECTS, type ThreadSubject } from "@/lib/domain/messages/thread";

/** A form with this key makes one message, however often it is sent. */
const clientKey = z.uuid();

/** A patient's words; what is refused names its message. */
const ownText = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().min(1, "empty").max(MOST_LETTERS, "long"));
/** What the page had begun the message with: sent as it stood, it would ask nothing. */
const begun = z.string().transform((text) => text.replaceAll("\r\n", "\n").trim());
export const askFields = z
  .object({ clientKey, about: z.enum(THREAD_SUBJECTS, "about"), text: ownText, begun: begun.default("") })
  .refine(({ text, begun: before }) => text !== before, { path: ["text"], message: "unchanged" });
export type AskInput = Omit<z.infer<typeof askFields>, "begun">;
export const writeAgainFields = z.object({ clientKey, text: ownText });
export type WriteAgainInput = z.infer<typeof writeAgainFields>;

const staffText = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().min(1, "Write a message").max(MOST_LETTERS, "Use 2,000 characters or fewer"));
export const answerFields = z.object({
  clientKey,
  text: staffText,
  /** The number of the last message the page showed, so that two do not answer without knowing of each other. */
  shown: z.coerce.number().int().optional(),
});
export type AnswerInput = z.infer<typeof answerFields>;
export const writeToPatientFields = z.object({
  clientKey,
  about: z.enum(THREAD_SUBJECTS, "Choose what it is about"),
  text: staffText,
});
export type WriteToPatientInput = z.infer<typeof writeToPatientFields>;

export const THREAD_MOVES = ["assign", "close", "reopen"] as const;
export const moveThreadFields = z.object({
  move: z.enum(THREAD_MOVES),
  /** Who has it now, or empty for nobody; and who the page said has it, so that two do not take it both. */
  to: z.union([z.uuid(), z.literal("")]).default(""),
  from: z.union([z.uuid(), z.literal("")]).default(""),
});
export type MoveThreadInput = z.infer<typeof moveThreadFields>;

/** What waits for the clinic: counts alone, nothing about anyone. */
export const unreadInput = z.strictObject({ threadId: z.uuid().optional() });
export const unreadReply = z.object({
  count: z.int(),
  urgent: z.int(),
  urgentElsewhere: z.int(),
  inThread: z.int(),
});
export type UnreadReply = z.infer<typeof unreadReply>;
export const ownUnreadReply = z.object({ count: z.int() });

/** One line of a list of threads. */
export type ThreadItem = {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly birthDate: string;
  readonly about: ThreadSubject;
  readonly lastAt: string;
  readonly lastText: string;
  readonly lastByClinic: boolean;
  readonly unread: number;
  readonly isUrgent: boolean;
  readonly assignedTo: string | null;
  readonly assignee: string | null;
  readonly closedOn: string | null;
};

/** One message as it is shown. */
export type ShownMessage = {
  readonly number: number;
  readonly text: string;
  readonly at: string;
  /** Null: the patient wrote it. */
  readonly writer: string | null;
  readonly urgentWords: readonly string[];
  /** Not read by this side before this page. */
  readonly isNew: boolean;
};
