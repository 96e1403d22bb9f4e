import { fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { bundle } from "../stack/bundle";
import { AS_SERVER, ROOT } from "../stack/folders";
import { inClinic, plantClinic } from "./clinic";

export type Control = { readonly alerts: number; readonly withoutJob: number };

const WRITER = path.join(ROOT, ".tmp", "job-writer.mjs");
const LONGEST_MS = 250;
const LEAST_KILLS = 5;
const MOST_KILLS = 25;
/** More than it gets through before it is killed. */
const PATIENTS_A_KILL = 400;

type Site = { readonly ownerUrl: string; readonly appUrl: string };

async function writeAndKill(
  { appUrl }: Site,
  args: readonly string[],
  patientIds: readonly string[],
): Promise<void> {
  const writer = fork(WRITER, args, {
    cwd: ROOT,
    execArgv: [AS_SERVER],
    env: { ...process.env, DATABASE_URL: appUrl, SECRET: "the control keeps no secret, it only writes rows" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = once(writer, "exit");
  writer.send(patientIds);
  await Promise.race([once(writer, "message"), gone]);
  await new Promise((resolve) => setTimeout(resolve, randomInt(LONGEST_MS)));
  writer.kill("SIGKILL");
  await gone;
}

async function countAlerts({ ownerUrl }: Site, clinicId: string): Promise<Control> {
  return inClinic(ownerUrl, clinicId, async (client) => {
    const { rows } = await client.query<Control>(
      `SELECT count(*)::int AS alerts, count(*) FILTER (WHERE NOT EXISTS (
         SELECT 1 FROM pgboss.job j WHERE j.name = 'alert.raised' AND j.data->>'alertId' = a.id::text
       ))::int AS "withoutJob" FROM alert a`,
    );
    return rows[0] ?? { alerts: 0, withoutJob: 0 };
  });
}

/**
 * Kills a writer in the middle, again and again, and counts its alerts without a job. Ends when one is lost, though not
 * before LEAST_KILLS, and after MOST_KILLS in any case.
 */
export async function runControl(site: Site, where: "inside" | "after"): Promise<Control> {
  await bundle("lib/testing/job-writer.ts", WRITER);
  const planted = { secret: "", calm: 0, alarmed: MOST_KILLS * PATIENTS_A_KILL };
  const { id, alarmed } = await plantClinic(site.ownerUrl, planted);
  const patientIds = alarmed.map(({ patientId }) => patientId);
  const most = where === "inside" ? LEAST_KILLS : MOST_KILLS;
  let counted = await countAlerts(site, id);
  for (let kills = 0; kills < LEAST_KILLS || (counted.withoutJob === 0 && kills < most); kills += 1) {
    await writeAndKill(site, [where, id], patientIds.splice(0, PATIENTS_A_KILL));
    counted = await countAlerts(site, id);
  }
  return counted;
}
