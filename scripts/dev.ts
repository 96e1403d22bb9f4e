import "./node-version";
import { watch } from "node:fs";
import path from "node:path";
import { localSettings, prepareData, ROOT } from "./stack/folders";
import { fillDemo, startLocalDatabase } from "./stack/local-database";
import { holdPort } from "./stack/port";
import { devWebPlan, devWorkerPlan, localAddress, serve, type Serving } from "./stack/serve";
import { runSession, type Session } from "./stack/session";
import { welcome } from "./stack/welcome";

/** The web server recompiles by itself; the worker starts anew when server code changes. */
function restartOnChange({ worker }: Serving, session: Session): void {
  let soon: NodeJS.Timeout | undefined;
  const watcher = watch(path.join(ROOT, "lib"), { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(() => void worker.restart(), 200);
  });
  session.add(() => {
    clearTimeout(soon);
    watcher.close();
    return Promise.resolve();
  });
}

/** `npm run dev`: the demo's clinics on code that reloads, until Ctrl+C. */
async function main(session: Session): Promise<void> {
  const since = performance.now();
  const say = (line: string): void => console.log(line);
  const address = localAddress();
  prepareData();
  say("Plumbline for development");
  const server = await startLocalDatabase(session);
  const letGo = await holdPort(address);
  session.add(letGo);
  const env = localSettings(server.appUrl, address.port);
  const pairingCode = await fillDemo(server, env);
  await letGo();
  const running = await serve({ web: devWebPlan(address, env), worker: devWorkerPlan(env) }, address, say);
  session.add(running.stop);
  restartOnChange(running, session);
  say(welcome({ baseUrl: env["BASE_URL"] ?? "", pairingCode, seconds: (performance.now() - since) / 1000 }));
  say("  Logs: .data/logs/web.log and .data/logs/worker.log\n");
}

void runSession(main);
