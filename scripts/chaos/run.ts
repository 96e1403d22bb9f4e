import { randomInt } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { deploy } from "@/prisma/migrate";
import { newSecret } from "../database/secrets";
import { ensureBuilt } from "../stack/build";
import { ROOT } from "../stack/folders";
import { freePort } from "../stack/port";
import { webPlan, workerPlan } from "../stack/serve";
import type { Session } from "../stack/session";
import { type ChaosClinic, plantClinic, plantStandingAlerts } from "./clinic";
import { type Load, startLoad } from "./load";
import type { ChaosOptions } from "./options";
import { readRows } from "./read-rows";
import { missingSteps, reconcile, type Reconciled, type Taken } from "./reconcile";
import { databaseVictim, type Victim, type VictimName, VICTIMS, webVictim, workerVictim } from "./victims";

const FOLDER = path.join(ROOT, ".tmp", "chaos");
const MINUTE = 60_000;
const CALM_PATIENTS = 40;
const RED_FLAGS_A_CYCLE = 8;
const STANDING_ALERTS = 24;
/** Kills come at any moment up to so long after everything is back. */
const MOST_CALM_MS = 900;
/** One kill in so many takes all three at once, as a machine that goes down does. */
const ALL_AT_ONCE_IN = 6;
/** A sweep takes 20 s, the rounds that send what a killed worker left take 30. */
const SETTLE_LIMIT_MS = 120_000;

export type Chaos = ChaosOptions & {
  readonly kills: Readonly<Record<VictimName, number>>;
  readonly allAtOnce: number;
  readonly seconds: number;
  readonly result: Reconciled;
};

type Stage = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly clinic: ChaosClinic;
  readonly victims: Readonly<Record<VictimName, Victim>>;
  readonly baseUrl: string;
  readonly taken: () => Taken;
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How often each mail was taken, by the id in its Message-ID. */
function countMails(mails: readonly { readonly source: string }[]): Taken {
  const counts = new Map<string, number>();
  for (const { source } of mails) {
    const id = /^Message-ID: <([0-9a-f-]{36})@/im.exec(source)?.[1] ?? "unknown";
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Database, web and worker as in production, a mail server that outlives them, and a clinic. */
async function setStage({ cycles, workers }: ChaosOptions, session: Session, dist: string): Promise<Stage> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  const mailServer = await startSmtpServer();
  session.add(mailServer.stop);
  const database = await databaseVictim(path.join(FOLDER, "postgres"), session);
  const { ownerUrl, appUrl } = database;
  await deploy(ownerUrl);
  const secret = newSecret(48);
  const wanted = { secret, calm: CALM_PATIENTS, alarmed: 50 + cycles * RED_FLAGS_A_CYCLE };
  const clinic = await plantClinic(ownerUrl, wanted);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...{ DATABASE_URL: appUrl, BASE_URL: baseUrl, SECRET: secret, PORT: String(port), LOG_LEVEL: "warn" },
    ...{ SMTP_URL: mailServer.url, MAIL_FROM: "Plumbline <portal@chaos.example>", NEXT_DIST_DIR: dist },
  };
  await ensureBuilt(dist);
  const victims = {
    database,
    web: webVictim(webPlan({ host: "127.0.0.1", port }, env), baseUrl, session),
    worker: workerVictim(workerPlan(env), { ownerUrl, many: workers }, session),
  };
  await allReady(victims);
  return { ownerUrl, appUrl, clinic, victims, baseUrl, taken: () => countMails(mailServer.taken) };
}

async function allReady(victims: Stage["victims"]): Promise<void> {
  await victims.database.ready();
  await Promise.all([victims.web.ready(), victims.worker.ready()]);
}

function chooseVictims(): readonly VictimName[] {
  if (randomInt(ALL_AT_ONCE_IN) === 0) return VICTIMS;
  const one = VICTIMS[randomInt(VICTIMS.length)];
  return one === undefined ? [] : [one];
}

async function killAgainAndAgain(cycles: number, { victims }: Stage, say: (line: string) => void) {
  const kills = { web: 0, worker: 0, database: 0 };
  let allAtOnce = 0;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    await sleep(randomInt(MOST_CALM_MS));
    const chosen = chooseVictims();
    if (chosen.length > 1) allAtOnce += 1;
    for (const name of chosen) kills[name] += 1;
    await Promise.all(chosen.map((name) => victims[name].kill()));
    await allReady(victims);
    if (cycle % 10 === 0) say(`  ${cycle} of ${cycles} cycles`);
  }
  return { kills, allAtOnce };
}

/** Waits until every step due by `endedAt` has arrived, or long enough to know that it will not. */
async function settle(stage: Stage, endedAt: Date) {
  const giveUpAt = performance.now() + SETTLE_LIMIT_MS;
  for (;;) {
    const stored = await readRows(stage.ownerUrl, stage.clinic.id);
    const taken = stage.taken();
    if (missingSteps(stored, taken, endedAt).length === 0 || performance.now() > giveUpAt)
      return { stored, taken };
    await sleep(1_000);
  }
}

/** Check-ins stream in while processes are killed; afterwards everything is held against everything. */
export async function runChaos(
  options: ChaosOptions,
  dist: string,
  session: Session,
  say: (line: string) => void,
): Promise<Chaos & Pick<Stage, "ownerUrl" | "appUrl">> {
  const { cycles } = options;
  say("database, build, web, worker …");
  const stage = await setStage(options, session, dist);
  const since = performance.now();
  const startedAt = new Date();
  const expectedMs = cycles * 3_000;
  // Raised so that each of the four steps comes due at some moment of the run.
  const agos = Array.from(
    { length: STANDING_ALERTS },
    (_, nth) => (nth % 4) * 5 * MINUTE - randomInt(expectedMs),
  );
  await plantStandingAlerts(
    stage.ownerUrl,
    stage.clinic,
    agos.map((ago) => Math.max(0, ago)),
  );
  say(`${cycles} cycles …`);
  const load: Load = startLoad(stage.clinic, stage.baseUrl);
  const { kills, allAtOnce } = await killAgainAndAgain(cycles, stage, say);
  await load.finish();
  const endedAt = new Date();
  const seconds = Math.round((performance.now() - since) / 1000);
  say("reconciling …");
  const { stored, taken } = await settle(stage, endedAt);
  const result = reconcile({ sent: load.sent, refused: load.refused, startedAt, endedAt }, stored, taken);
  return { ...options, kills, allAtOnce, seconds, result, ownerUrl: stage.ownerUrl, appUrl: stage.appUrl };
}
