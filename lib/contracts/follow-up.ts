import { z } from "zod";
import { FOLLOW_UP_KINDS, type FollowUpKind, type FollowUpReason } from "@/lib/domain/follow-up/reasons";
import { SET_ASIDE_DAYS } from "@/lib/domain/follow-up/set-aside";

/** What the list is narrowed to. */
export const FOLLOW_UP_VIEWS = ["all", ...FOLLOW_UP_KINDS, "set-aside"] as const;
export type FollowUpView = (typeof FOLLOW_UP_VIEWS)[number];

/** One kind comes as a text, several as a list. */
const kinds = z
  .union([z.enum(FOLLOW_UP_KINDS), z.array(z.enum(FOLLOW_UP_KINDS))])
  .transform((sent) => [sent].flat());

export const setAsideFields = z.object({
  patientId: z.uuid(),
  /** What the clinician was shown; what came since brings the patient back. */
  reasons: kinds,
  /** The last mark the clinician was shown, by its time: one that no longer holds the patient back refuses nobody. */
  lastMark: z.string().optional(),
  note: z.string().trim().min(3, "Say what you did in a few words").max(300, "Use at most 300 characters"),
  days: z.coerce
    .number()
    .refine((days) => (SET_ASIDE_DAYS as readonly number[]).includes(days), "Choose when to look again"),
});
export type SetAsideInput = z.infer<typeof setAsideFields>;

/** A patient on the list; dates are words on the clinic's clock. */
export type FollowUpItem = Readonly<{
  patientId: string;
  name: string;
  birthDate: string;
  phone: string | null;
  mayRing: boolean;
  mayLeaveMessage: boolean;
  /** They use the portal, so that a mail can ask them to open it. */
  hasPortal: boolean;
  askedToday: boolean;
  programmeTitle: string | null;
  hasOpenAlert: boolean;
  reasons: readonly FollowUpReason[];
  /** What somebody did about it last. `holds`: the patient is set aside until `until`. */
  seenBy: Readonly<{
    name: string;
    at: string;
    until: string;
    note: string;
    holds: boolean;
    /** By its time, to tell it from one that comes after. */
    mark: string;
  }> | null;
}>;

export type FollowUpPage = Readonly<{
  items: readonly FollowUpItem[];
  counts: Readonly<Record<FollowUpKind | "all" | "set-aside", number>>;
  page: number;
  pages: number;
}>;
