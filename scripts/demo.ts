import "./node-version";
import { ensureBuilt, isBuilt } from "./stack/build";
import { fillDemo, startLocalDatabase } from "./stack/local-database";
import { localSettings, prepareData } from "./stack/folders";
import { holdPort } from "./stack/port";
import { localAddress, serve, webPlan, workerPlan } from "./stack/serve";
import { runSession, type Session } from "./stack/session";
import { welcome } from "./stack/welcome";

const DIST = ".next";

/** `npm run demo`: two made-up clinics on this machine, until Ctrl+C. */
async function main(session: Session): Promise<void> {
  const since = performance.now();
  const say = (line: string): void => console.log(line);
  const address = localAddress();
  prepareData();
  say("Plumbline demo");
  say("  database …");
  const server = await startLocalDatabase(session);
  const letGo = await holdPort(address);
  session.add(letGo);
  const env = localSettings(server.appUrl, address.port);
  if (!isBuilt(DIST)) say("  building the pages (a minute or two, only after a change) …");
  const [pairingCode] = await Promise.all([fillDemo(server, env), ensureBuilt(DIST)]);
  if (session.isEnding) return;
  say("  web and worker …");
  await letGo();
  const running = await serve({ web: webPlan(address, env), worker: workerPlan(env) }, address, say);
  session.add(running.stop);
  say(
    welcome({
      baseUrl: `http://localhost:${address.port}`,
      pairingCode,
      seconds: (performance.now() - since) / 1000,
    }),
  );
}

void runSession(main);
