import type { AskedBreak } from "@/lib/domain/dosing/lapse";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";
import type { EndedSession } from "@/lib/domain/programmes/next-round";

/** What the server knew of the plan and its sessions when it made the kept page. */
export type PlanOnPhone = {
  readonly versionId: string;
  /** The clinic's day this was the plan of. */
  readonly day: string;
  readonly checkedIn: boolean;
  readonly since: AskedBreak;
  /** The breaks the clinic knows the reason of, each by the day it began after. */
  readonly toldLapses: readonly string[];
  /** How many days strength work rests at this clinic (DOSE-2). */
  readonly restDays: number;
  readonly open: PhoneSession | null;
  /** The sessions of that day that are over. */
  readonly ended: readonly EndedSession[];
  /** How often the most frequent exercise is done a day. */
  readonly rounds: number;
};
