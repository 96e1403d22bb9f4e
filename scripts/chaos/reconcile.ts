import type { Tier } from "@/lib/domain/triage/tiers";
import { addressOf, type Member, TEAM } from "./clinic";
import type { Sent } from "./load";

/** What the rows hold after the run. */
export type Stored = {
  readonly checkIns: readonly { readonly id: string; readonly clientKey: string; readonly tier: Tier }[];
  readonly alerts: readonly {
    readonly id: string;
    readonly patientId: string;
    readonly tier: Tier;
    readonly startedAt: Date;
    readonly jobs: number;
  }[];
  readonly notices: readonly Notice[];
};

export type Notice = {
  readonly alertId: string;
  readonly step: number;
  readonly address: string;
  readonly dueAt: Date;
  readonly madeAt: Date;
  readonly mailId: string | null;
};

/** How often the mail server took each mail, by its id. */
export type Taken = ReadonlyMap<string, number>;

export type Reconciled = {
  readonly acknowledged: number;
  readonly sentAgain: number;
  readonly redFlags: number;
  readonly steps: number;
  /** Mails beyond the first that one person got for one step. */
  readonly duplicates: number;
  /** The longest a step had to wait after its time, in ms. */
  readonly latestMs: number;
  /** One line for each thing that is not as it must be; none after a good run. */
  readonly faults: readonly string[];
};

const MINUTE = 60_000;
/** Clinical tables 2.1 for this clinic's rota, written out here so that the product is not its own judge. */
const PROMISED: Readonly<
  Partial<Record<Tier, readonly (readonly [afterMs: number, who: readonly Member[]])[]>>
> = {
  emergency: [
    [0, ["tom"]],
    [5 * MINUTE, ["ann"]],
    [10 * MINUTE, ["maya"]],
    [15 * MINUTE, TEAM],
  ],
  urgent: [
    [0, ["tom"]],
    [60 * MINUTE, ["ann"]],
    [120 * MINUTE, ["maya"]],
    [180 * MINUTE, TEAM],
  ],
};

type PromisedStep = { readonly alertId: string; readonly step: number; readonly address: string };

/** Every step that has been due for a while, once for each person it must reach. */
function promisedSteps({ alerts }: Pick<Stored, "alerts">, dueBefore: Date): readonly PromisedStep[] {
  return alerts.flatMap(({ id, tier, startedAt }) =>
    (PROMISED[tier] ?? []).flatMap(([after, who], step) =>
      startedAt.getTime() + after > dueBefore.getTime()
        ? []
        : who.map((member) => ({ alertId: id, step, address: addressOf(member) })),
    ),
  );
}

const keyOf = ({ alertId, step, address }: PromisedStep) => `${alertId} ${step} ${address}`;

function checkInFaults(sent: readonly Sent[], stored: Stored): string[] {
  const byKey = Map.groupBy(stored.checkIns, ({ clientKey }) => clientKey);
  return sent.flatMap(({ clientKey, acknowledged }) => {
    if (acknowledged === null) return [`check-in ${clientKey} was never acknowledged`];
    const found = byKey.get(clientKey) ?? [];
    if (found.length !== 1) return [`check-in ${clientKey} is stored ${found.length} times`];
    const same = found[0]?.id === acknowledged.id && found[0].tier === acknowledged.tier;
    return same ? [] : [`check-in ${clientKey} is stored otherwise than it was acknowledged`];
  });
}

function alertFaults(redFlags: readonly Sent[], stored: Stored): string[] {
  const byPatient = Map.groupBy(stored.alerts, ({ patientId }) => patientId);
  return redFlags.flatMap(({ clientKey, patientId, acknowledged }) => {
    const alert = byPatient.get(patientId)?.find(({ tier }) => tier === acknowledged?.tier);
    if (!alert) return [`red flag ${clientKey} has no alert`];
    return alert.jobs > 0 ? [] : [`alert ${alert.id} has no job`];
  });
}

function isRedFlag({ acknowledged }: Sent): boolean {
  return acknowledged?.tier === "emergency" || acknowledged?.tier === "urgent";
}

/** The promised steps of which no mail has arrived. */
export function missingSteps(stored: Stored, taken: Taken, dueBefore: Date): readonly PromisedStep[] {
  const arrived = arrivals(stored, taken);
  return promisedSteps(stored, dueBefore).filter((step) => (arrived.get(keyOf(step)) ?? 0) === 0);
}

function arrivals({ notices }: Stored, taken: Taken): ReadonlyMap<string, number> {
  return new Map(notices.map((notice) => [keyOf(notice), taken.get(notice.mailId ?? "") ?? 0]));
}

export type Run = {
  readonly sent: readonly Sent[];
  readonly refused: readonly string[];
  readonly startedAt: Date;
  /** Steps due until then must have arrived. */
  readonly endedAt: Date;
};

/** Holds what the phones were told, what is stored and what the mail server took against each other. */
export function reconcile(
  { sent, refused, startedAt, endedAt }: Run,
  stored: Stored,
  taken: Taken,
): Reconciled {
  const redFlags = sent.filter(isRedFlag);
  const inTime = stored.notices.filter(({ dueAt }) => dueAt >= startedAt);
  return {
    acknowledged: sent.filter(({ acknowledged }) => acknowledged !== null).length,
    sentAgain: sent.filter(({ tries }) => tries > 1).length,
    redFlags: redFlags.length,
    steps: promisedSteps(stored, endedAt).length,
    duplicates: [...arrivals(stored, taken).values()].reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    latestMs: Math.max(0, ...inTime.map(({ dueAt, madeAt }) => madeAt.getTime() - dueAt.getTime())),
    faults: [
      ...refused.map((reply) => `a check-in was refused: ${reply}`),
      ...checkInFaults(sent, stored),
      ...alertFaults(redFlags, stored),
      ...missingSteps(stored, taken, endedAt).map((step) => `step ${keyOf(step)} did not arrive`),
    ],
  };
}
