import type { ChangeState } from "@/lib/domain/safety/change-state";
import type { SafetyChange, SafetySettings } from "@/lib/domain/triage/safety-settings";

/** A proposed change of the rules, and how it stands. */
export type ListedChange = SafetyChange & {
  readonly id: string;
  readonly reason: string;
  readonly state: ChangeState;
  /** Proposed by whoever reads it. */
  readonly own: boolean;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly answerReason: string | null;
  readonly effectiveAt: Date | null;
};

export type RuleSignature = {
  readonly id: string;
  readonly ruleSet: string;
  readonly settingsVersion: number;
  readonly signedName: string;
  readonly note: string;
  readonly signedById: string;
  readonly at: Date;
};

/** The clinic's rules as they stand: what it made stricter, what waits, who signed. */
export type SafetyOverview = {
  readonly timeZone: string;
  /** The version of the rules in use, as decisions keep it. */
  readonly ruleSet: string;
  readonly settings: SafetySettings;
  /** Newest first. */
  readonly changes: readonly ListedChange[];
  readonly signOffs: readonly RuleSignature[];
  readonly safetyLead: string | null;
  /** Nobody else may confirm what this person proposes. */
  readonly alone: boolean;
  readonly may: { readonly change: boolean; readonly signOff: boolean };
};
