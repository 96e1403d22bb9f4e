import "./node-version";
import { rmSync } from "node:fs";
import path from "node:path";
import type { Measured } from "./bench/asks";
import { measureChain } from "./bench/chain";
import { measureDecisions } from "./bench/decisions";
import { measureDrawings } from "./bench/drawings";
import { Figures } from "./bench/figures";
import { measureDemoStart } from "./bench/demo-start";
import { measureImport } from "./bench/imports";
import { measureLiveEvents } from "./bench/live-event";
import { describeMachine } from "./bench/machine";
import { memoryOf } from "./bench/memory";
import { type Options, type Part, PARTS, readOptions } from "./bench/options";
import { measurePhone } from "./bench/phone";
import { measureRecord } from "./bench/record";
import { measureRounds } from "./bench/rounds";
import { measureScripts } from "./bench/route-scripts";
import { FOLDER, type Stand, startStand } from "./bench/stand";
import { report } from "./bench/table";
import { verdicts } from "./bench/targets";
import { explain, fail } from "./problem";
import { prepareData } from "./stack/folders";
import { freePort } from "./stack/port";
import { Session } from "./stack/session";

const say = (line: string): void => console.error(line);

function askNamed(stand: Stand, name: string) {
  const found = stand.asks.find((ask) => ask.name === name);
  if (!found) throw new Error(`nothing measured is called ${name}`);
  return found.ask;
}

function partsOn(
  stand: Stand,
  options: Options,
  figures: Figures,
  session: Session,
): Readonly<Record<Exclude<Part, "demo">, () => Promise<void> | void>> {
  const { baseUrl, ownerUrl, people } = stand;
  const ofKind = (kind: Measured["kind"]) => stand.asks.filter((ask) => ask.kind === kind);
  return {
    decisions: () => measureDecisions(figures),
    drawings: () => measureDrawings(figures),
    scripts: () => measureScripts({ baseUrl, ownerUrl }, people, askNamed(stand, "check-in"), figures),
    phone: () => measurePhone({ baseUrl, ownerUrl }, people, askNamed(stand, "check-in"), figures),
    reads: () => measureRounds(ofKind("read"), stand, options, figures, say),
    live: () => {
      const site = { baseUrl, ownerUrl, count: options.redFlags };
      return measureLiveEvents(askNamed(stand, "check-in-red-flag"), people, site, figures);
    },
    writes: () => measureRounds(ofKind("write"), stand, options, figures, say),
    record: () => measureRecord(stand, options, figures, session, say),
    memory: () => {
      figures.set("memory.web-mb", memoryOf(stand.web.pid()));
      figures.set("memory.worker-mb", memoryOf(stand.worker.pid()));
    },
    imports: () => measureImport({ baseUrl, ownerUrl }, people, figures),
    chain: () => measureChain({ ownerUrl, people }, figures),
  };
}

/** `npm run bench -- [--json] [--quick] [--only part,part]`: what docs/bench.md defines, measured on this machine. */
async function main(session: Session): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const figures = new Figures();
  prepareData();
  const stand = await startStand(options, session, say);
  figures.set("stored-check-ins", stand.storedCheckIns);
  const parts = partsOn(stand, options, figures, session);
  for (const part of PARTS) {
    if (!options.parts.has(part) || part === "demo") continue;
    say(`${part} …`);
    await parts[part]();
  }
  const machine = await describeMachine(stand.ownerUrl);
  await session.end();
  if (options.parts.has("demo")) {
    say("demo, twice …");
    // What was measured before must not be lost with it: the report then says "not measured", and the exit code 1.
    await measureDemoStart(path.join(FOLDER, "clone"), await freePort(), figures).catch(fail);
  }
  rmSync(FOLDER, { recursive: true, force: true });
  const reached = verdicts(figures);
  console.log(
    options.json
      ? JSON.stringify({ machine, figures: figures.all(), targets: reached })
      : report(machine, figures, reached),
  );
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
