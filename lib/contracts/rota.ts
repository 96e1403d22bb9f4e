import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import type { Duty, RotaSession } from "@/lib/domain/escalation/team";
import type { WeekSession } from "@/lib/domain/hours/week-sessions";

type Person = { readonly id: string; readonly name: string };

/** Who answers alerts, and when, as the owner sees and changes it. */
export type Rota = {
  readonly timeZone: string;
  readonly sessions: readonly (WeekSession & { readonly now: RotaSession | null })[];
  /** What the two forms show. */
  readonly boxes: { readonly rota: Boxes; readonly duties: Boxes };
  /** Who can be named. */
  readonly people: readonly Person[];
  /** Who holds each lasting duty now. */
  readonly holders: Readonly<Record<Duty, Person | null>>;
  /** The last morning test and who it went to; null before the first. */
  readonly lastTest: { readonly sentAt: Date; readonly to: string } | null;
};
