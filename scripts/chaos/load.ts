import { randomInt, randomUUID } from "node:crypto";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import type { Tier } from "@/lib/domain/triage/tiers";
import type { ChaosClinic, Sender } from "./clinic";

/** One check-in as its phone knows it. */
export type Sent = {
  readonly clientKey: string;
  readonly patientId: string;
  /** What the server answered with, once it has; the phone sends until then. */
  acknowledged: { readonly id: string; readonly tier: Tier } | null;
  tries: number;
};

export type Load = {
  readonly sent: readonly Sent[];
  /** Replies that are neither an acknowledgement nor a server that is down. */
  readonly refused: readonly string[];
  /** Sends nothing new, and waits until everything is acknowledged. */
  readonly finish: () => Promise<void>;
};

const PHONES = 5;
const PATIENCE_MS = 5_000;
/** One check-in in four is a red flag: far more than life holds, so that kills meet them. */
const RED_FLAG_IN = 4;

/** Emergency, and urgent. */
const RED_FLAGS = [
  { ...CALM_POSTED, saddle: "NEW" },
  { ...CALM_POSTED, foot: "NEW" },
];

const pause = (from: number, to: number) =>
  new Promise((resolve) => setTimeout(resolve, randomInt(from, to)));

type Phone = { readonly clinic: ChaosClinic; readonly baseUrl: string; readonly refused: string[] };

/** Sends one check-in once; true when the server has acknowledged or refused it. */
async function send(phone: Phone, sender: Sender, one: Sent, answers: object): Promise<boolean> {
  one.tries += 1;
  try {
    const response = await fetch(`${phone.baseUrl}/api/check-ins`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", origin: phone.baseUrl, cookie: await sender.cookie() },
      },
      body: JSON.stringify({ clientKey: one.clientKey, pain: 3, answers, note: "" }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500) return false;
    const reply: unknown = await response.json();
    if (response.ok) one.acknowledged = reply as NonNullable<Sent["acknowledged"]>;
    else phone.refused.push(`${response.status} ${JSON.stringify(reply)}`);
    return true;
  } catch {
    return false;
  }
}

/** Check-ins from several phones at once, each sent again under its key until the server acknowledges it. */
export function startLoad(clinic: ChaosClinic, baseUrl: string): Load {
  const sent: Sent[] = [];
  const phone: Phone = { clinic, baseUrl, refused: [] };
  const alarmed = [...clinic.alarmed];
  let finishing = false;

  async function checkIn(): Promise<void> {
    const red = randomInt(RED_FLAG_IN) === 0 ? alarmed.pop() : undefined;
    const sender = red ?? clinic.calm[randomInt(clinic.calm.length)];
    if (!sender) throw new Error("the clinic has no patients");
    const answers = red ? (RED_FLAGS[randomInt(RED_FLAGS.length)] ?? CALM_POSTED) : CALM_POSTED;
    const one: Sent = {
      clientKey: randomUUID(),
      patientId: sender.patientId,
      acknowledged: null,
      tries: 0,
    };
    sent.push(one);
    while (!(await send(phone, sender, one, answers))) await pause(30, 120);
  }

  const phones = Array.from({ length: PHONES }, async () => {
    while (!finishing) {
      await checkIn();
      await pause(20, 250);
    }
  });
  return {
    sent,
    refused: phone.refused,
    finish: async () => {
      finishing = true;
      await Promise.all(phones);
    },
  };
}
