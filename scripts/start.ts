import "./node-version";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { readEnv } from "@/lib/env";
import { fail, Problem } from "./problem";
import { ROOT } from "./stack/folders";
import { refuseUnsafeDatabase, refuseUnsafeSettings } from "./stack/production-checks";
import { webPlan } from "./stack/serve";

/** Runs the web server in the foreground, its log on standard output, and passes signals on. */
function runWeb(port: number): void {
  delete process.env["DATABASE_OWNER_URL"]; // the web process can do without the owner's address
  const plan = webPlan({ host: process.env["HOST"] ?? "0.0.0.0", port }, {});
  const child = spawn(process.execPath, plan.args, {
    cwd: ROOT,
    env: { ...process.env, ...plan.env },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.once("error", fail);
  child.once("exit", (code, signal) =>
    process.exit(code ?? (signal === "SIGTERM" || signal === "SIGINT" ? 0 : 1)),
  );
}

/** `npm start`: production, after checking that it is safe to serve. */
async function main(): Promise<void> {
  const env = readEnv({ ...process.env, NODE_ENV: "production" });
  refuseUnsafeSettings(env);
  if (!existsSync(path.join(ROOT, ".next", "BUILD_ID")))
    throw new Problem("There is no build yet. Make one with: npm run build");
  await refuseUnsafeDatabase(env.DATABASE_URL);
  runWeb(env.PORT);
}

main().catch(fail);
