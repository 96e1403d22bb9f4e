import "./node-version";
import { readChaosOptions } from "./chaos/options";
import { runControl } from "./chaos/control";
import { isGood, report } from "./chaos/report";
import { runChaos } from "./chaos/run";
import { explain } from "./problem";
import { Session } from "./stack/session";

const say = (line: string): void => console.error(line);

/** `npm run chaos -- [--cycles N] [--workers N]`: kill web, worker and database again and again, and look what was lost. */
async function main(session: Session): Promise<void> {
  const options = readChaosOptions(process.argv.slice(2));
  const dist = process.env["NEXT_DIST_DIR"] ?? ".next";
  const chaos = await runChaos(options, dist, session, say);
  say("control …");
  const [inside, after] = await Promise.all([runControl(chaos, "inside"), runControl(chaos, "after")]);
  console.log(report(chaos, { inside, after }));
  if (!isGood(chaos, { inside, after })) process.exitCode = 1;
}

const session = new Session();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => void session.end().then(() => process.exit(1)));
}
main(session)
  .catch((error: unknown) => {
    console.error(`\n${explain(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => void session.end().then(() => process.exit()));
