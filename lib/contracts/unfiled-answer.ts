import type { WhyUnfiled } from "@/lib/domain/outbox/unfiled";
import type { Tier } from "@/lib/domain/triage/tiers";

/** An answer that arrived and could not be put into the record; moments are words on the clinic's clock. */
export type UnfiledAnswerLine = Readonly<{
  id: string;
  patientId: string;
  name: string;
  /** What it was an answer to. */
  what: string;
  why: WhyUnfiled;
  alerted: boolean;
  /** Where that alert is, and how urgent this answer made it. */
  alert: Readonly<{ id: string; tier: Tier }> | null;
  answeredAt: string;
  arrivedAt: string;
}>;

export type UnfiledAnswerInWords = UnfiledAnswerLine &
  Readonly<{
    birthDate: string;
    phone: string | null;
    rows: readonly Readonly<{ question: string; answer: string }>[];
    /** Who has seen to it, and when; null while nobody has. */
    settled: Readonly<{ by: string; at: string }> | null;
  }>;
